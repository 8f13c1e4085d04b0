import { meetingText as text } from '@tsunagu/domain/catalogue/meeting';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import type { RoomStatus } from '../live/room.tsx';

const ENDINGS = ['noSession', 'noRight', 'noMeeting', 'oldEpoch', 'clientTooOld'] as const;
type Ending = (typeof ENDINGS)[number] | 'other';

/** Endings after which nothing of the board may be seen any more. */
const SHUT: readonly string[] = ['noSession', 'noRight', 'noMeeting'];
/** Whether the board goes away too. Work that was not saved stays in sight, to be copied. */
export const isShut = (status: RoomStatus): boolean => isDoorShut(status) && status.unsaved === 0;
/** Whether the server would refuse whatever this page asks about the meeting. */
export const isDoorShut = ({ kind, reason }: RoomStatus): boolean =>
  kind === 'ended' && reason !== undefined && SHUT.includes(reason);

/** The connection is over for good: why, and the one way on. What was not saved is said, never dropped silently. */
export function EndedNotice({ status }: { status: RoomStatus }) {
  // After the meeting closed, a guest's way to the board is shut, and the way to their own roles stays open.
  const me = useQuery({ ...meQuery, enabled: status.kind === 'ended', refetchOnMount: 'always' }).data;
  if (status.kind !== 'ended') return null;
  const ending: Ending = ENDINGS.find((one) => one === status.reason) ?? 'other';
  if (me?.guest?.scope === 'role-pass') {
    return (
      <div className="shrink-0 p-2">
        <Banner role="status" title={text.closedTitle}>
          <p>{text.closedForGuest}</p>
          <LinkButton to="/me/roles" look="primary" icon="role">
            {text.toMyRoles}
          </LinkButton>
        </Banner>
      </div>
    );
  }
  return (
    <div className="shrink-0 p-2">
      <Banner tone="caution" role="alert" title={text.endedTitle[ending]}>
        <p>{text.endedDetail[ending]}</p>
        {status.unsaved > 0 ? <p className="font-bold">{text.unsavedHere(status.unsaved)}</p> : null}
        <p className="flex flex-wrap gap-2">
          {ending === 'noSession' ? (
            <>
              <LinkButton to="/login" look="primary" icon="enter">
                {text.toLogin}
              </LinkButton>
              <LinkButton to="/join">{text.toJoin}</LinkButton>
            </>
          ) : ending === 'noRight' || ending === 'noMeeting' ? (
            <LinkButton to="/">{text.menuItems.home}</LinkButton>
          ) : (
            <Button look="primary" onPress={() => window.location.reload()}>
              {text.reload}
            </Button>
          )}
        </p>
      </Banner>
    </div>
  );
}
