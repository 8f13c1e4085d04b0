import { minutesLifeText as text } from '../catalogue/minutes-life.ts';
import type { CalendarStyle } from '../meeting/dates.ts';
import { personLine } from '../meeting/hide-minutes-names.ts';
import type { MinutesDocument, MinutesPerson } from '../meeting/minutes-document.ts';
import { align } from './align.ts';
import { type MinutesWord, shownWord, type WordGroup } from './minutes-word.ts';
import { minutesWords } from './walk-minutes.ts';

export type DiffPart = { readonly type: 'same' | 'removed' | 'added'; readonly text: string };
/** One paragraph or row that differs. `parts`: its words, what went and what came. */
export type MinutesChange = {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly group: WordGroup;
  readonly of: string;
  readonly label: string;
  readonly parts: readonly DiffPart[];
};

const words = new Intl.Segmenter('ja', { granularity: 'word' });
const split = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/** Two texts word by word (SPEC A10): the same and removed parts make the one, the same and added parts the other. */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts: { type: DiffPart['type']; text: string }[] = [];
  for (const step of align(split(before), split(after), (a, b) => a === b)) {
    const text = step.type === 'removed' ? step.before : step.after;
    const last = parts.at(-1);
    if (last?.type === step.type) last.text += text;
    else parts.push({ type: step.type, text });
  }
  return parts;
}

/**
 * What a revision changed in an earlier one, in the order of the page (SPEC A10). Paragraphs of an agenda item are aligned, because a
 * new one moves those after it; everything else goes by its key.
 */
export function diffMinutes(before: MinutesDocument, after: MinutesDocument, calendar: CalendarStyle): MinutesChange[] {
  const [old, now] = [minutesWords(before), minutesWords(after)];
  const changes: MinutesChange[] = [];
  const add = (a: MinutesWord | undefined, b: MinutesWord | undefined) => {
    const [from, to] = [a ? shownWord(a, calendar) : '', b ? shownWord(b, calendar) : ''];
    const word = b ?? a;
    // Whose words were corrected is told once, where they attend; a role that names them is the same.
    const isSamePerson = a?.sort === 'person' && a.text === b?.text;
    if (word === undefined || from === to || isSamePerson) return;
    const kind = from === '' ? 'added' : to === '' ? 'removed' : 'changed';
    changes.push({ kind, group: word.group, of: word.of, label: word.label, parts: partsOf(word, from, to) });
  };
  const isText = (word: MinutesWord) => word.group === 'items' && word.sort === 'text';
  const itemOf = (word: MinutesWord) => word.key.split('/')[1];

  const known = new Map(old.map((word) => [word.key, word]));
  const isThere = new Set(now.map((word) => word.key));
  // Who is on another list now is told as a whole, below.
  const isMoved = ({ key, group }: MinutesWord) =>
    key.startsWith('absentee/') || (group === 'attendees' && !(known.has(key) && isThere.has(key)));
  const seen = new Set<string>();
  const textsDone = new Set<string>();
  const texts = (id: string) => {
    textsDone.add(id);
    const of = (list: readonly MinutesWord[]) => list.filter((word) => isText(word) && itemOf(word) === id);
    for (const [a, b] of paired(of(old), of(now))) add(a, b);
  };
  for (const word of now) {
    seen.add(word.key);
    const id = itemOf(word);
    if (!isText(word) && !isMoved(word)) add(known.get(word.key), word);
    if (word.group === 'items' && id !== undefined && !textsDone.has(id)) texts(id);
  }
  for (const word of old) if (!isText(word) && !isMoved(word) && !seen.has(word.key)) add(word, undefined);
  changes.push(...movedPeople(before, after));
  return changes.toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
}

/** Words are compared within; of a choice, a day or a person the one goes and the other comes. */
const partsOf = ({ sort }: MinutesWord, from: string, to: string): DiffPart[] =>
  sort === 'line' || sort === 'text' ? diffWords(from, to) : swapped(from, to);

const swapped = (from: string, to: string): DiffPart[] => [
  ...(from === '' ? [] : [{ type: 'removed', text: from } as const]),
  ...(to === '' ? [] : [{ type: 'added', text: to } as const]),
];

/** Who came to a list or went from it: 出席, 欠席. */
function movedPeople(before: MinutesDocument, after: MinutesDocument): MinutesChange[] {
  const told = (kind: 'added' | 'removed', label: string, person: MinutesPerson): MinutesChange => {
    const line = personLine(person);
    const parts = kind === 'added' ? swapped('', line) : swapped(line, '');
    return { kind, group: 'attendees', of: '', label, parts };
  };
  const isIn = (people: MinutesDocument['attendees'], id: string) => people.some((one) => one.id === id);
  const { present, absent } = text.presences;
  return [
    ...before.attendees.filter(({ id }) => !isIn(after.attendees, id)).map((one) => told('removed', present, one)),
    ...after.attendees.filter(({ id }) => !isIn(before.attendees, id)).map((one) => told('added', present, one)),
    ...align(before.absentees, after.absentees, isSameAbsentee).flatMap((step) =>
      step.type === 'same' ? [] : [told(step.type, absent, step.type === 'removed' ? step.before : step.after)],
    ),
  ];
}
type Absentee = MinutesDocument['absentees'][number];
const isSameAbsentee = (a: Absentee, b: Absentee) => personLine(a) === personLine(b) && a.category === b.category;

const GROUPS: readonly WordGroup[] = [
  'head',
  'attendees',
  'sheets',
  'items',
  'points',
  'opinions',
  'decisions',
  'holds',
  'issues',
  'roles',
];

/** Paragraphs that belong together: equal ones, and between them what went with what came in its place. */
function paired(before: MinutesWord[], after: MinutesWord[]): [MinutesWord | undefined, MinutesWord | undefined][] {
  const pairs: [MinutesWord | undefined, MinutesWord | undefined][] = [];
  let gone: MinutesWord[] = [];
  let come: MinutesWord[] = [];
  const flush = () => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) pairs.push([gone[at], come[at]]);
    [gone, come] = [[], []];
  };
  for (const step of align(before, after, (a, b) => a.text === b.text && a.label === b.label)) {
    if (step.type === 'same') flush();
    else if (step.type === 'removed') gone.push(step.before);
    else come.push(step.after);
  }
  flush();
  return pairs;
}
