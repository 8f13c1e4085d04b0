import type { CaseSheet, MeetingFunction, MeetingLevel, Product, StarterBoard, TemplateContent } from '@tsunagu/domain';

/** An agenda item while it is being written: as typed, so that no blank line and no half number is lost. */
export type ItemDraft = { key: number; title: string; minutes: string; prompts: string; fields: string };
export type ProductDraft = {
  key: number;
  kind: Product['kind'];
  label: string;
  least: string;
  field: string;
  table: string;
};
export type TemplateDraft = {
  function: MeetingFunction;
  level: MeetingLevel;
  title: string;
  description: string;
  items: readonly ItemDraft[];
  products: readonly ProductDraft[];
  checks: string;
  sheets: CaseSheet[];
  board: StarterBoard;
};

let last = 0;
/** Tells rows apart while they are moved; never kept. */
export const newKey = (): number => (last += 1);

export const draftOf = (content: TemplateContent): TemplateDraft => ({
  function: content.function,
  level: content.level,
  title: content.title,
  description: content.description,
  items: content.agenda.map((item) => ({
    key: newKey(),
    title: item.title,
    minutes: String(item.minutes),
    prompts: item.prompts.join('\n'),
    fields: item.fields.join('\n'),
  })),
  products: content.produces.map((product) => ({
    key: newKey(),
    kind: product.kind,
    label: product.label,
    least: 'least' in product ? String(product.least) : '1',
    field: product.kind === 'field' ? product.field : '',
    table: product.kind === 'table' ? product.table : '',
  })),
  checks: content.closingCheck.join('\n'),
  sheets: content.sheets,
  board: content.board,
});

/** The lines of a text area that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A number as typed, full width too; what is none stays as it is, so that the rules name it. */
const numberOf = (typed: string): unknown => {
  const plain = typed.normalize('NFKC').trim();
  return plain === '' ? 0 : /^\d+$/.test(plain) ? Number(plain) : typed;
};
export const minutesOf = (items: readonly ItemDraft[]): number =>
  items.reduce((sum, { minutes }) => {
    const value = numberOf(minutes);
    return sum + (typeof value === 'number' ? value : 0);
  }, 0);

/** What the draft says, for the schema to judge. */
export const contentOfDraft = (draft: TemplateDraft): unknown => ({
  function: draft.function,
  level: draft.level,
  title: draft.title,
  description: draft.description,
  agenda: draft.items.map(({ title, minutes, prompts, fields }) => ({
    title,
    minutes: numberOf(minutes),
    prompts: linesOf(prompts),
    fields: linesOf(fields),
  })),
  produces: draft.products.map(({ kind, label, least, field, table }) => {
    switch (kind) {
      case 'judged':
        return { kind, label };
      case 'field':
        return { kind, label, field };
      case 'table':
        return { kind, label, table, least: numberOf(least) };
      default:
        return { kind, label, least: numberOf(least) };
    }
  }),
  closingCheck: linesOf(draft.checks),
  sheets: draft.sheets,
  board: draft.board,
});

/** The list with one row moved by a step; the same list at its ends. */
export function moved<T>(rows: readonly T[], index: number, step: -1 | 1): T[] {
  const next = [...rows];
  const [row] = next.splice(index, 1);
  if (row === undefined || index + step < 0 || index + step > next.length) return [...rows];
  next.splice(index + step, 0, row);
  return next;
}

/** The list with a row put in again where it stood; at the end when the list has become shorter. */
export const putBack = <T>(rows: readonly T[], index: number, row: T): T[] => rows.toSpliced(index, 0, row);

/** The first error at a field or anywhere inside it. */
export const errorAt = (errors: Readonly<Record<string, string>>, path: string): string | undefined =>
  errors[path] ?? Object.entries(errors).find(([key]) => key.startsWith(`${path}.`))?.[1];
