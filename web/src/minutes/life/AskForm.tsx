import { useQueryClient } from '@tanstack/react-query';
import type { Attendance, MinutesLife } from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { useState } from 'react';
import { minutesLifeApi } from '../../api/minutes-life.ts';
import { keys } from '../../api/queries.ts';
import { useFormReply } from '../../api/use-form-reply.ts';
import { Button } from '../../components/Button.tsx';
import { Form } from '../../components/Form.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { Select } from '../../components/Select.tsx';

type Props = {
  meetingId: string;
  revision: number;
  people: readonly Attendance[];
  /** Who is offered first. */
  approver: string;
  onAsked: () => void;
};

/** 確認依頼: asks everybody who attended, and says which account is to approve. */
export function AskForm({ meetingId, revision, people, approver, onAsked }: Props) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<{ life: MinutesLife }>();
  const [chosen, setChosen] = useState(approver);
  const accounts = people.filter((person) => person.admission === 'admitted' && person.userId !== null);
  const ask = async (): Promise<boolean> => {
    const reply = await send(() => minutesLifeApi.ask(meetingId, revision, chosen));
    await queryClient.invalidateQueries({ queryKey: keys.minutes(meetingId) });
    if (reply?.ok === true) onAsked();
    return reply?.ok ?? false;
  };
  return (
    <Form label={text.ask} onSubmit={ask}>
      <div className="max-w-96">
        <Select
          label={text.approver}
          hint={text.approverHint}
          value={chosen}
          options={accounts.map((person) => ({
            value: person.userId as string,
            label: [person.name, person.affiliation].filter((part) => part !== '').join('　'),
          }))}
          onChange={setChosen}
        />
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className="space-y-1">
        <p className="text-small text-ink-soft">{text.askLead}</p>
        <Button type="submit" look="primary" icon="people" isPending={busy}>
          {busy ? text.asking : text.ask}
        </Button>
      </div>
    </Form>
  );
}
