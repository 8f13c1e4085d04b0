import type { Board } from '../board/board.ts';
import { foldText } from '../board/fold-text.ts';
import { CARE_AREA_NAMES, SUPPORTER_KIND_NAMES } from '../board/support-network.ts';
import type { Attendance } from '../meeting/attendance.ts';
import { kinshipOf } from '../starter-map/kinship.ts';
import { GENERIC_LABELS, STAND_INS } from './stand-ins.ts';

/** Something that tells who or where, as it is written, and what may stand in its place. */
export type Identifier = {
  /** Folded once, because it is looked for in every line. */
  readonly folded: string;
  readonly standIn: string;
};

/** What a copy is made from: one closed meeting with everything around it that may tell who it is about. */
export type AnonymiseSource = {
  readonly board: Board;
  readonly attendance: readonly Attendance[];
  /** Others whom the record names: who was invited, who explained and to whom, the secretariat. */
  readonly others: readonly Pick<Attendance, 'name' | 'affiliation'>[];
  readonly facilitator: string;
  readonly title: string;
  readonly place: string;
  /** Alias and 圏域 of the case; empty for none. */
  readonly caseAlias: string;
  readonly careArea: string;
};

const lengthOf = (text: string) => Array.from(text).length;

/** A name whole, by its parts, and without the title that follows it; parts of one letter would tear words apart. */
function partsOf(name: string): string[] {
  const bare = name.trim().replace(/(さん|様|氏|君|くん|ちゃん|先生)$/u, '');
  return [...new Set([name.trim(), bare, ...bare.split(/[\s・]+/u)])].filter((part) => lengthOf(part) >= 2);
}

/** Whether a label says nothing of whom or where: a word of kinship, or one that every map has. */
export const isGeneric = (label: string): boolean =>
  GENERIC_LABELS.has(label.trim()) || FIELD_WORDS.has(label.trim()) || kinshipOf(label.trim()) !== undefined;

/** The field's own names of kinds and of the steps of the ladder. */
const FIELD_WORDS: ReadonlySet<string> = new Set([
  ...Object.values(CARE_AREA_NAMES),
  ...Object.values(SUPPORTER_KIND_NAMES),
]);

/**
 * Everything that the record itself knows to tell who or where (SPEC Z2): names, aliases, readings and contacts of the map, names
 * and affiliations of those who attended, names of organisations, the meeting's place, the case's alias; the meeting's title is kept from being a copy's by itself. The 圏域 is among
 * them unless `keepCareArea`: it is wider than the level that was chosen.
 */
export function identifiersOf(source: AnonymiseSource, keepCareArea: boolean): Identifier[] {
  const found = new Map<string, Identifier>();
  const add = (text: string, standIn: string) => {
    if (isGeneric(text)) return;
    for (const word of partsOf(text)) {
      const key = foldText(word);
      if (key !== '' && !found.has(key) && !isGeneric(word)) found.set(key, { folded: key, standIn });
    }
  };
  for (const element of source.board.elements) {
    if (element.kind === 'person') {
      for (const text of [element.label, element.alias, element.reading]) add(text, STAND_INS.name);
    } else if (element.kind === 'resource') {
      add(element.label, STAND_INS.organisation);
      add(element.contact, STAND_INS.name);
    } else if (element.kind === 'area' && element.purpose === 'care-area') add(element.label, STAND_INS.place);
  }
  for (const { name, affiliation } of [...source.attendance, ...source.others]) {
    add(name, STAND_INS.name);
    add(affiliation, STAND_INS.organisation);
  }
  add(source.facilitator, STAND_INS.name);
  add(source.caseAlias, STAND_INS.name);
  add(source.place, STAND_INS.place);
  if (!keepCareArea) add(source.careArea, STAND_INS.place);
  // Longest first: 「葉山 花子」 before 「葉山」.
  return [...found.values()].toSorted((a, b) => b.folded.length - a.folded.length);
}

/** A place in a text, in UTF-16 units. */
export type Span = { readonly from: number; readonly to: number };

/**
 * Where words (folded) stand in a text however they are written there (half or full width, kana of either kind, spaces between the
 * letters): what hides a name by spelling it differently hides nothing.
 */
export function findWords(text: string, folded: readonly string[]): (Span & { readonly index: number })[] {
  const letters: { letter: string; from: number; to: number }[] = [];
  let at = 0;
  for (const shown of text) {
    for (const letter of foldText(shown)) letters.push({ letter, from: at, to: at + shown.length });
    at += shown.length;
  }
  const whole = letters.map(({ letter }) => letter).join('');
  // Places in the folded text by UTF-16 unit → index of the letter.
  const letterAt = new Map<number, number>();
  let unit = 0;
  letters.forEach(({ letter }, index) => {
    letterAt.set(unit, index);
    unit += letter.length;
  });
  const taken = new Set<number>();
  const found: (Span & { index: number })[] = [];
  folded.forEach((wanted, index) => {
    if (wanted === '') return;
    const count = lengthOf(wanted);
    for (let place = whole.indexOf(wanted); place !== -1; place = whole.indexOf(wanted, place + 1)) {
      const first = letterAt.get(place);
      if (first === undefined) continue;
      const own = Array.from({ length: count }, (_, offset) => first + offset);
      if (own.some((letter) => taken.has(letter))) continue;
      for (const letter of own) taken.add(letter);
      found.push({ from: letters[first]!.from, to: letters[first + count - 1]!.to, index });
    }
  });
  return found.toSorted((a, b) => a.from - b.from);
}
