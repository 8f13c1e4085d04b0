import { meetingText as text } from '@tsunagu/domain/catalogue/meeting';
import { Banner } from '../../components/Banner.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFacts, useRoom } from '../live/room.tsx';

/** Says that the meeting is over, and where what was agreed stands now. */
export function ClosedBanner() {
  const { meetingId } = useRoom();
  const { closed } = useFacts();
  if (!closed || meetingId === null) return null;
  return (
    <div className="shrink-0 p-2">
      <Banner role="status" title={text.closedTitle}>
        <p>{text.closedNote}</p>
        <p className="flex flex-wrap gap-2">
          <LinkButton to="/meetings/$meetingId/minutes" params={{ meetingId }} look="primary" icon="minutes">
            {text.toMinutes}
          </LinkButton>
          <LinkButton to="/me/roles" icon="role">
            {text.toMyRoles}
          </LinkButton>
        </p>
      </Banner>
    </div>
  );
}
