import { useQueryClient } from '@tanstack/react-query';
import { type Preparation } from '@tsunagu/domain';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { useState } from 'react';
import { askPreparationAnew, preparationApi, preparationQuery, type PreparationView } from '../api/preparation.ts';
import type { MeetingView } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { useTyped } from '../api/use-typed.ts';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';
import { nowLine, type PlanDraft, planDraft, planProblems, planValue } from './plan-draft.ts';

/** Date, place, what the invitation says, and what was explained beforehand: one form, one 保存. */
export function PlanForm({ meeting, view }: { meeting: MeetingView; view: PreparationView }) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<PreparationView>();
  const { draft, isTyped, seen, theirs, type, settle } = useTyped<PlanDraft>(planDraft(view.preparation), view.version);
  const [tried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const closed = meeting.state === 'closed';
  const errors: Readonly<Record<string, string | undefined>> = planProblems(draft);
  const shown = (key: string) => (tried ? errors[key] : undefined) ?? problem?.fields[key];
  const set = (change: Partial<PlanDraft>) => {
    setSaved(false);
    type(change);
  };
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (Object.values(errors).some((error) => error !== undefined)) return false;
    const wanted: Preparation = planValue(draft);
    const reply = await send(async () => {
      const kept = await preparationApi.keep(meeting.id, seen, wanted);
      if (kept.ok) queryClient.setQueryData(preparationQuery(meeting.id).queryKey, kept.value);
      // The button waits for what holds now: pressed before it has arrived, it would be refused once more.
      await askPreparationAnew(queryClient, meeting.id);
      return kept;
    });
    if (reply?.ok === true) {
      settle('kept');
      setTried(false);
      setSaved(true);
    }
    if (reply?.ok === false && reply.problem.status === 412) settle('late');
    return reply === undefined || reply.ok || Object.keys(reply.problem.fields).length === 0;
  };
  const field = (key: 'place' | 'by' | 'to' | 'message', label: string, hint?: string) => (
    <TextField
      label={label}
      hint={hint}
      value={draft[key]}
      maxLength={key === 'message' ? 1_000 : 200}
      rows={key === 'message' ? 3 : 1}
      isDisabled={closed}
      error={shown(key)}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <Form label={text.when} onSubmit={save}>
      <section aria-labelledby="plan-when" className="space-y-4">
        <h2 id="plan-when">{text.when}</h2>
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            label={text.day}
            type="date"
            value={draft.day}
            isDisabled={closed}
            error={shown('day')}
            onChange={(day) => set({ day })}
          />
          <TextField
            label={text.from}
            type="time"
            value={draft.from}
            isDisabled={closed}
            error={shown('from')}
            onChange={(from) => set({ from })}
          />
          <TextField
            label={text.until}
            type="time"
            value={draft.until}
            isDisabled={closed}
            error={shown('until')}
            onChange={(until) => set({ until })}
          />
        </div>
        {field('place', text.place)}
        {field('message', text.message, text.messageHint)}
        <CheckField
          label={text.noneNeeded}
          checked={draft.noMaterials}
          onChange={(noMaterials) => set({ noMaterials })}
        />
      </section>
      {meeting.case === null ? null : (
        <section aria-labelledby="plan-explained" className="space-y-4">
          <h2 id="plan-explained">{text.explainedTitle}</h2>
          <p>{text.explainedHint}</p>
          <div className="grid gap-4 sm:grid-cols-3">
            <TextField
              label={text.explainedDay}
              type="date"
              value={draft.explainedDay}
              isDisabled={closed}
              onChange={(explainedDay) => set({ explainedDay })}
            />
            {field('by', text.explainedBy)}
            {field('to', text.explainedTo)}
          </div>
        </section>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {theirs.length === 0 ? null : (
        <section aria-labelledby="plan-now" className="space-y-2">
          <h2 id="plan-now">{text.now}</h2>
          <ul className="list-disc pl-6">
            {theirs.map((key) => (
              <li key={key} className="whitespace-pre-line">
                {nowLine(key, planDraft(view.preparation))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {closed ? null : (
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" look="primary" icon="check" isPending={busy}>
            {busy ? text.saving : text.save}
          </Button>
          <p role="status">{isSaved ? text.saved : isTyped ? text.unsaved : ''}</p>
        </div>
      )}
    </Form>
  );
}
