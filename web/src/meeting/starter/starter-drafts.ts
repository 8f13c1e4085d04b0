import { formRow, StarterGroup, type FormFields, type StarterRow } from '@tsunagu/domain';

/** A line of the form. `key` tells lines apart while they are written. */
export type Draft = FormFields & { readonly key: number; readonly group: StarterGroup };

let lastKey = 0;
const EMPTY: FormFields = { name: '', relation: '', kind: '', tie: 'normal' };
export const emptyDraft = (group: StarterGroup): Draft => ({ ...EMPTY, group, key: ++lastKey });

/** How many empty lines each part begins with. */
const FIRST: Readonly<Record<StarterGroup, number>> = { family: 2, supporter: 3, other: 1 };
export const firstDrafts = (): Draft[] =>
  StarterGroup.options.flatMap((group) => Array.from({ length: FIRST[group] }, () => emptyDraft(group)));

export const changeDraft = (drafts: readonly Draft[], key: number, change: Partial<FormFields>): Draft[] =>
  drafts.map((draft) => (draft.key === key ? { ...draft, ...change } : draft));

/** The line after `key` in its part of the form; a new one where it was the last. */
export function nextDraft(drafts: readonly Draft[], key: number): { drafts: readonly Draft[]; next: number } {
  const group = drafts.find((draft) => draft.key === key)?.group ?? 'other';
  const own = drafts.filter((draft) => draft.group === group);
  const next = own[own.findIndex((draft) => draft.key === key) + 1];
  if (next) return { drafts, next: next.key };
  const fresh = emptyDraft(group);
  return { drafts: [...drafts, fresh], next: fresh.key };
}

/** What the lines say, in the form's order; empty ones say nothing. */
export const rowsOf = (drafts: readonly Draft[]): StarterRow[] =>
  StarterGroup.options.flatMap((group) =>
    drafts.filter((draft) => draft.group === group).flatMap((draft) => formRow(group, draft) ?? []),
  );
