import { LIMITS } from '../board/limits.ts';
import type { Element } from '../board/element.ts';
import { FLOW_SUGGESTIONS, type Tie } from '../board/tie.ts';
import { CARE_AREA_NAMES, SUPPORTER_KIND_NAMES } from '../board/support-network.ts';
import { inOrder } from '../meeting/record-order.ts';
import { kinshipOf } from '../starter-map/kinship.ts';
import { type AnonymiseSource, identifiersOf, isGeneric, type Known, knownBy } from './identifiers.ts';
import { normalised, scanText, type Finding, withoutFindings } from './scan.ts';
import { ageBand, letterOf, PERSON_WORDS } from './stand-ins.ts';

/** Where a text stands, for the heading over it on screen. */
export type LinePlace =
  | 'person'
  | 'organisation'
  | 'area'
  | 'note'
  | 'caption'
  | 'figure'
  | 'tie'
  | 'couple'
  | 'issue'
  | 'role'
  | 'decision'
  | 'remark';

/** One text that a person looks at before it goes into the copy. */
export type ReviewLine = {
  /** The same for the same text of the same record, as long as the record is closed. */
  readonly key: string;
  readonly place: LinePlace;
  readonly original: string;
  /** What the scan would write. For signs of the map: what the thing is called in the copy. Never longer than `most`. */
  readonly proposed: string;
  /** Characters that fit where it stands. */
  readonly most: number;
  /** What the scan found, by places in `normalised(original)`. */
  readonly findings: readonly Finding[];
};

/** What may be chosen for one copy. */
export type AnonymiseChoice = {
  /** Whether the case's 圏域 is named: yes only if it is as wide as the level that the organisation allows. */
  readonly keepCareArea: boolean;
};

/** A mark that says nothing but which: 「①」「3」「特2」 is three letters at most. */
const plainMark = (callout: string): boolean => /^[\p{N}A-Za-z]{0,3}$/u.test(callout);

/**
 * Every text of the record that may go into a copy, once, in reading order (SPEC Z1): first what the signs are called, then free
 * text. What is not here cannot get into a copy: minutes, readings, contacts, ink, pictures and participants are left out.
 */
export function reviewLines(source: AnonymiseSource, choice: AnonymiseChoice): ReviewLine[] {
  const known = knownBy(identifiersOf(source, choice.keepCareArea));
  const lines: ReviewLine[] = [];
  const free = (key: string, place: LinePlace, original: string) => {
    if (original.trim() !== '') lines.push(freeLine(key, place, original, known));
  };
  const called = callNames(source.board.elements);
  for (const element of inReadingOrder(source.board.elements)) {
    const proposed = called.get(element.id);
    if (proposed === undefined) continue;
    const place = element.kind === 'person' ? 'person' : element.kind === 'resource' ? 'organisation' : 'area';
    const original = 'label' in element ? element.label : '';
    lines.push({ key: `${element.id}.label`, place, original, proposed, most: LIMITS.label, findings: [] });
  }
  for (const element of inReadingOrder(source.board.elements)) {
    for (const [key, place, text] of freeTextsOf(element)) free(`${element.id}.${key}`, place, text);
    if (!plainMark(element.callout)) free(`${element.id}.callout`, 'remark', element.callout);
  }
  for (const tie of source.board.ties)
    for (const [key, text] of freeTextsOfTie(tie)) free(`${tie.id}.${key}`, 'tie', text);
  for (const union of source.board.unions) free(`${union.id}.label`, 'couple', union.label);
  for (const issue of inOrder(source.board.issues)) {
    free(`${issue.id}.title`, 'issue', issue.title);
    free(`${issue.id}.detail`, 'issue', issue.detail);
  }
  for (const role of inOrder(source.board.roles)) {
    free(`${role.id}.what`, 'role', role.what);
    const owner = source.attendance.find(({ id }) => id === role.owner);
    free(`${role.id}.by`, 'role', owner?.profession ?? '');
  }
  for (const decision of inOrder(source.board.decisions)) free(`${decision.id}.text`, 'decision', decision.text);
  return lines;
}

function freeLine(key: string, place: LinePlace, original: string, known: Known): ReviewLine {
  const most = mostOf(key);
  return {
    key,
    place,
    original,
    proposed: fitting(withoutFindings(original, known), most),
    most,
    findings: scanText(normalised(original), known),
  };
}

/** Fields of several lines; all others are of one. */
const LONG_FIELDS: ReadonlySet<string> = new Set(['note', 'text', 'detail', 'what']);

