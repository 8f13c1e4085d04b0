import type { Comparison, Element, ElementId, TieChange, TieId } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import { boardSign, type BoardDrawing } from './board-svg.ts';
import { elementSign } from './element-sign.ts';
import type { SignOptions } from './options.ts';
import { INK } from './palette.ts';
import { centreOf, moved, union, type Point, type Sign } from './sign-node.ts';
import { pill } from './signs/badge.ts';
import { tieCourses } from './tie/courses.ts';
import { tieSign, type TieSign } from './tie/tie-sign.ts';
import { middleOf, trackOf } from './tie/track.ts';

/** Two maps laid over each other: the later one, what is gone (to be drawn faint), and words beside whatever changed. */
export type ComparisonSign = { readonly now: Sign; readonly gone: Sign; readonly marks: Sign };

/** Letters of a mark, in units: as large as names, because the marks are what one came for. */
const MARK = 24;

/** Draws the comparison of two boards (SPEC X9). A removed tie is drawn where its ends stand now, or stood if they are gone too. */
export function comparisonSign(
  before: BoardDrawing,
  after: BoardDrawing,
  { elements, ties }: Comparison,
  options: SignOptions,
): ComparisonSign {
  const places = new Map<ElementId, Element>([...before.elements, ...after.elements].map((one) => [one.id, one]));
  const removed = new Set<ElementId>(elements.removed.map(({ id }) => id));
  const still = new Set(after.unions.map(({ id }) => id));
  const parted = before.unions.filter(({ id }) => !still.has(id));
  const ends = new Set<ElementId>([
    ...ties.removed.flatMap(({ from, to }) => [from, to]),
    ...parted.flatMap(({ a, b }) => (b === null ? [a] : [a, b])),
  ]);
  const stage = [...places.values()].filter(({ id }) => removed.has(id) || ends.has(id));
  const gone = boardSign({ elements: stage, ties: [...ties.removed], unions: parted, ink: [], issues: [] }, options);

  const { added, removed: lost, changed } = notationText.comparison;
  const marks: Sign[] = [
    ...elements.added.map((element) => markOn(element, added, options)),
    ...elements.removed.map((element) => markOn(element, lost, options)),
    ...elements.changed.map(({ after: element }) => markOn(element, stateWords(element), options)),
  ];
  const drawn = [...after.ties, ...ties.removed];
  const courses = tieCourses([...places.values()], drawn, options);
  const words = new Map<TieId, string>([
    ...ties.added.map(({ id }) => [id, added] as const),
    ...ties.removed.map(({ id }) => [id, lost] as const),
    ...ties.changed.map(({ id, what }: TieChange) => [id, changed[what]] as const),
  ]);
  for (const tie of drawn) {
    const [said, course] = [words.get(tie.id), courses.get(tie.id)];
    if (said && course) marks.push(pill(said, besideWords(tieSign(tie, course, options)), MARK, INK));
  }
  return {
    now: boardSign(after, options),
    gone,
    marks: { nodes: marks.flatMap(({ nodes }) => nodes), bounds: union(marks.map(({ bounds }) => bounds)) },
  };
}

/** A mark above an element, in its middle. */
function markOn(element: Element, words: string, options: SignOptions): Sign {
  const body = moved(elementSign(element, options).body, element.pos);
  return pill(words, { x: centreOf(body).x, y: body.y - MARK * 0.6 }, MARK, INK);
}

const stateWords = (element: Element): string =>
  notationText.comparison.states[element.kind === 'person' || element.kind === 'resource' ? element.state : 'current'];

/** Below the tie's own words, or on its middle when it has none. */
function besideWords({ label, course }: TieSign): Point {
  if (label.w > 0) return { x: centreOf(label).x, y: label.y + label.h + MARK * 0.7 };
  const track = trackOf(course);
  return track.at(middleOf(course, track));
}
