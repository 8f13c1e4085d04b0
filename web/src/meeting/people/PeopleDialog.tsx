import { useQueryClient } from '@tanstack/react-query';
import type { Attendance, AttendeeCategory, MeetingId } from '@tsunagu/domain';
import { errorsText } from '@tsunagu/domain/catalogue/errors';
import { factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { peopleText } from '@tsunagu/domain/catalogue/people';
import { useCallback, useState } from 'react';
import { api } from '../../api/client.ts';
import type { ApiProblem } from '../../api/http.ts';
import { keys } from '../../api/queries.ts';
import { Badge } from '../../components/Card.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/Form.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { idsHere, type Present } from '../live/presence.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useHideNames } from '../live/use-board.ts';
import { usePresence } from '../live/use-presence.ts';
import { CATEGORIES, CategorySelect } from './CategorySelect.tsx';
import { InvitedPeople } from './InvitedPeople.tsx';
import { attending, personLine } from './names.ts';
import { useAdmission } from './WaitingNotice.tsx';

/** 出席者: who attends, who is at a screen now; the facilitator adds people without a device and removes. */
export function PeopleDialog() {
  const { meetingId, awareness } = useRoom();
  const { people, me, mayFacilitate, closed } = useFacts();
  const ui = useUi();
  const here = usePresence(
    awareness,
    useCallback((present: readonly Present[]) => idsHere(present, me), [me]),
  );
  const list = attending(people);
  return (
    <Dialog title={peopleText.titleOf(list.length)} isOpen onClose={() => ui.dialog.set(null)}>
      {list.length === 0 ? <p>{peopleText.none}</p> : null}
      <ul className="divide-y divide-line">
        {list.map((person) => (
          <Row key={person.id} person={person} isHere={here.includes(person.id)} />
        ))}
      </ul>
      {mayFacilitate && meetingId !== null ? <InvitedPeople meetingId={meetingId} /> : null}
      {mayFacilitate && !closed && meetingId !== null ? <AddPerson meetingId={meetingId} /> : null}
    </Dialog>
  );
}

function Row({ person, isHere }: { person: Attendance; isHere: boolean }) {
  const { board, meetingId } = useRoom();
  const { me, mayFacilitate, closed } = useFacts();
  const hideNames = useHideNames(board);
  const [asking, setAsking] = useState(false);
  const presence = person.kind === 'no-device' ? peopleText.noDevice : isHere ? peopleText.here : peopleText.away;
  return (
    <li className="space-y-2 py-2">
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1">
          <b>{personLine(person, hideNames)}</b>
          {person.id === me ? peopleText.you : ''}
          {person.category === 'unset' || (mayFacilitate && !closed) ? null : (
            <span className="ml-2">{factsText.categories[person.category]}</span>
          )}
          <span className="ml-2 text-small text-ink-soft">{hideNames ? '' : person.profession}</span>
        </p>
        <Badge tone={isHere ? 'good' : 'plain'}>{presence}</Badge>
        {mayFacilitate && !closed && meetingId !== null && person.id !== me && !asking ? (
          <Button look="quiet" aria-label={peopleText.removeOf(person.name)} onPress={() => setAsking(true)}>
            {peopleText.remove}
          </Button>
        ) : null}
      </div>
      {mayFacilitate && !closed && meetingId !== null ? <CategorySelect meetingId={meetingId} person={person} /> : null}
      {asking && meetingId !== null ? (
        <Removal person={person} meetingId={meetingId} onCancel={() => setAsking(false)} />
      ) : null}
    </li>
  );
}

function Removal(props: { person: Attendance; meetingId: MeetingId; onCancel: () => void }) {
  const { decide, pending, problem } = useAdmission(props.meetingId);
  return (
    <div className="space-y-2 rounded-8 bg-danger-soft p-3">
      <p>{peopleText.removeSure(props.person.name)}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="danger" isDisabled={pending} onPress={() => decide(props.person, 'removed')}>
          {peopleText.remove}
        </Button>
        <Button look="quiet" onPress={props.onCancel}>
          {meetingText.cancel}
        </Button>
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </div>
  );
}

function AddPerson({ meetingId }: { meetingId: MeetingId }) {
  const queryClient = useQueryClient();
  const empty = { name: '', affiliation: '', profession: '', category: 'unset' as AttendeeCategory };
  const [draft, setDraft] = useState(empty);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [added, setAdded] = useState('');
  const submit = async () => {
    if (draft.name.trim() === '') {
      setProblem({
        type: 'about:blank',
        status: 0,
        title: '',
        detail: '',
        fields: { name: errorsText.needed(peopleText.name) },
        gaps: [],
      });
      return false;
    }
    const reply = await api.addAttendance(meetingId, draft);
    if (!reply.ok) {
      setProblem(reply.problem);
      return false;
    }
    setProblem(null);
    setAdded(draft.name);
    setDraft(empty);
    await queryClient.invalidateQueries({ queryKey: keys.attendance(meetingId) });
    return true;
  };
  return (
    <section className="space-y-3 border-t border-line pt-4">
      <h3>{peopleText.noDeviceTitle}</h3>
      <p className="text-small text-ink-soft">{peopleText.noDeviceHint}</p>
      <Form label={peopleText.noDeviceTitle} onSubmit={submit}>
        <TextField
          label={peopleText.name}
          value={draft.name}
          error={problem?.fields['name']}
          isRequired
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={peopleText.affiliation}
            value={draft.affiliation}
            onChange={(affiliation) => setDraft({ ...draft, affiliation })}
          />
          <TextField
            label={peopleText.profession}
            value={draft.profession}
            onChange={(profession) => setDraft({ ...draft, profession })}
          />
        </div>
        <Select
          label={factsText.category}
          value={draft.category}
          options={CATEGORIES}
          onChange={(category) => setDraft({ ...draft, category })}
        />
        {problem && problem.title !== '' ? <ProblemNotice problem={problem} /> : null}
        <p role="status">{added === '' ? '' : peopleText.added(added)}</p>
        <Button type="submit" look="primary" icon="plus">
          {peopleText.add}
        </Button>
      </Form>
    </section>
  );
}
