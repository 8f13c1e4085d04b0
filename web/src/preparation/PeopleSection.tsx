import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Expected, type Invitee, presenceOf } from '@tsunagu/domain';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { useState } from 'react';
import { askPreparationAnew, type InviteeBody, preparationApi, type PreparationView } from '../api/preparation.ts';
import type { Reply } from '../api/http.ts';
import { attendanceQuery } from '../api/queries.ts';
import type { MeetingView } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { EarlierPeople } from './EarlierPeople.tsx';
import { EMPTY_INVITEE, InviteeForm } from './InviteeForm.tsx';
import { InviteeRow } from './InviteeRow.tsx';
import { UndoNotice } from './UndoNotice.tsx';

const bodyOf = ({ id: _id, invitedAt, ...words }: Invitee): InviteeBody => ({ ...words, invited: invitedAt !== null });

/** Whom to invite, what they bring, what they answered; after the beginning, who came. */
export function PeopleSection({ meeting, view }: { meeting: MeetingView; view: PreparationView }) {
  const queryClient = useQueryClient();
  const { problem, send } = useFormReply<unknown>();
  const attendance = useQuery(attendanceQuery(meeting.id)).data ?? [];
  const [removed, setRemoved] = useState<Invitee>();
  const [said, setSaid] = useState('');
  const closed = meeting.state === 'closed';
  const run = async (call: () => Promise<Reply<unknown>>): Promise<boolean> => {
    const reply = await send(call);
    if (reply?.ok === true) await askPreparationAnew(queryClient, meeting.id);
    return reply?.ok === true;
  };
  const add = async (people: readonly InviteeBody[]) => {
    const done = await run(() => preparationApi.invite(meeting.id, people));
    if (done) setSaid(people.map(({ name }) => text.added(name)).join('　'));
    return done;
  };
  const change = (person: Invitee, with_: Partial<InviteeBody>) =>
    run(() => preparationApi.changeInvitee(meeting.id, person.id, { ...bodyOf(person), ...with_ }));
  const remove = async (person: Invitee) => {
    if (await run(() => preparationApi.removeInvitee(meeting.id, person.id))) setRemoved(person);
  };
  const bringBack = async (person: Invitee) => {
    if (await run(() => preparationApi.invite(meeting.id, [bodyOf(person)]))) setRemoved(undefined);
  };
  const count = (expected: Expected) => view.invitees.filter((person) => person.expected === expected).length;
  return (
    <section aria-labelledby="preparation-people" className="space-y-4">
      <h2 id="preparation-people">{text.people}</h2>
      <p>{text.peopleHint}</p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {view.invitees.length === 0 ? (
        <p>{text.noPeople}</p>
      ) : (
        <p className="font-bold">{text.counts(count('coming'), count('absent'), count('unknown'))}</p>
      )}
      <ul className="divide-y divide-line rounded-12 border border-line empty:hidden">
        {view.invitees.map((person) => (
          <InviteeRow
            key={person.id}
            meeting={meeting}
            person={person}
            presence={meeting.state === 'planned' ? null : presenceOf(person, attendance)}
            mayMail={view.mayMail}
            onChange={closed ? null : (with_) => change(person, with_)}
            onRemove={() => void remove(person)}
          />
        ))}
      </ul>
      {removed === undefined ? null : (
        <UndoNotice
          words={text.removed(removed.name)}
          onUndo={() => void bringBack(removed)}
          onDismiss={() => setRemoved(undefined)}
        />
      )}
      {closed ? null : (
        <>
          <EarlierPeople people={view.earlier} onAdd={(people) => void add(people)} />
          <section aria-labelledby="invite-one" className="space-y-3 rounded-12 border border-line p-4">
            <h3 id="invite-one">{text.add}</h3>
            <InviteeForm
              label={text.add}
              submit={text.addOne}
              start={EMPTY_INVITEE}
              onSave={(person) => add([person])}
            />
            <p role="status">{said}</p>
          </section>
        </>
      )}
    </section>
  );
}
