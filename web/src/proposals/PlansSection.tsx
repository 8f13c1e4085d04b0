import { useQueryClient } from '@tanstack/react-query';
import { type CalendarStyle, formatFiscalYear, type PlanEntryText } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { askProposalsAnew, type ProposalPlan, proposals, type ProposalView } from '../api/proposals.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { type Column, Table } from '../components/Table.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { PlanDialog } from './PlanDialog.tsx';

/** 計画への反映: where the proposal stands in plans and budgets. What is taken out can be put back. `marked`: the entry that was looked for. */
export function PlansSection({ view, marked }: { view: ProposalView; marked: string }) {
  const [open, setOpen] = useState<ProposalPlan | 'new' | null>(null);
  const [gone, setGone] = useState<PlanEntryText | null>(null);
  const client = useQueryClient();
  const [calendar] = useCalendarStyle();
  const { problem, busy, send } = useFormReply<unknown>();
  const remove = async ({ id, ...entry }: ProposalPlan) => {
    const reply = await send(() => proposals.removePlan(view.id, view.version, id));
    if (reply?.ok === true) setGone(entry);
    await askProposalsAnew(client);
  };
  const putBack = async (entry: PlanEntryText) => {
    const reply = await send(() => proposals.addPlan(view.id, view.version, entry));
    if (reply?.ok === true) setGone(null);
    await askProposalsAnew(client);
  };
  const columns = columnsIn(calendar);
  const actions = actionsColumn({ isDisabled: busy, onEdit: setOpen, onRemove: (entry) => void remove(entry) });
  return (
    <section aria-labelledby="plans" className="space-y-3">
      <h2 id="plans">{text.plans}</h2>
      <p className="screen-only">{text.plansLead}</p>
      {view.entries.length === 0 ? (
        <p>{text.plansNone}</p>
      ) : (
        <>
          <div className="print:hidden">
            <Table
              caption={text.plans}
              columns={[...columns, actions]}
              rows={view.entries}
              rowKey={(entry) => entry.id}
              rowId={(entry) => entry.id}
              marked={marked}
              cards
            />
          </div>
          <div className="hidden print:block">
            <Table caption={text.plans} columns={columns} rows={view.entries} rowKey={(entry) => entry.id} />
          </div>
        </>
      )}
      <div role="status" className="screen-only">
        {gone === null ? null : (
          <p className="flex flex-wrap items-center gap-3">
            <span>{text.planRemoved(gone.plan)}</span>
            <Button icon="undo" isPending={busy} onPress={() => void putBack(gone)}>
              {text.undo}
            </Button>
          </p>
        )}
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="screen-only">
        <Button icon="plus" onPress={() => setOpen('new')}>
          {text.addPlan}
        </Button>
      </div>
      {open === null ? null : (
        <PlanDialog view={view} entry={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

const columnsIn = (calendar: CalendarStyle): readonly Column<ProposalPlan>[] => [
  { key: 'plan', header: text.plan, isHeader: true, width: 'min-w-48', cell: ({ plan }) => plan },
  { key: 'year', header: text.yearLabel, cell: ({ fiscalYear }) => formatFiscalYear(fiscalYear, calendar) },
  { key: 'section', header: text.section, cell: ({ section }) => section },
  { key: 'measure', header: text.measure, width: 'min-w-48', cell: ({ measure }) => measure },
  {
    key: 'budget',
    header: text.budget,
    cell: ({ budgetYen }) => (
      <span className="whitespace-nowrap">
        {budgetYen === null ? text.noBudget : text.yen(budgetYen.toLocaleString('ja-JP'))}
      </span>
    ),
  },
];

type Actions = {
  isDisabled: boolean;
  onEdit: (entry: ProposalPlan) => void;
  onRemove: (entry: ProposalPlan) => void;
};
const actionsColumn = (actions: Actions): Column<ProposalPlan> => ({
  key: 'actions',
  header: text.actions,
  cell: (entry) => <RowActions entry={entry} {...actions} />,
});

function RowActions({ entry, isDisabled, onEdit, onRemove }: Actions & { entry: ProposalPlan }) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon="pencil" aria-label={text.editPlanOf(entry.plan)} onPress={() => onEdit(entry)}>
        {text.editRow}
      </Button>
      <Button
        icon="trash"
        look="quiet"
        aria-label={text.removePlanOf(entry.plan)}
        isDisabled={isDisabled}
        onPress={() => onRemove(entry)}
      >
        {text.removeRow}
      </Button>
    </div>
  );
}
