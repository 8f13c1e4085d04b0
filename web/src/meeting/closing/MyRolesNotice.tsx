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
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useCollection, useHideNames } from '../live/use-board.ts';
import { roleGaps } from '../roles/role-gaps.ts';
import { useAnswer } from './use-answer.ts';

/** あなたの役割: one's own roles on one's own screen, to be confirmed in the words in which they stand now. */
export function MyRolesNotice() {
  const { board, meetingId } = useRoom();
  const { me, people, answers, closed } = useFacts();
  const roles = inOrder(useCollection(board.roles).values());
  if (me === null || meetingId === null || closed) return null;
  // A role that still misses something cannot be confirmed: there is nothing whole to say yes to.
  const mine = roles.filter((role) => role.owner === me && roleGaps(role, people).length === 0);
  if (mine.length === 0) return null;
  const open = mine.filter((role) => !validConfirmation(role, answers)).length;
  return (
    // Opens by itself when something new is to be confirmed, and folds away when all is.
    <details
      key={open === 0 ? 'done' : 'open'}
      open={open > 0}
      className="max-h-[45dvh] shrink-0 overflow-auto border-b-2 border-accent bg-accent-soft px-4"
    >
      <summary className="flex min-h-target cursor-pointer items-center gap-2 font-bold">
        <Icon name={open === 0 ? 'done' : 'role'} />
        {text.mineTitle}
        <span role="status">{open === 0 ? text.mineConfirmed : text.mineOpen(open)}</span>
      </summary>
      <p>{text.mineLead}</p>
      <ul className="space-y-3 py-2">
        {mine.map((role) => (
          <Mine key={role.id} role={role} meetingId={meetingId} me={me} />
        ))}
      </ul>
    </details>
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
        <Button look="quiet" isDisabled={pending} onPress={() => takeBack(role.id, 'confirmed')}>
          {text.takeBack}
        </Button>
      ) : (
        <Button
          look="primary"
          icon="check"
          isDisabled={pending}
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
