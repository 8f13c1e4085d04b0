import { summaryText } from '../catalogue/summary.ts';
import { inOrder } from '../meeting/record-order.ts';
import type { Board } from './board.ts';
import { displayName, hideNamesIn, type NameView } from './display-name.ts';
import { readFamily } from '../genogram/family.ts';
import { familySentences } from '../genogram/family-sentences.ts';
import { canCarryTie, type Element, type Person } from './element.ts';
import type { Tie } from './tie.ts';

/** Longest list of names read aloud in one sentence. */
const MOST_NAMES = 20;

/** What a tie is like, in words: never only a line style (SPEC V2). */
function traits(tie: Tie): string {
  const words: string[] = [summaryText.strength[tie.strength]];
  if (tie.tension === 'conflict') words.push(summaryText.conflict);
  if (tie.state === 'planned') words.push(summaryText.planned);
  if (tie.state === 'broken') words.push(summaryText.broken);
  if (tie.direction === 'both') words.push(summaryText.bothWays);
  return words.join(summaryText.separator);
}

/** One tie as a sentence: 「学校と子ども、「疎外」。弱いつながり、葛藤あり。」 */
export function tieSentence(
  tie: Tie,
  from: Element,
  to: Element,
  view: NameView,
  text = (value: string) => value,
): string {
  const [a, b] = [text(displayName(from, view)), text(displayName(to, view))];
  const label = text(tie.label || tie.flow);
  switch (tie.direction) {
    case 'forward':
      return summaryText.tieForward(a, b, traits(tie), label);
    case 'backward':
      return summaryText.tieForward(b, a, traits(tie), label);
    case 'none':
    case 'both':
      return summaryText.tie(a, b, traits(tie), label);
  }
}

/**
 * The board as sentences for a screen reader (SPEC V1–V4): 本人 first, then how many of what, the family, every tie, what stands alone,
 * issues and roles. Ties whose ends are missing are left out, as on the map.
 */
export function boardSummary(board: Board, view: NameView): string[] {
  if (board.elements.length === 0) return [summaryText.empty];
  const text = hideNamesIn(board.elements, [], view);
  const byId = new Map(board.elements.map((element) => [element.id, element]));
  const persons = board.elements.filter((element) => element.kind === 'person');
  const resources = board.elements.filter((element) => element.kind === 'resource');
  const formal = resources.filter((resource) => resource.formality === 'formal').length;
  const notes = board.elements.filter((element) => element.kind === 'note');

  const sentences: string[] = [];
  const subjects = persons.filter((person) => person.isSubject);
  for (const subject of subjects) sentences.push(subjectSentence(subject, view, text));
  if (subjects.length === 0) sentences.push(summaryText.noSubject);
  sentences.push(summaryText.counts(persons.length, formal, resources.length - formal));

  const family = readFamily(board);
  sentences.push(...familySentences(family, view, text));

  const drawn = inOrder(board.ties).flatMap((tie) => {
    const [from, to] = [byId.get(tie.from), byId.get(tie.to)];
    return from !== undefined && to !== undefined && canCarryTie(from) && canCarryTie(to) ? [{ tie, from, to }] : [];
  });
  sentences.push(summaryText.ties(drawn.length));
  for (const { tie, from, to } of drawn) sentences.push(tieSentence(tie, from, to, view, text));

  const tied = new Set(drawn.flatMap(({ tie }) => [tie.from, tie.to]));
  const alone = [...persons, ...resources].filter(({ id }) => !tied.has(id) && !family.generations.has(id));
  if (alone.length > 0)
    sentences.push(
      summaryText.withoutTie(
        alone
          .slice(0, MOST_NAMES)
          .map((element) => text(displayName(element, view)))
          .join(summaryText.separator),
      ),
    );
  if (notes.length > 0) sentences.push(summaryText.notes(notes.length));
  if (board.issues.length > 0)
    sentences.push(
      summaryText.issues(
        inOrder(board.issues)
          .map((issue) => text(issue.title))
          .join(summaryText.separator),
      ),
    );
  if (board.roles.length > 0) sentences.push(summaryText.roles(board.roles.length));
  return sentences;
}

function subjectSentence(subject: Person, view: NameView, text: (value: string) => string): string {
  const age = subject.age === null ? [] : [summaryText.age(subject.age)];
  const note = text(subject.note)
    .split(/[。\n]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return summaryText.subject(displayName(subject, view), [...age, ...note].join(summaryText.separator));
}
