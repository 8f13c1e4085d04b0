import {
  inOrder,
  knownNames,
  type MeetingId,
  numberRoles,
  readBack,
  type Role,
  roleContentHash,
  validConfirmation,
} from '@tsunagu/domain';
import { closingStepsText as text } from '@tsunagu/domain/catalogue/closing-steps';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useCollection, useHideNames } from '../live/use-board.ts';
import { nameOf } from '../people/names.ts';
import { useAnswer } from './use-answer.ts';

/** The roles one after the other in sentences to read aloud, each with its owner's 確認. */
export function ReadBackSteps({ meetingId }: { meetingId: MeetingId }) {
  const { board } = useRoom();
  const roles = inOrder(useCollection(board.roles).values());
  const [at, setAt] = useState(0);
  const role = roles[Math.min(at, roles.length - 1)];
  return (
    <section className="space-y-3 border-t border-line pt-4" aria-label={text.readBackTitle}>
      <h3>{text.readBackTitle}</h3>
      {role ? (
        <>
          <p>{text.readBackLead}</p>
          <RoleAloud key={role.id} role={role} meetingId={meetingId} number={numberRoles(roles).get(role.id) ?? 0} />
          <div className="flex flex-wrap items-center gap-3">
            <Button icon="previous" isDisabled={at === 0} onPress={() => setAt(at - 1)}>
              {text.previous}
            </Button>
            <span className="font-bold tabular-nums">{text.steps(roles.indexOf(role) + 1, roles.length)}</span>
            <Button icon="next" isDisabled={at >= roles.length - 1} onPress={() => setAt(at + 1)}>
              {text.next}
            </Button>
          </div>
        </>
      ) : (
        <p>{text.noRoles}</p>
      )}
    </section>
  );
}

function RoleAloud({ role, meetingId, number }: { role: Role; meetingId: MeetingId; number: number }) {
  const { board } = useRoom();
  const { people, answers } = useFacts();
  const hideNames = useHideNames(board);
  const { send, pending, problem } = useAnswer(meetingId);
  const names = knownNames([...board.elements.all().values()], people);
  const owner = people.find((person) => person.id === role.owner);
  const ownerName = nameOf(role.owner, people, hideNames);
  const confirmed = validConfirmation(role, answers) !== undefined;
  return (
    <div className="space-y-3 rounded-12 border-2 border-accent p-4">
      <p className="font-bold">{roleText.number(number)}</p>
      <div aria-live="polite" className="space-y-1 text-[1.375rem] leading-[1.7]">
        {readBack(role, { attendance: people, hideNames, names }).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {ownerName === null ? null : (
        <p className={`flex items-center gap-2 font-bold ${confirmed ? 'text-good' : 'text-caution'}`}>
          <Icon name={confirmed ? 'done' : 'wait'} />
          {confirmed ? text.confirmed(ownerName) : text.notConfirmed(ownerName)}
        </p>
      )}
      {owner && !confirmed ? (
        owner.kind === 'no-device' ? (
          <Button
            icon="check"
            isDisabled={pending}
            aria-label={text.confirmSpokenOf(ownerName ?? '')}
            onPress={() =>
              send(role.id, { kind: 'confirmed', contentHash: roleContentHash(role), attendanceId: owner.id })
            }
          >
            {text.confirmSpoken}
          </Button>
        ) : (
          <p className="text-small text-ink-soft">{text.ownScreen}</p>
        )
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
    </div>
  );
}
