import { useQueryClient } from '@tanstack/react-query';
import type { Attendance, MeetingId } from '@tsunagu/domain';
import { peopleText } from '@tsunagu/domain/catalogue/people';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { ApiProblem } from '../../api/http.ts';
import { keys } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { waiting } from './names.ts';

/** Who waits at the door, with one tap to let them in. Shown to the facilitator wherever they are in the meeting. */
export function WaitingNotice() {
  const { meetingId } = useRoom();
  const { people, mayFacilitate, closed } = useFacts();
  const queue = waiting(people);
  if (!mayFacilitate || closed || meetingId === null) return null;
  return (
    <div aria-live="polite" className="shrink-0">
      {queue.length === 0 ? null : (
        <ul className="max-h-48 divide-y divide-caution/30 overflow-auto border-b-2 border-caution bg-caution-soft">
          {queue.map((person) => (
            <Waiting key={person.id} person={person} meetingId={meetingId} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Waiting({ person, meetingId }: { person: Attendance; meetingId: MeetingId }) {
  const { decide, pending, problem } = useAdmission(meetingId);
  const from = peopleText.from(person.affiliation, person.profession);
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-2">
      <p className="min-w-0 flex-1">
        <b>{peopleText.waitingOne(person.name)}</b>
        {from === '' ? null : <span className="ml-2 text-small">{from}</span>}
      </p>
      <Button
        look="primary"
        icon="enter"
        aria-label={peopleText.admitOf(person.name)}
        isDisabled={pending}
        onPress={() => decide(person, 'admitted')}
      >
        {peopleText.admit}
      </Button>
      <Button
        aria-label={peopleText.refuseOf(person.name)}
        isDisabled={pending}
        onPress={() => decide(person, 'refused')}
      >
        {peopleText.refuse}
      </Button>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </li>
  );
}

/** Admits, refuses or removes somebody; the attendance is fetched again afterwards. */
export function useAdmission(meetingId: MeetingId) {
  const queryClient = useQueryClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const run = async (person: Attendance, admission: 'admitted' | 'refused' | 'removed') => {
    setPending(true);
    const reply = await api.decideAdmission(meetingId, person.id, { admission });
    setProblem(reply.ok ? null : reply.problem);
    await queryClient.invalidateQueries({ queryKey: keys.attendance(meetingId) });
    setPending(false);
  };
  const decide = (...decision: Parameters<typeof run>) => void run(...decision);
  return { decide, pending, problem };
}
