import { CARE_AREA_NAMES, SUPPORTER_KIND_NAMES } from '../board/support-network.ts';
import { boardCsvText as words } from '../catalogue/board-csv.ts';
import { importText } from '../catalogue/import.ts';
import { starterText } from '../catalogue/starter.ts';
import { cell, type CellCodec } from '../csv/cell-codecs.ts';
import { readCsv } from '../csv/csv-text.ts';
import { type Column, readHead, readRow, wordOf } from '../csv/sheet-columns.ts';
import type { FileProblem } from '../import/problem.ts';
import { type StarterText, starterRow } from './read-line.ts';
import { MOST_STARTER_ROWS, StarterRow } from './starter-row.ts';

const listed = (names: Readonly<Record<string, string>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(names).map(([value, name]) => [value, [name]]));

const { elementHeadings: ofPerson, tieHeadings: ofTie } = words;
type Key = Exclude<keyof StarterRow, 'group'>;
const column = (key: Key, headings: readonly string[], codec: CellCodec): Column<Key> => ({ key, headings, codec });

/** The columns of a starter map, by the headings of the board's own tables. */
const COLUMNS: readonly Column<Key>[] = [
  column('name', ofPerson.label, cell.text),
  column('relation', ofPerson.relation, cell.text),
  column('sex', ofPerson.sex, cell.oneOf(words.sexes)),
  column('age', ofPerson.age, cell.number),
  column('kind', ofPerson.supporterKind, cell.oneOf(listed(SUPPORTER_KIND_NAMES))),
  column('formality', ofPerson.formality, cell.oneOf(words.formalities)),
  column('careArea', ofPerson.careArea, cell.oneOf(listed(CARE_AREA_NAMES))),
  column('strength', ofTie.strength, cell.oneOf(words.strengths)),
  column('tension', ofTie.tension, cell.oneOf(words.tensions)),
  column('state', ofTie.state, cell.oneOf(words.tieStates)),
  column('direction', ofTie.direction, cell.oneOf(words.directions)),
  column('flow', ofTie.flow, cell.text),
  column('note', ofPerson.note, cell.text),
];
const HEADINGS = new Map<string, string>(COLUMNS.map(({ key, headings }) => [key, headings[0] ?? key]));

/**
 * Reads a starter map out of the text of a CSV file with Japanese headings, of which only 名前 must be there (SPEC Y5). Either all
 * rows can be taken, or the problems say where they cannot, each with its line.
 */
export function readStarterCsv(text: string): StarterText {
  const refused = (problems: readonly FileProblem[]): StarterText => ({ rows: [], problems });
  const read = readCsv(text);
  if (!read.ok)
    return refused([
      { line: read.line, message: read.reason === 'open-quote' ? importText.openQuote : importText.strayQuote },
    ]);
  const [head, ...body] = read.rows;
  if (head === undefined) return refused([{ line: null, message: importText.empty }]);
  const sheet = readHead(COLUMNS, head);
  const problems: FileProblem[] = [...sheet.problems];
  if (!sheet.places.some(({ column: { key } }) => key === 'name'))
    problems.push({ line: head.line, message: importText.missingHeading(ofPerson.label[0]) });
  if (body.length > MOST_STARTER_ROWS) problems.push({ line: null, message: starterText.tooMany(MOST_STARTER_ROWS) });
  const rows: { line: number; row: StarterRow }[] = [];
  for (const row of problems.length > 0 ? [] : body) {
    const { fields, problems: bad } = readRow(sheet, row);
    problems.push(...bad);
    const name = wordOf(fields.name) || wordOf(fields.relation);
    if (name === '') problems.push({ line: row.line, message: starterText.noName });
    const said = { ...fields, name, relation: wordOf(fields.relation) } as Partial<StarterRow> & { name: string };
    const checked = StarterRow.safeParse({ ...said, group: 'other' });
    if (checked.success) rows.push({ line: row.line, row: starterRow(said) });
    else
      for (const { path } of checked.error.issues)
        problems.push({ line: row.line, message: importText.badValue(HEADINGS.get(String(path[0])) ?? '') });
  }
  return problems.length > 0 ? refused(problems) : { rows, problems };
}
