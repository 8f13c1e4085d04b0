import { earlierText as text } from '@tsunagu/domain/catalogue/earlier';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { earlierQuery, followUpApi, type SettleEarlier } from '../../api/follow-up.ts';
import { keys } from '../../api/queries.ts';
import { useFormReply } from '../../api/use-form-reply.ts';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ProblemNotice, problemOf } from '../../components/ProblemNotice.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { earlierRecords } from './earlier-records.ts';
import { EarlierRecordCard } from './EarlierRecordCard.tsx';

/** 前回の役割と保留: each is carried over, closed or dropped, above the minutes of the item. */
export function EarlierPanel() {
  const { meetingId } = useRoom();
  return meetingId === null ? null : <Earlier meetingId={meetingId} />;
}

function Earlier({ meetingId }: { meetingId: string }) {
  const { mayFacilitate, closed } = useFacts();
  const queryClient = useQueryClient();
  const earlier = useQuery(earlierQuery(meetingId));
  const { busy, problem, send } = useFormReply<unknown>();
  const decide = async (body: SettleEarlier): Promise<boolean> => {
    const reply = await send(() => followUpApi.settleEarlier(meetingId, body));
    await queryClient.invalidateQueries({ queryKey: keys.earlier(meetingId) });
    return reply?.ok === true;
  };
  if (earlier.isPending) return <Spinner />;
  if (earlier.isError)
    return <ProblemNotice problem={problemOf(earlier.error)} onRetry={() => void earlier.refetch()} />;
  const { continues } = earlier.data;
  const records = earlierRecords(earlier.data);
  // Who may not read the earlier meeting reads in the minutes below what was decided.
  if (continues === null && records.length === 0) return null;
  return (
    <section aria-label={text.title} className="space-y-3 rounded-8 border-2 border-accent p-3">
      <p className="text-small">{records.some(({ open }) => open) ? text.lead : text.allSettled}</p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <ul className="space-y-3">
        {records.map((record) => (
          <EarlierRecordCard
            key={`${record.meetingId} ${record.id}`}
            record={record}
            busy={busy}
            onDecide={mayFacilitate && !closed ? decide : undefined}
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <LinkButton to="/meetings/$meetingId/compare" params={{ meetingId }} icon="copy">
          {text.compare}
        </LinkButton>
        {continues === null ? null : (
          <LinkButton
            to="/meetings/$meetingId/minutes"
            params={{ meetingId: continues.id }}
            target="_blank"
            rel="noopener"
            look="quiet"
            icon="minutes"
          >
            {text.earlierMinutes}
          </LinkButton>
        )}
        {continues?.case ? (
          <LinkButton
            to="/cases/$caseId"
            params={{ caseId: continues.case.id }}
            target="_blank"
            rel="noopener"
            look="quiet"
            icon="list"
          >
            {text.openCase}
          </LinkButton>
        ) : null}
      </div>
    </section>
  );
}
