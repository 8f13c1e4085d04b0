import type { Board } from '../board/board.ts';
import { Area, Card, type Element, Lanes } from '../board/element.ts';
import { LIMITS } from '../board/limits.ts';
import { nominalSize } from '../board/sign-size.ts';
import { proposalText as text } from '../catalogue/proposals.ts';
import { IDEA_STAGES, type IdeaStep, type ResourceIdea } from '../chain/resource-idea.ts';
import { ElementId, newId, type RandomBytes } from '../ids.ts';
import { formatDayShort } from '../meeting/dates.ts';
import { type EvidenceCounts, piecesWords } from '../area-issues/issues-below.ts';

/** How many 地域課題 and ideas one meeting takes up at most: more is no agenda. */
export const MOST_TAKEN_UP = 12;

/** A 地域課題 as a meeting takes it up. */
export type TakenUpIssue = {
  readonly title: string;
  readonly careArea: string;
  readonly causes: string;
  readonly existing: string;
  readonly missing: string;
  readonly counts: EvidenceCounts;
  /** Titles of the anonymised copies behind it. */
  readonly copies: readonly string[];
};
export type TakenUpIdea = Pick<ResourceIdea, 'title' | 'steps'>;

/** Letters of one line of a card; all of it stands on the page of the 地域課題. */
const MOST_LETTERS = 70;
const CUT = '…';
function short(words: string): string {
  const line = words.trim().replaceAll(/\s*\n\s*/gu, '、');
  const letters = Array.from(new Intl.Segmenter('ja').segment(line), ({ segment }) => segment);
  return letters.length > MOST_LETTERS ? letters.slice(0, MOST_LETTERS - 1).join('') + CUT : line;
}

const GAP = 24;
const INSET = 20;
/** Room for the title of a lane. */
const HEAD = 84;
const CARD = nominalSize(Card.parse({ id: 'el_0', kind: 'card', label: '', pos: { x: 0, y: 0 } })).w;
const COLUMN = CARD + 2 * INSET;
/** A starter board is so high; lanes beside it are not lower. */
const LEAST_HEIGHT = 620;

/** 地域課題 as a case card: how many cases, where, why, what there is and what is missing (SPEC PP8). */
export function issueCard(issue: TakenUpIssue, least: number): Pick<Card, 'label' | 'bullets'> {
  const { areas, total } = issue.counts;
  const places = areas.map(({ careArea, count }) => `${careArea || text.noCareArea} ${piecesWords(count, least)}`);
  return {
    label: issue.title,
    bullets: [
      total.high === 0 ? '' : text.cardCount(piecesWords(total, least)),
      areas.every(({ careArea }) => careArea === '') ? '' : text.cardAreas(places.join('、')),
      issue.causes === '' ? '' : text.cardCauses(issue.causes),
      issue.existing === '' ? '' : text.cardExisting(issue.existing),
      issue.missing === '' ? '' : text.cardMissing(issue.missing),
      issue.copies.length === 0 ? '' : text.cardCopies(issue.copies.join('、')),
    ]
      .filter((line) => line !== '')
      .map(short),
  };
}

/** The box around everything on a board; a point at the origin for an empty one. */
function bounds(elements: readonly Element[]) {
  const boxes = elements.map((element) => ({ ...element.pos, ...nominalSize(element) }));
  const [first = { x: 0, y: 0, w: 0, h: 0 }] = boxes;
  return boxes.reduce(
    (all, box) => ({
      left: Math.min(all.left, box.x),
      top: Math.min(all.top, box.y),
      bottom: Math.max(all.bottom, box.y + box.h),
    }),
    { left: first.x, top: first.y, bottom: first.y + first.h },
  );
}

/**
 * The first board of a meeting with what it takes up: each 地域課題 as a card, in lanes of their own at the left of the template's board,
 * so that it is read from the evidence to what is decided; ideas in lanes below.
 * @param least the least count that is shown
 */
export function withTakenUp(
  board: Board,
  { issues, ideas, least }: { issues: readonly TakenUpIssue[]; ideas: readonly TakenUpIdea[]; least: number },
  random: RandomBytes,
): Board {
  const cards = issueLanes(board.elements, issues, least, random);
  const all = [...board.elements, ...cards];
  return { ...board, elements: [...all, ...ideaLanes(all, ideas, random)] };
}

