import { useQuery } from '@tanstack/react-query';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { preparationsQuery } from '../api/preparation.ts';
import { LinkButton } from '../components/LinkButton.tsx';

/** How far a planned meeting is prepared, in words, and the way there; nothing for who does not facilitate it. */
export function PreparationLine({ meetingId, title }: { meetingId: string; title: string }) {
  const ready = useQuery(preparationsQuery).data?.find((one) => one.meetingId === meetingId)?.ready;
  if (ready === undefined) return null;
  const open = ready.flatMap(({ step, done }) => (done ? [] : [text.steps[step].short]));
  return (
    <div className="flex basis-full flex-wrap items-center gap-x-4 gap-y-1">
      <LinkButton
        to="/meetings/$meetingId/preparation"
        params={{ meetingId }}
        icon="check"
        aria-label={text.openOf(title)}
      >
        {text.open}
      </LinkButton>
      <p className="text-small">{open.length === 0 ? text.allReady : text.stillOpen(open)}</p>
    </div>
  );
}
