import { clockOf, dayOf, type Preparation } from '@tsunagu/domain';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { startsAt } from '../new-meeting/starts-at.ts';

/** The plan as its fields hold it. */
export const planDraft = (plan: Preparation) => ({
  day: plan.startsAt === null ? '' : dayOf(plan.startsAt),
  from: plan.startsAt === null ? '' : clockOf(plan.startsAt),
  until: plan.until,
  place: plan.place,
  message: plan.message,
  explainedDay: plan.explained.day ?? '',
  by: plan.explained.by,
  to: plan.explained.to,
  noMaterials: plan.noMaterials,
});
export type PlanDraft = Omit<ReturnType<typeof planDraft>, 'day' | 'explainedDay'> & {
  day: string;
  explainedDay: string;
};

/** What is wrong, by field. */
export function planProblems({ day, from, until }: PlanDraft): Partial<Record<'day' | 'from' | 'until', string>> {
  const starts = startsAt(day, from);
  if (!starts.ok) return starts.missing === 'date' ? { day: text.dayNeeded } : { from: text.timeNeeded };
  if (until === '') return {};
  if (starts.value === null) return { day: text.dayNeeded };
  return until > from ? {} : { until: text.untilLater };
}

/** The plan that the fields say; only of a draft without problems. */
export function planValue(draft: PlanDraft): Preparation {
  const starts = startsAt(draft.day, draft.from);
  return {
    startsAt: starts.ok ? starts.value : null,
    until: draft.until,
    place: draft.place.trim(),
    message: draft.message.trim(),
    explained: {
      day: draft.explainedDay === '' ? null : draft.explainedDay,
      by: draft.by.trim(),
      to: draft.to.trim(),
    },
    noMaterials: draft.noMaterials,
  };
}

const LABELS = {
  day: text.day,
  from: text.from,
  until: text.until,
  place: text.place,
  message: text.message,
  explainedDay: text.explainedDay,
  by: text.explainedBy,
  to: text.explainedTo,
  noMaterials: text.noneNeeded,
} as const satisfies Record<keyof PlanDraft, string>;

/** What one field says now. */
export function nowLine(key: keyof PlanDraft, now: PlanDraft): string {
  const value = now[key];
  return text.nowLine(LABELS[key], typeof value === 'boolean' ? text.nowChecked[value ? 'yes' : 'no'] : value);
}
