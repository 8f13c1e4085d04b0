import { useQueryClient } from '@tanstack/react-query';
import { Day, dayOf, type IdeaStage, IDEA_STAGES, LIMITS, TrialResult } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { useState } from 'react';
import { forgetIdeas, ideaApi, type IdeaView } from '../api/resource-ideas.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';

const NONE = 'none';
/** The stages that a step may be of; the last one is reached by becoming a row. */
const STEPS = IDEA_STAGES.filter((stage) => stage !== 'resource');

/** One step: when, and what came of it. A trial may say how it went. */
export function StepDialog({
  idea,
  to,
  onClose,
  onDone,
}: {
  idea: Pick<IdeaView, 'id' | 'title' | 'version'>;
  /** The stage that is offered; on the page of one idea another may be chosen. */
  to: IdeaStage;
  onClose: () => void;
  onDone: (idea: IdeaView) => void;
}) {
  const client = useQueryClient();
  const [stage, setStage] = useState(to);
  const [on, setOn] = useState<string>(() => dayOf(Date.now()));
  const [note, setNote] = useState('');
  const [result, setResult] = useState<TrialResult | typeof NONE>(NONE);
  const { busy, problem, send } = useFormReply<IdeaView>();
  const save = async () => {
    const day = Day.safeParse(on).data ?? dayOf(Date.now());
    const step = { stage, on: day, note, result: stage === 'trial' && result !== NONE ? result : null };
    const reply = await send(() => ideaApi.step(idea.id, step, idea.version));
    if (reply?.ok) {
      await forgetIdeas(client);
      onDone(reply.value);
    }
    return reply?.ok ?? false;
  };
  return (
    <Dialog title={text.moveTitle(idea.title, text.stages[stage])} isOpen onClose={onClose}>
      <Form label={text.addStep} onSubmit={save}>
        <ChoiceGroup<IdeaStage>
          label={text.stage}
          value={stage}
          choices={STEPS.map((value) => ({ value, label: text.stages[value] }))}
          onChange={setStage}
        />
        <TextField label={text.on} type="date" value={on} onChange={setOn} />
        <TextField label={text.note} value={note} rows={3} maxLength={LIMITS.text} onChange={setNote} />
        {stage === 'trial' ? (
          <ChoiceGroup<TrialResult | typeof NONE>
            label={text.result}
            value={result}
            choices={[
              { value: NONE, label: text.noResult },
              ...TrialResult.options.map((value) => ({ value, label: text.results[value] })),
            ]}
            onChange={setResult}
          />
        ) : null}
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" icon="check" isPending={busy}>
            {busy ? text.saving : text.save}
          </Button>
          <Button onPress={onClose}>{text.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
