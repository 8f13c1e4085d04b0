import { canCarryTie, type Element } from '../board/element.ts';
import { importText, leftOutText } from '../catalogue/import.ts';
import type { ElementId, RandomBytes } from '../ids.ts';
import { EMPTY_MAP, type ImportResult, type LeftOut, refusedFile } from '../import/imported-map.ts';
import type { FileProblem } from '../import/problem.ts';
import { ELEMENT_COLUMNS, TIE_COLUMNS } from './board-columns.ts';
import { csvName } from './board-csv.ts';
import { type CsvRow, readCsv } from './csv-text.ts';
import { type CsvEnds, readElementRows } from './read-elements.ts';
import { readTieRows } from './read-ties.ts';
import { readHead } from './sheet-columns.ts';

type Sheet = { readonly sort: 'elements' | 'ties'; readonly head: CsvRow; readonly rows: readonly CsvRow[] };
type Opened = { ok: true; sheet: Sheet } | { ok: false; problem: FileProblem };

/** Which of the two tables a file is, by its headings. */
function openSheet(text: string): Opened {
  const read = readCsv(text);
  if (!read.ok) {
    const message = read.reason === 'open-quote' ? importText.openQuote : importText.strayQuote;
    return { ok: false, problem: { line: read.line, message } };
  }
  const [head, ...rows] = read.rows;
  if (head === undefined) return { ok: false, problem: { line: null, message: importText.empty } };
  const keys = (columns: typeof TIE_COLUMNS | typeof ELEMENT_COLUMNS) =>
    new Set<string>(readHead<string>(columns, head).places.map(({ column }) => column.key));
  const ofTies = keys(TIE_COLUMNS);
  const ofElements = keys(ELEMENT_COLUMNS);
  const end = (name: string) => ofTies.has(name) || ofTies.has(`${name}Number`);
  // 相手 alone stands in many tables; a table of elements has names.
  if (end('from') || (end('to') && !ofElements.has('label'))) return { ok: true, sheet: { sort: 'ties', head, rows } };
  if (ofElements.has('label') || ofElements.has('text')) return { ok: true, sheet: { sort: 'elements', head, rows } };
  return { ok: false, problem: { line: head.line, message: importText.noHeadings } };
}

/** What a map already holds, by name: ends for a table of ties that comes alone. */
function endsOnBoard(elements: readonly Element[]): CsvEnds {
  const byName = new Map<string, ElementId[]>();
  for (const element of elements.filter(canCarryTie)) {
    const name = csvName(element).trim();
    byName.set(name, [...(byName.get(name) ?? []), element.id]);
  }
  return { byNumber: new Map(), byName };
}

/** Names in the file come before those on the map. */
const joinEnds = (file: CsvEnds, board: CsvEnds): CsvEnds => ({
  byNumber: file.byNumber,
  byName: new Map([...board.byName, ...file.byName]),
});

/**
 * Reads one or both tables of a map (SPEC K6–K9), in any order: `texts` are the files' letters. Ties of a file that comes alone find
 * their ends on the map. Either all of it can be taken, or the problems say where it cannot.
 */
export function readBoardCsv(
  texts: readonly string[],
  { onBoard, random }: { readonly onBoard: readonly Element[]; readonly random: RandomBytes },
): ImportResult {
  const opened = texts.map(openSheet);
  const broken = opened.flatMap((one) => (one.ok ? [] : [one.problem]));
  if (broken.length > 0) return refusedFile(broken);
  const sheets = opened.flatMap((one) => (one.ok ? [one.sheet] : []));
  const of = (sort: Sheet['sort']) => sheets.filter((sheet) => sheet.sort === sort);
  const problems: FileProblem[] = [];
  const [table] = of('elements');
  const elements = table && readElementRows(table.head, table.rows, random);
  if (elements) problems.push(...elements.problems);
  const board = endsOnBoard(onBoard);
  const ends = elements ? joinEnds(elements, board) : board;
  const [tieTable] = of('ties');
  // Ends of a broken table are not all known: its own problems come first.
  const ties = tieTable && problems.length === 0 ? readTieRows(tieTable.head, tieTable.rows, ends, random) : undefined;
  if (ties) problems.push(...ties.problems);
  if (of('elements').length > 1 || of('ties').length > 1)
    problems.push({ line: null, message: importText.sameTableTwice });
  if (problems.length > 0) return refusedFile(problems);
  const unused = [...(elements?.unused ?? []), ...(ties?.unused ?? [])];
  const leftOut: LeftOut[] = [
    { what: leftOutText.figures, count: elements?.figures ?? 0 },
    { what: leftOutText.tiesOfFigures, count: ties?.withoutEnd ?? 0 },
  ].filter(({ count }) => count > 0);
  if (unused.length > 0) leftOut.push({ what: leftOutText.columns(unused.join('、')), count: 0 });
  return {
    ok: true,
    map: { ...EMPTY_MAP, elements: elements?.elements ?? [], ties: ties?.ties ?? [] },
    leftOut,
  };
}
