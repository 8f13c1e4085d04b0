import { putBack, type TemplateDraft } from './draft.ts';
import { focusIn } from './focus-in.ts';
import type { DraftState } from './use-template-draft.ts';

/** One of the draft's lists. */
type RowList<T> = {
  readonly of: (draft: TemplateDraft) => readonly T[];
  readonly as: (rows: readonly T[]) => Partial<TemplateDraft>;
  readonly idOf: (row: T) => string;
  /** Id of the place with the button that adds a row. */
  readonly add: string;
};

/** Changing, adding and taking away rows of one of the draft's lists; the focus goes to where the hands go on. */
export function draftRows<T>(
  { draft, change, takeAway }: Pick<DraftState, 'draft' | 'change' | 'takeAway'>,
  { of, as, idOf, add }: RowList<T>,
) {
  const rows = of(draft);
  return {
    rows,
    set: (index: number, patch: Partial<T>) =>
      change(as(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))),
    add: (row: T) => {
      change(as([...rows, row]));
      focusIn(idOf(row));
    },
    /** `words`: what was taken away, for whoever may want it back. */
    remove: (index: number, row: T, words: string) => {
      const rest = rows.filter((_, at) => at !== index);
      takeAway(as(rest), { words, back: (now) => as(putBack(of(now), index, row)), at: idOf(row) });
      const next = rest[index] ?? rest.at(-1);
      focusIn(next === undefined ? add : idOf(next));
    },
  };
}
