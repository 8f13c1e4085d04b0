import { LIMITS } from '../board/limits.ts';
import { Tie } from '../board/tie.ts';
import { importText } from '../catalogue/import.ts';
import { type ElementId, newId, type RandomBytes, TieId } from '../ids.ts';
import type { FileProblem } from '../import/problem.ts';
import { TIE_COLUMNS } from './board-columns.ts';
import type { CsvRow } from './csv-text.ts';
import type { CsvEnds } from './read-elements.ts';
import { headingOf, readHead, readRow, wordOf } from './sheet-columns.ts';

export type ReadTies = {
  readonly ties: readonly Tie[];
  /** Ties whose end a table cannot hold. */
  readonly withoutEnd: number;
  readonly unused: readonly string[];
  readonly problems: readonly FileProblem[];
};

const HEADINGS = Object.fromEntries(TIE_COLUMNS.map((column) => [column.key, headingOf(column)]));

/** Reads the table of ties. An end is found by its number where the row has one, else by its name, which must be the only one. */
export function readTieRows(head: CsvRow, rows: readonly CsvRow[], ends: CsvEnds, random: RandomBytes): ReadTies {
  const sheet = readHead(TIE_COLUMNS, head);
  const problems: FileProblem[] = [...sheet.problems];
  const has = (key: string) => sheet.places.some(({ column }) => column.key === key);
  for (const end of ['from', 'to'] as const)
    if (!has(end) && !has(`${end}Number`))
      problems.push({ line: head.line, message: importText.missingHeading(HEADINGS[end] ?? end) });
  if (rows.length > LIMITS.ties) problems.push({ line: null, message: importText.tooMany(LIMITS.ties) });
  const ties: Tie[] = [];
  let withoutEnd = 0;
  for (const row of problems.length > 0 ? [] : rows) {
    const read = readRow(sheet, row);
    const complain = (message: string) => problems.push({ line: row.line, message });
    problems.push(...read.problems);
    if (read.problems.length > 0) continue;
    const { fields } = read;
    const find = (end: 'from' | 'to'): ElementId | null | undefined => {
      const number = wordOf(fields[`${end}Number`]);
      const byNumber = number === '' ? undefined : ends.byNumber.get(number);
      if (byNumber !== undefined) return byNumber;
      const name = wordOf(fields[end]);
      const [first, ...others] = ends.byName.get(name) ?? [];
      if (first === undefined) complain(importText.missingEnd(HEADINGS[end] ?? end, name || number));
      else if (others.length > 0) complain(importText.severalEnds(HEADINGS[end] ?? end, name));
      else return first;
      return undefined;
    };
    const [from, to] = [find('from'), find('to')];
    if (from === undefined || to === undefined) continue;
    if (from === null || to === null) {
      withoutEnd += 1;
      continue;
    }
    const made = Tie.safeParse({ ...fields, from, to, id: newId(TieId, 'tie', random) });
    if (made.success) ties.push(made.data);
    else
      for (const { path } of made.error.issues) {
        const key = String(path[0]);
        complain(importText.badValue(HEADINGS[key] ?? key));
      }
  }
  return { ties, withoutEnd, unused: sheet.unused, problems };
}
