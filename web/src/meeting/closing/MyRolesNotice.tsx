import {
  type AttendanceId,
  inOrder,
  knownNames,
  type MeetingId,
  readBack,
  type Role,
  roleContentHash,
  validConfirmation,
} from '@tsunagu/domain';
import { closingStepsText as text } from '@tsunagu/domain/catalogue/closing-steps';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useCollection, useHideNames } from '../live/use-board.ts';
import { roleGaps } from '../roles/role-gaps.ts';
import { useAnswer } from './use-answer.ts';

/** あなたの役割: one's own roles on one's own screen, to be confirmed in the words in which they stand now. */
export function MyRolesNotice() {
  const { board, meetingId } = useRoom();
  const { me, people, closed } = useFacts();
  const roles = inOrder(useCollection(board.roles).values());
  if (me === null || meetingId === null || closed) return null;
  // A role that still misses something cannot be confirmed: there is nothing whole to say yes to.
  const mine = roles.filter((role) => role.owner === me && roleGaps(role, people).length === 0);
  if (mine.length === 0) return null;
  return (
    <Banner title={text.mineTitle}>
      <p>{text.mineLead}</p>
      <ul className="space-y-3">
        {mine.map((role) => (
          <Mine key={role.id} role={role} meetingId={meetingId} me={me} />
        ))}
      </ul>
    </Banner>
  );
}

function Mine({ role, meetingId, me }: { role: Role; meetingId: MeetingId; me: AttendanceId }) {
  const { board } = useRoom();
  const { people, answers } = useFacts();
  const hideNames = useHideNames(board);
  const { send, takeBack, pending, problem } = useAnswer(meetingId);
  const names = knownNames([...board.elements.all().values()], people);
  const confirmed = validConfirmation(role, answers) !== undefined;
  const changed =
    !confirmed &&
    answers.some((answer) => answer.kind === 'confirmed' && answer.roleId === role.id && answer.attendanceId === me);
  return (
    <li className="space-y-2 rounded-8 bg-white p-3">
      {readBack(role, { attendance: people, hideNames, names }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p role="status" className={confirmed ? 'font-bold text-good' : 'font-bold text-caution'}>
        {confirmed ? text.mineConfirmed : changed ? text.changed : ''}
      </p>
      {confirmed ? (
        <Button look="quiet" isPending={pending} onPress={() => takeBack(role.id, 'confirmed')}>
          {text.takeBack}
        </Button>
      ) : (
        <Button
          look="primary"
          icon="check"
          isPending={pending}
          aria-label={text.confirmOf(role.what)}
          onPress={() => send(role.id, { kind: 'confirmed', contentHash: roleContentHash(role) })}
        >
          {text.confirm}
        </Button>
      )}
      {problem ? <ProblemNotice problem={problem} /> : null}
    </li>
  );
}
