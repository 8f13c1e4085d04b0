import { meetingText as text } from '@tsunagu/domain/catalogue/meeting';
import { Icon } from '../../components/Icon.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFacts, useRoom } from '../live/room.tsx';

/** Says that the meeting is over, and where what was agreed stands now. */
export function ClosedBanner() {
  const { meetingId } = useRoom();
  const { closed } = useFacts();
  if (!closed || meetingId === null) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b-2 border-accent bg-accent-soft px-4 py-1"
    >
      <Icon name="lock" />
      <p className="min-w-0 flex-1 basis-60">
        <b>{text.closedTitle}</b>　{text.closedNote}
      </p>
      <LinkButton to="/meetings/$meetingId/minutes" params={{ meetingId }} look="primary" icon="minutes">
        {text.toMinutes}
      </LinkButton>
      <LinkButton to="/me/roles" icon="role">
        {text.toMyRoles}
      </LinkButton>
    </div>
  );
}
