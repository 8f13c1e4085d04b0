import type { Board } from '../board/board.ts';
import { CARE_AREA_NAMES, SUPPORTER_KIND_NAMES } from '../board/support-network.ts';
import type { Attendance } from '../meeting/attendance.ts';
import { kinshipOf } from '../starter-map/kinship.ts';
import { type Span, wordFinder } from './find-words.ts';
import { nameParts } from './name-parts.ts';
import { romajiOf } from './romaji.ts';
import { spell } from './spelling.ts';
import { GENERIC_LABELS, STAND_INS } from './stand-ins.ts';

/** Something that tells who or where, and what may stand in its place. */
export type Identifier = {
  /** As `spell` writes it: it is looked for in every line. */
  readonly spelt: string;
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
  /** Ids of the organisation's 類型: whoever may edit can write anything else into an issue. */
  readonly categories: readonly string[];
};

/** Whether a label says nothing of whom or where: a word of kinship, or one that every map has. */
export const isGeneric = (label: string): boolean =>
  GENERIC_LABELS.has(label.trim()) || FIELD_WORDS.has(label.trim()) || kinshipOf(label.trim()) !== undefined;

/** The field's own names of kinds and of the steps of the ladder. */
const FIELD_WORDS: ReadonlySet<string> = new Set([
  ...Object.values(CARE_AREA_NAMES),
  ...Object.values(SUPPORTER_KIND_NAMES),
]);

/** Shorter ones stand in other words. */
const SHORTEST = { spelt: 2, romaji: 4 } as const;

/**
 * Everything that the record itself knows to tell who or where (SPEC Z2): names, aliases, readings and contacts of the map, names and
 * affiliations of those who attended, names of organisations, the meeting's place, the case's alias; the meeting's title is kept from
 * being a copy's by itself. Names in kana count in Latin letters too. The 圏域 is among them unless `keepCareArea`: it is wider than the
 * level that was chosen.
 */
export function identifiersOf(source: AnonymiseSource, keepCareArea: boolean): Identifier[] {
  const found = new Map<string, Identifier>();
  const addWord = (word: string, standIn: string, shortest: number) => {
    const { whole } = spell(word);
    if (Array.from(whole).length >= shortest && !found.has(whole)) found.set(whole, { spelt: whole, standIn });
  };
  const add = (text: string, standIn: string) => {
    if (isGeneric(text)) return;
    for (const word of nameParts(text, { isPerson: standIn === STAND_INS.name, isGeneric })) {
      addWord(word, standIn, SHORTEST.spelt);
      if (standIn === STAND_INS.name) for (const latin of romajiOf(word)) addWord(latin, standIn, SHORTEST.romaji);
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
  return [...found.values()];
}

/** Where what the record knows stands in a text, and what may stand there instead. */
export type Known = (text: string) => readonly (Span & { readonly standIn: string })[];

/** Makes `Known` once for many texts. */
export function knownBy(identifiers: readonly Identifier[]): Known {
  const find = wordFinder(identifiers.map(({ spelt }) => spelt));
  return (text) => find(text).map(({ from, to, index }) => ({ from, to, standIn: identifiers[index]?.standIn ?? '' }));
}
