import { Element, type ElementKind } from '../board/element.ts';
import { LIMITS } from '../board/limits.ts';
import { importText } from '../catalogue/import.ts';
import { ElementId, newId, type RandomBytes } from '../ids.ts';
import type { FileProblem } from '../import/problem.ts';
import { ELEMENT_COLUMNS } from './board-columns.ts';
import { csvName } from './board-csv.ts';
import type { CsvRow } from './csv-text.ts';
import { type Column, headingOf, readHead, readRow, wordOf } from './sheet-columns.ts';

/** Where ties of a file find their ends. `null` stands for what is named, but cannot be made from a table. */
export type CsvEnds = {
  readonly byNumber: ReadonlyMap<string, ElementId | null>;
  readonly byName: ReadonlyMap<string, readonly (ElementId | null)[]>;
};
export type ReadElements = CsvEnds & {
  readonly elements: readonly Element[];
  /** Rows of kinds that a table cannot hold. */
  readonly figures: number;
  readonly unused: readonly string[];
  readonly problems: readonly FileProblem[];
};

type Fields = Partial<Record<(typeof ELEMENT_COLUMNS)[number]['key'], unknown>>;
const FIGURES: ReadonlySet<unknown> = new Set<ElementKind>(['table', 'chart', 'timeline', 'lanes', 'image']);
const AREA_SIZE = { w: 480, h: 320 };
/** Rows without a place stand in a grid, ready for the layout to move. */
const GRID = { columns: 5, width: 340, height: 260 };

/** Reads the table of elements. Nothing is made when there are problems. */
export function readElementRows(head: CsvRow, rows: readonly CsvRow[], random: RandomBytes): ReadElements {
  const sheet = readHead(ELEMENT_COLUMNS, head);
  const problems: FileProblem[] = [...sheet.problems];
  const byNumber = new Map<string, ElementId | null>();
  const byName = new Map<string, (ElementId | null)[]>();
  const elements: Element[] = [];
  let figures = 0;
  if (rows.length > LIMITS.elements) problems.push({ line: null, message: importText.tooMany(LIMITS.elements) });
  const known = problems.length > 0 ? [] : rows;
  let unplaced = 0;
  for (const row of known) {
    const read = readRow(sheet, row);
    problems.push(...read.problems);
    if (read.problems.length > 0) continue;
    const { fields } = read;
    const kind = kindOf(fields);
    const id = FIGURES.has(kind) ? null : newId(ElementId, 'el', random);
    const placed = fields.x !== undefined && fields.y !== undefined;
    const made = id === null ? undefined : Element.safeParse(rawElement(kind, id, fields, placed ? null : unplaced));
    if (made?.success === false) {
      problems.push(...badFields(row.line, made.error.issues));
      continue;
    }
    if (made === undefined) figures += 1;
    else {
      elements.push(made.data);
      if (!placed) unplaced += 1;
    }
    const number = wordOf(fields.number);
    if (number !== '' && byNumber.has(number))
      problems.push({ line: row.line, message: importText.doubleNumber(number) });
    if (number !== '') byNumber.set(number, id);
    const name = made === undefined ? wordOf(fields.label) : csvName(made.data);
    byName.set(name.trim(), [...(byName.get(name.trim()) ?? []), id]);
  }
  return { elements, byNumber, byName, figures, unused: sheet.unused, problems };
}

/** The kind as written, or guessed from what only one kind has. */
function kindOf(fields: Fields): ElementKind {
  if (fields.kind !== undefined) return fields.kind as ElementKind;
  if (fields.text !== undefined && fields.text !== '' && !fields.label) return 'note';
  const ofResource = fields.formality !== undefined || fields.supporterKind !== undefined;
  const ofPerson = Boolean(fields.relation) || fields.sex !== undefined || fields.age !== undefined;
  return ofResource && !ofPerson ? 'resource' : 'person';
}

function rawElement(kind: ElementKind, id: ElementId, fields: Fields, gridPlace: number | null): unknown {
  const raw = {
    label: '',
    formality: 'formal',
    ...fields,
    text: fields.text || fields.label || '',
    kind,
    id,
    ...(kind === 'card' ? { text: fields.text ?? '' } : {}),
    ...(kind === 'area' ? { shape: fields.shape ?? 'rectangle' } : {}),
    size: { w: fields.w ?? AREA_SIZE.w, h: fields.h ?? AREA_SIZE.h },
    pos: { x: fields.x ?? 0, y: fields.y ?? 0 },
  };
  if (gridPlace === null) return raw;
  const { columns, width, height } = GRID;
  const pos = { x: (gridPlace % columns) * width, y: Math.floor(gridPlace / columns) * height };
  return { ...raw, pos, auto: fields.auto ?? true };
}

const COLUMN_OF = new Map<string, Column<string>>(ELEMENT_COLUMNS.map((column) => [column.key, column]));
const INNER: Readonly<Record<string, string>> = { 'pos.x': 'x', 'pos.y': 'y', 'size.w': 'w', 'size.h': 'h' };

function badFields(line: number, issues: readonly { readonly path: readonly PropertyKey[] }[]): FileProblem[] {
  return issues.map(({ path }) => {
    const key = INNER[path.map(String).join('.')] ?? String(path[0]);
    const column = COLUMN_OF.get(key);
    return { line, message: importText.badValue(column ? headingOf(column) : key) };
  });
}
