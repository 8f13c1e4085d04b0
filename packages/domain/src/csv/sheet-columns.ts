import { importText } from '../catalogue/import.ts';
import type { FileProblem } from '../import/problem.ts';
import { type CellCodec, folded } from './cell-codecs.ts';
import type { CsvRow } from './csv-text.ts';

/** One column: the field it holds, and its headings (the first is written, all are read). */
export type Column<K extends string> = {
  readonly key: K;
  readonly headings: readonly string[];
  readonly codec: CellCodec;
};

export const headingOf = (column: Column<string>): string => column.headings[0] ?? column.key;

/** Headings without what differs by hand: width, spaces, middle dots. */
const headingWord = (heading: string): string => folded(heading).replaceAll(/[\s・･]/gu, '');

/** A table of values: a head, and one row each. Columns that no row fills are left out, but for `always`. */
export function writeSheet<K extends string>(
  columns: readonly Column<K>[],
  rows: readonly Readonly<Partial<Record<K, unknown>>>[],
  always: readonly K[],
): string[][] {
  const cells = rows.map((row) => columns.map(({ key, codec }) => codec.write(row[key])));
  const kept = columns.flatMap((column, at) =>
    always.includes(column.key) || cells.some((row) => row[at] !== '') ? [at] : [],
  );
  const pick = (row: readonly string[]) => kept.map((at) => row[at] ?? '');
  return [pick(columns.map(headingOf)), ...cells.map(pick)];
}

export type SheetHead<K extends string> = {
  readonly places: readonly { readonly at: number; readonly column: Column<K> }[];
  /** Headings that mean nothing here. */
  readonly unused: readonly string[];
  readonly problems: readonly FileProblem[];
};

/** Which column of a file holds what, by the headings of its first row. */
export function readHead<K extends string>(columns: readonly Column<K>[], head: CsvRow): SheetHead<K> {
  const known = new Map(columns.flatMap((column) => column.headings.map((name) => [headingWord(name), column])));
  const places: { at: number; column: Column<K> }[] = [];
  const unused: string[] = [];
  const problems: FileProblem[] = [];
  for (const [at, name] of head.cells.entries()) {
    const column = known.get(headingWord(name));
    if (column === undefined) {
      if (name.trim() !== '') unused.push(name.trim());
    } else if (places.some((place) => place.column === column))
      problems.push({ line: head.line, message: importText.doubleHeading(headingOf(column)) });
    else places.push({ at, column });
  }
  return { places, unused, problems };
}

/** The fields of one row; fields whose cell is empty are not there. Problems carry the row's line. */
export function readRow<K extends string>(
  { places }: Pick<SheetHead<K>, 'places'>,
  row: CsvRow,
): { fields: Partial<Record<K, unknown>>; problems: FileProblem[] } {
  const fields: Partial<Record<K, unknown>> = {};
  const problems: FileProblem[] = [];
  for (const { at, column } of places) {
    const read = column.codec.read(row.cells[at] ?? '', headingOf(column));
    if (!read.ok) problems.push({ line: row.line, message: read.message });
    else if (read.value !== undefined) fields[column.key] = read.value;
  }
  return { fields, problems };
}

/** The text of a field, without outer spaces; empty when it is not there. */
export const wordOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