function issueLanes(
  elements: readonly Element[],
  issues: readonly TakenUpIssue[],
  least: number,
  random: RandomBytes,
): Element[] {
  if (issues.length === 0) return [];
  const around = bounds(elements);
  const fresh = () => newId(ElementId, 'el', random);
  const cards = issues.map((issue) =>
    Card.parse({
      id: fresh(),
      kind: 'card',
      textScale: 'small',
      pos: { x: 0, y: 0 },
      ...issueCard(issue, least),
    }),
  );
  const heights = cards.map((card) => nominalSize(card).h);
  const height = Math.max(LEAST_HEIGHT, around.bottom - around.top, ...heights.map((h) => HEAD + h + GAP));
  // Below each other while there is room, then the next lane.
  let [column, y] = [0, HEAD];
  const places = heights.map((h) => {
    if (y > HEAD && y + h + GAP > height) [column, y] = [column + 1, HEAD];
    const place = { column, y };
    y += h + GAP;
    return place;
  });
  const columns = column + 1;
  const left = around.left - columns * COLUMN - 2 * INSET;
  const lanes = Lanes.parse({
    id: fresh(),
    kind: 'lanes',
    orientation: 'columns',
    titles: Array.from({ length: columns }, (_, at) => (at === 0 ? text.laneTitle : '')),
    pos: { x: left, y: around.top },
    size: { w: columns * COLUMN, h: height },
    z: -10,
  });
  return [
    lanes,
    ...cards.map((card, at) => {
      const place = places[at] ?? { column: 0, y: HEAD };
      return { ...card, pos: { x: left + place.column * COLUMN + INSET, y: around.top + place.y } };
    }),
  ];
}

/**
 * Ideas as they came to be: four lanes from the voice to the resource, one band an idea, in each lane what was done in that stage
 * (SPEC PP9). They stand below everything else on the board.
 */
export function ideaLanes(elements: readonly Element[], ideas: readonly TakenUpIdea[], random: RandomBytes): Element[] {
  if (ideas.length === 0) return [];
  const around = bounds(elements);
  const fresh = () => newId(ElementId, 'el', random);
  const [left, top] = [around.left, around.bottom + 2 * GAP];
  const placed: Element[] = [];
  let y = top + HEAD;
  for (const idea of ideas) {
    const cards = IDEA_STAGES.flatMap((stage, column) => {
      const steps = idea.steps.filter((step) => step.stage === stage);
      if (steps.length === 0) return [];
      const pos = { x: left + column * COLUMN + INSET, y: y + HEAD };
      return [stageCard(fresh(), text.stage[stage], steps, pos)];
    });
    const h = HEAD + Math.max(GAP, ...cards.map((card) => nominalSize(card).h)) + GAP;
    const band = Area.parse({
      id: fresh(),
      kind: 'area',
      shape: 'rectangle',
      purpose: 'frame',
      label: idea.title,
      textScale: 'small',
      pos: { x: left + INSET / 2, y },
      size: { w: IDEA_STAGES.length * COLUMN - INSET, h },
      z: -10,
    });
    placed.push(band, ...cards);
    y += h + GAP;
  }
  const lanes = Lanes.parse({
    id: fresh(),
    kind: 'lanes',
    label: text.ideaLaneTitle,
    orientation: 'columns',
    titles: IDEA_STAGES.map((stage) => text.stage[stage]),
    pos: { x: left, y: top },
    size: { w: IDEA_STAGES.length * COLUMN, h: y - top },
    z: -20,
  });
  return [lanes, ...placed];
}

function stageCard(id: ElementId, stage: string, steps: readonly IdeaStep[], pos: { x: number; y: number }): Element {
  const result = steps.findLast((step) => step.result !== null)?.result ?? null;
  const lines = steps.slice(-LIMITS.bullets).map((step) => `${formatDayShort(step.on)} ${step.note}`.trim());
  return Card.parse({
    id,
    kind: 'card',
    textScale: 'small',
    label: result === null ? stage : text.trial[result],
    bullets: lines.map(short),
    pos,
  });
}