function mostOf(key: string): number {
  const field = key.slice(key.indexOf('.') + 1);
  return LONG_FIELDS.has(field) ? LIMITS.text : field === 'callout' ? LIMITS.callout : LIMITS.label;
}

/** What stands for a name may be longer than the name. Cut between letters, with a sign that it was. */
function fitting(text: string, most: number): string {
  if (text.length <= most) return text;
  let cut = '';
  for (const letter of text) {
    if (cut.length + letter.length >= most) break;
    cut += letter;
  }
  return `${cut}…`;
}

const inReadingOrder = (elements: readonly Element[]): Element[] =>
  elements.toSorted((a, b) => a.pos.y - b.pos.y || a.pos.x - b.pos.x || (a.id < b.id ? -1 : 1));

/** What persons, resources and 圏域 are called: by what they are, with a letter where several are the same (SPEC Z2). */
function callNames(elements: readonly Element[]): Map<string, string> {
  const words = new Map<string, string>();
  for (const element of inReadingOrder(elements)) {
    const word = wordFor(element);
    if (word !== undefined) words.set(element.id, word);
  }
  const count = new Map<string, number>();
  for (const word of words.values()) count.set(word, (count.get(word) ?? 0) + 1);
  const used = new Map<string, number>();
  for (const [id, word] of words) {
    if (count.get(word) === 1) continue;
    const index = used.get(word) ?? 0;
    used.set(word, index + 1);
    words.set(id, `${word}${letterOf(index)}`);
  }
  return words;
}

function wordFor(element: Element): string | undefined {
  switch (element.kind) {
    case 'person': {
      const relation = element.relation.trim();
      const word = element.isSubject
        ? PERSON_OF_THE_CASE
        : kinshipOf(relation) !== undefined || isGeneric(relation)
          ? relation
          : isGeneric(element.label)
            ? element.label.trim()
            : element.supporterKind === null
              ? PERSON_WORDS[element.sex]
              : SUPPORTER_KIND_NAMES[element.supporterKind];
      return element.age === null ? word : `${word}(${ageBand(element.age)})`;
    }
    case 'resource':
      return isGeneric(element.label) ? element.label.trim() : SUPPORTER_KIND_NAMES[element.supporterKind];
    case 'area':
      if (element.purpose !== 'care-area') return undefined;
      return element.careArea === null ? undefined : CARE_AREA_NAMES[element.careArea];
    case 'note':
    case 'caption':
    case 'card':
    case 'table':
    case 'chart':
    case 'timeline':
    case 'lanes':
    case 'image':
      return undefined;
  }
}
const PERSON_OF_THE_CASE = '本人';

type FreeText = readonly [key: string, place: LinePlace, text: string];

function freeTextsOf(element: Element): FreeText[] {
  const figure = (texts: readonly (readonly [string, string])[]): FreeText[] =>
    texts.map(([key, text]) => [key, 'figure', text]);
  const numbered = (name: string, texts: readonly string[]) => texts.map((text, at) => [`${name}${at}`, text] as const);
  switch (element.kind) {
    case 'person':
      return [['note', 'remark', element.note]];
    case 'resource':
      return [
        ...numbered('bullet', element.bullets).map(([key, text]): FreeText => [key, 'organisation', text]),
        ['note', 'remark', element.note],
      ];
    case 'note':
      return [['text', 'note', element.text]];
    case 'caption':
      return [['text', 'caption', element.text]];
    case 'area':
      return element.purpose === 'care-area' && element.careArea !== null ? [] : [['label', 'area', element.label]];
    case 'card':
      return figure([['label', element.label], ...numbered('bullet', element.bullets), ['text', element.text]]);
    case 'table':
    case 'chart':
      return figure([
        ['label', element.label],
        ...Object.entries(element.cells).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ]);
    case 'timeline':
      return figure([
        ['label', element.label],
        ['timeAxis', element.timeAxis],
        ['levelAxis', element.levelAxis],
        ...numbered('step', element.steps),
        ...numbered(
          'course',
          element.courses.map(({ name }) => name),
        ),
      ]);
    case 'lanes':
      return figure([['label', element.label], ...numbered('title', element.titles)]);
    case 'image':
      return [];
  }
}

const FLOWS: ReadonlySet<string> = new Set(FLOW_SUGGESTIONS);

function freeTextsOfTie(tie: Tie): (readonly [key: string, text: string])[] {
  return [
    // The usual flows name nobody.
    ['flow', FLOWS.has(tie.flow) ? '' : tie.flow],
    ['label', tie.label],
    ['note', tie.note],
    ['callout', plainMark(tie.callout) ? '' : tie.callout],
  ];
}
