import { CARE_AREA_NAMES, SUPPORTER_KIND_NAMES } from '../board/support-network.ts';
import { boardCsvText as words } from '../catalogue/board-csv.ts';
import { cell, type CellCodec } from './cell-codecs.ts';
import type { Column } from './sheet-columns.ts';

const listed = (names: Readonly<Record<string, string>>): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(names).map(([value, name]) => [value, [name]]));

type ElementKey = keyof typeof words.elementHeadings;
const ELEMENT_CODECS = {
  number: cell.text,
  kind: cell.oneOf(words.kinds),
  label: cell.text,
  alias: cell.text,
  reading: cell.text,
  relation: cell.text,
  sex: cell.oneOf(words.sexes),
  age: cell.number,
  deceased: cell.flag,
  isSubject: cell.flag,
  isKeyPerson: cell.flag,
  formality: cell.oneOf(words.formalities),
  supporterKind: cell.oneOf(listed(SUPPORTER_KIND_NAMES)),
  contact: cell.text,
  isHub: cell.flag,
  bullets: cell.lines,
  text: cell.text,
  note: cell.text,
  resourceId: cell.word,
  careArea: cell.oneOf(listed(CARE_AREA_NAMES)),
  help: cell.oneOf(words.help),
  state: cell.oneOf(words.supporterStates),
  shape: cell.oneOf(words.shapes),
  purpose: cell.oneOf(words.purposes),
  variable: cell.flag,
  textScale: cell.oneOf(words.textScales),
  fontSize: cell.number,
  tint: cell.number,
  callout: cell.text,
  functions: cell.marks,
  locked: cell.flag,
  group: cell.text,
  auto: cell.flag,
  z: cell.number,
  x: cell.number,
  y: cell.number,
  w: cell.number,
  h: cell.number,
} as const satisfies Record<ElementKey, CellCodec>;

type TieKey = keyof typeof words.tieHeadings;
const TIE_CODECS = {
  fromNumber: cell.text,
  from: cell.text,
  toNumber: cell.text,
  to: cell.text,
  strength: cell.oneOf(words.strengths),
  tension: cell.oneOf(words.tensions),
  state: cell.oneOf(words.tieStates),
  direction: cell.oneOf(words.directions),
  flow: cell.text,
  label: cell.text,
  note: cell.text,
  route: cell.oneOf(words.routes),
  callout: cell.text,
  functions: cell.marks,
} as const satisfies Record<TieKey, CellCodec>;

const columns = <K extends string>(
  headings: Readonly<Record<K, readonly string[]>>,
  codecs: Readonly<Record<K, CellCodec>>,
): Column<K>[] => (Object.keys(headings) as K[]).map((key) => ({ key, headings: headings[key], codec: codecs[key] }));

/** Columns of the table of elements, in their order in the file (SPEC K5). */
export const ELEMENT_COLUMNS = columns<ElementKey>(words.elementHeadings, ELEMENT_CODECS);
/** Columns of the table of ties. */
export const TIE_COLUMNS = columns<TieKey>(words.tieHeadings, TIE_CODECS);
