import type { CalendarStyle } from '../meeting/dates.ts';
import type { MinutesDocument } from '../meeting/minutes-document.ts';
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
    changes.push({ kind, group: word.group, of: word.of, label: word.label, parts: diffWords(from, to) });
  };
  const isText = (word: MinutesWord) => word.group === 'items' && word.sort === 'text';
  const itemOf = (word: MinutesWord) => word.key.split('/')[1];

  const known = new Map(old.map((word) => [word.key, word]));
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
    if (!isText(word)) add(known.get(word.key), word);
    if (word.group === 'items' && id !== undefined && !textsDone.has(id)) texts(id);
  }
  for (const word of old) if (!isText(word) && !seen.has(word.key)) add(word, undefined);
  return changes.toSorted((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
}

const GROUPS: readonly WordGroup[] = [
  'head',
  'attendees',
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
