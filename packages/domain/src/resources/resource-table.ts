import { SUPPORTER_KIND_NAMES } from '../board/support-network.ts';
import { importText } from '../catalogue/import.ts';
import { resourceTableText as words } from '../catalogue/resource-table.ts';
import { cell, type CellCodec, folded } from '../csv/cell-codecs.ts';
import { type CsvRow, plainCell } from '../csv/csv-text.ts';
import { type Column, headingOf, readHead, readRow, writeSheet } from '../csv/sheet-columns.ts';
import { ResourceId } from '../ids.ts';
import type { FileProblem } from '../import/problem.ts';
import { type DirectoryResource, MOST_IMPORTED_RESOURCES, ResourceText } from './directory-resource.ts';
import { readDay } from './read-day.ts';

const day: CellCodec = {
  write: (value) => (typeof value === 'string' ? value : ''),
  read: (word, heading) => {
    const plain = plainCell(word).trim();
    if (plain === '') return { ok: true, value: undefined };
    const value = readDay(plain);
    return value === undefined ? { ok: false, message: words.badDay(heading, plain) } : { ok: true, value };
  },
};

const id: CellCodec = {
  write: (value) => (typeof value === 'string' ? value : ''),
  read: (word) => {
    const plain = plainCell(word).trim();
    // A number of the own table (1, 2, 3 …) is no number of the directory, and does no harm.
    if (plain === '' || /^\d+$/.test(folded(plain))) return { ok: true, value: undefined };
    const value = ResourceId.safeParse(plain).data;
    return value === undefined ? { ok: false, message: words.badId(plain) } : { ok: true, value };
  },
};

const named: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(SUPPORTER_KIND_NAMES).map(([value, name]) => [value, [name, ...name.split('・')]]),
);

type Key = keyof typeof words.headings;
const CODECS = {
  id,
  name: cell.text,
  formality: cell.oneOf(words.formalities),
  kind: cell.oneOf(named),
  careArea: cell.text,
  target: cell.text,
  content: cell.text,
  contact: cell.text,
  carrier: cell.text,
  conditions: cell.text,
  confirmedOn: day,
} as const satisfies Record<Key, CellCodec>;
const COLUMNS = (Object.keys(words.headings) as Key[]).map((key): Column<Key> => ({
  key,
  headings: words.headings[key],
  codec: CODECS[key],
}));
const ALL = COLUMNS.map(({ key }) => key);

/** The directory as a table, head first, for CSV and Excel; no cell begins like a formula (SPEC RS10). */
export const resourceTable = (rows: readonly (ResourceText & Pick<DirectoryResource, 'id'>)[]): string[][] =>
  writeSheet(COLUMNS, rows, ALL);

/** One row of a file: what it says of a resource, and of which. Fields whose column or value is not there are not in `fields`. */
export type ReadResourceRow = {
  readonly line: number;
  readonly id: ResourceId | null;
  readonly fields: Partial<ResourceText> & Pick<ResourceText, 'name'>;
};
export type ReadResources =
  | { readonly ok: true; readonly rows: readonly ReadResourceRow[]; readonly unused: readonly string[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * Reads a table of social resources: all of it, or every problem with its line (SPEC RS11). Only 名称 must be there.
 * @param rows of a CSV file or a sheet; the first with letters is the head
 */
export function readResourceTable(rows: readonly CsvRow[]): ReadResources {
  const [head, ...body] = rows;
  const problem = (line: number | null, message: string): ReadResources => ({
    ok: false,
    problems: [{ line, message }],
  });
  if (head === undefined) return problem(null, importText.empty);
  const sheet = readHead(COLUMNS, head);
  if (sheet.problems.length > 0) return { ok: false, problems: sheet.problems };
  if (!sheet.places.some(({ column }) => column.key === 'name')) return problem(head.line, words.noNameColumn);
  if (body.length > MOST_IMPORTED_RESOURCES) return problem(null, importText.tooMany(MOST_IMPORTED_RESOURCES));
  const problems: FileProblem[] = [];
  const read: ReadResourceRow[] = [];
  for (const row of body) {
    const { fields, problems: wrong } = readRow(sheet, row);
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    const { id: named = null, ...rest } = fields;
    const told = withoutBreaks(rest);
    // What a file does not say is filled in for the check alone.
    const text = ResourceText.safeParse({ formality: 'formal', ...told });
    if (text.success) read.push({ line: row.line, id: named as ResourceId | null, fields: only(text.data, told) });
    else problems.push(...badFields(row.line, text.error.issues));
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows: read, unused: sheet.unused };
}

/** Names and 圏域 are one line; a spreadsheet breaks lines inside a cell where it is narrow. */
const withoutBreaks = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      (key === 'name' || key === 'careArea') && typeof value === 'string'
        ? value.replaceAll(/\s*[\r\n]+\s*/gu, ' ')
        : value,
    ]),
  );

/** Only what the file says: defaults must not overwrite what is known. */
const only = (text: ResourceText, told: Readonly<Record<string, unknown>>): ReadResourceRow['fields'] =>
  Object.fromEntries(Object.entries(text).filter(([key]) => Object.hasOwn(told, key))) as ReadResourceRow['fields'];

function badFields(
  line: number,
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string | undefined }[],
): FileProblem[] {
  return issues.map(({ path, code }) => {
    const column = COLUMNS.find(({ key }) => key === path[0]);
    const empty = path[0] === 'name' && code === 'too_small';
    return { line, message: empty ? words.noName : importText.badValue(column ? headingOf(column) : String(path[0])) };
  });
}
