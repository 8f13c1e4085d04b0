import { useQueryClient } from '@tanstack/react-query';
import { fiscalYearOf, LIMITS, PlanEntryText } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { askProposalsAnew, type ProposalPlan, proposals, type ProposalView } from '../api/proposals.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';

/** What is typed, before it is an entry of a plan: numbers as people write them. */
const typedOf = (entry: ProposalPlan | null) => ({
  plan: entry?.plan ?? '',
  fiscalYear: String(entry?.fiscalYear ?? fiscalYearOf(Date.now()) + 1),
  section: entry?.section ?? '',
  measure: entry?.measure ?? '',
  budgetYen: entry?.budgetYen?.toString() ?? '',
});
type Typed = ReturnType<typeof typedOf>;

/** A whole number as it is typed in Japan: full width, with commas; NaN for anything else. */
function wholeNumber(typed: string): number {
  const plain = typed.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
}
const entryOf = ({ plan, fiscalYear, section, measure, budgetYen }: Typed) =>
  PlanEntryText.safeParse({
    plan,
    section,
    measure,
    fiscalYear: wholeNumber(fiscalYear),
    budgetYen: budgetYen.trim() === '' ? null : wholeNumber(budgetYen),
  });

/** One entry of a plan, new or mended. After a refusal what was typed stays; the next save goes on top of the newest. */
export function PlanDialog({
  view,
  entry,
  onClose,
}: {
  view: ProposalView;
  entry: ProposalPlan | null;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const [value, setValue] = useState(() => typedOf(entry));
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useFormReply<unknown>();
  const read = entryOf(value);
  const isWrong = (field: keyof Typed) =>
    tried && !read.success && read.error.issues.some((issue) => issue.path[0] === field);
  const close = () => {
    if (JSON.stringify(value) === JSON.stringify(typedOf(entry)) || window.confirm(text.leave)) onClose();
  };
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (!read.success) return false;
    const reply = await send(() =>
      entry === null
        ? proposals.addPlan(view.id, view.version, read.data)
        : proposals.writePlan(view.id, view.version, entry.id, read.data),
    );
    if (reply === undefined) return true;
    await askProposalsAnew(client);
    if (reply.ok) onClose();
    return reply.ok;
  };
  const field = (key: keyof Typed) => ({
    value: value[key],
    onChange: (typed: string) => setValue({ ...value, [key]: typed }),
  });
  const title = entry === null ? text.addPlan : text.editPlan;
  return (
    <Dialog title={title} isOpen onClose={close}>
      <Form label={title} onSubmit={save}>
        <TextField
          label={text.plan}
          hint={text.planHint}
          isRequired
          maxLength={LIMITS.label}
          error={isWrong('plan') ? text.needsPlan : undefined}
          {...field('plan')}
        />
        <TextField
          label={text.fiscalYear}
          hint={text.fiscalYearHint}
          isRequired
          inputMode="numeric"
          maxLength={8}
          error={isWrong('fiscalYear') ? text.needsYear : undefined}
          {...field('fiscalYear')}
        />
        <TextField label={text.section} maxLength={LIMITS.label} {...field('section')} />
        <TextField label={text.measure} rows={3} maxLength={LIMITS.text} {...field('measure')} />
        <TextField
          label={text.budget}
          hint={text.budgetHint}
          inputMode="numeric"
          maxLength={24}
          error={isWrong('budgetYen') ? text.needsBudget : undefined}
          {...field('budgetYen')}
        />
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" icon="check" isPending={busy}>
            {busy ? text.saving : text.save}
          </Button>
          <Button onPress={close}>{text.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
