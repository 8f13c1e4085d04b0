import type { Element } from '@tsunagu/domain';
import type { TieRow } from './tie-rows.ts';
import type { ElementRow } from './element-rows.ts';

/** What one sees of the tables and in which order; only this screen. */
export type ListView = {
  /** Words that a row must contain somewhere; empty for all rows. */
  readonly search: string;
  readonly side: 'all' | 'formal' | 'informal';
  readonly order: 'subject' | 'name' | 'strength' | 'kind';
};
export const WHOLE_LIST: ListView = { search: '', side: 'all', order: 'subject' };

/** How letters are compared when searching: width, case and kana are no difference (「ﾅｰｽ」 finds 「なーす」). */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u30a1-\u30f6]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

const contains = (search: string, ...texts: readonly string[]): boolean => {
  const wanted = folded(search).trim();
  return wanted === '' || texts.some((text) => folded(text).includes(wanted));
};

const STRENGTHS = ['strong', 'normal', 'weak'] as const satisfies readonly TieRow['strength'][];
const inJapanese = new Intl.Collator('ja');

/** The rows of ties that one wants to see. Orders are by what others cannot change by typing, besides names. */
export function viewedTies(rows: readonly TieRow[], view: ListView, sideOfRow: (row: TieRow) => string): TieRow[] {
  const kept = rows.filter(
    (row) =>
      contains(view.search, row.nearName, row.otherName, row.category, row.label, row.flow, row.note) &&
      (view.side === 'all' || sideOfRow(row) === view.side),
  );
  const by = ORDERS[view.order];
  // `rows` come in their standing order, and sorting keeps it among equals.
  return by === undefined ? kept : kept.toSorted(by);
}

const ORDERS: Readonly<Record<ListView['order'], ((a: TieRow, b: TieRow) => number) | undefined>> = {
  subject: undefined,
  name: (a, b) => inJapanese.compare(a.otherName, b.otherName),
  strength: (a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength),
  kind: (a, b) => inJapanese.compare(a.category, b.category),
};

export function viewedElements(rows: readonly ElementRow[], view: ListView): ElementRow[] {
  const kept = rows.filter(
    (row) =>
      contains(view.search, row.name, row.category, row.note, ...row.bullets) &&
      (view.side === 'all' || row.side === view.side),
  );
  if (view.order === 'name') return kept.toSorted((a, b) => inJapanese.compare(a.name, b.name));
  if (view.order === 'kind') return kept.toSorted((a, b) => inJapanese.compare(a.category, b.category));
  return kept;
}

export type SupporterElement = Extract<Element, { kind: 'person' | 'resource' }>;
