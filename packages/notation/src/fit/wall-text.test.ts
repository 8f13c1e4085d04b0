import { boardFromSample, boardFromTemplate, SAMPLES, TEMPLATES, type Board } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { boardSign } from '../board-svg.ts';
import { tieOutline } from '../element-sign.ts';
import type { SignOptions } from '../options.ts';
import { overlaps, type Box } from '../sign-node.ts';
import { tieCourse, tieLanes } from '../tie/course.ts';
import { tieSign } from '../tie/tie-sign.ts';
import { overlappingPairs, placedSigns } from './crowding.ts';
import { wallText } from './wall-text.ts';

const plain: SignOptions = { hideNames: false };
/** Ids need not be random here. */
let seed = 0;
const random = (count: number) => Uint8Array.from({ length: count }, () => (seed = (seed * 75 + 74) % 65_537) & 255);

const BOARDS: [string, Board][] = [
  ...SAMPLES.map((sample): [string, Board] => [sample.id, boardFromSample(sample, { random })]),
  ...TEMPLATES.map((t): [string, Board] => [t.id, boardFromTemplate(t, { subjectAlias: 'Aさん', random })]),
];

/** What a projection of 1024 × 768 has for the map, below its header and the practice notice and above the legend. */
const WALL = { w: 1008, h: 540 };
const zoomOf = (bounds: Box) => Math.min(WALL.w / bounds.w, WALL.h / bounds.h, 1.25);

const tieWords = (board: Board, options: SignOptions) => {
  const lanes = tieLanes(board.ties);
  const byId = new Map(board.elements.map((e) => [e.id, e]));
  return board.ties.map((tie) => {
    const [a, b] = [byId.get(tie.from)!, byId.get(tie.to)!].map((e) => tieOutline(e, options)!);
    const course = tieCourse(a!, b!, lanes.get(tie.id));
    return { tie, course, box: course && tieSign(tie, course, options).label };
  });
};
const names = (board: Board, pairs: Set<string>) =>
  [...pairs].map((pair) =>
    pair.split(' ').map((id) => {
      const e = board.elements.find((element) => element.id === id);
      return e && (e.kind === 'note' || e.kind === 'caption' ? e.text : e.label);
    }),
  );

describe.each(BOARDS)('board %s', (_, board) => {
  const { bounds } = boardSign(board, plain);
  const wanted = 28 / zoomOf(bounds);
  const wall = { ...plain, ...wallText(board, wanted, plain) };

  it('[X5] fits a projection at 0.8 or more', () => {
    expect(zoomOf(bounds)).toBeGreaterThanOrEqual(0.8);
  });

  it('[X5] has no two signs on each other, as written and on the wall', () => {
    expect(names(board, overlappingPairs(placedSigns(board, plain)))).toEqual([]);
    expect(names(board, overlappingPairs(placedSigns(board, wall)))).toEqual([]);
  });

  it('[X5] has names of 28 px and more on a projection of 1024 × 768', () => {
    expect(wall.minText * zoomOf(bounds)).toBeGreaterThan(27.999);
    expect(wall.minText).toBeLessThanOrEqual(35);
  });

  it.each([
    ['as written', plain],
    ['on the wall', wall],
  ])('[T5] has every tie drawn and its words on no sign, %s', (_, options) => {
    const signs = placedSigns(board, options);
    const words = tieWords(board, options);
    for (const { tie, course, box } of words) {
      expect(course, tie.id).toBeDefined();
      if (box && box.w > 0)
        for (const sign of signs)
          expect(overlaps(box, sign.box), `${tie.label} ${names(board, new Set([sign.id])).join()}`).toBe(false);
    }
    for (const [i, a] of words.entries())
      for (const b of words.slice(i + 1))
        if (a.box?.w && b.box?.w)
          expect(overlaps(inked(a.box), inked(b.box)), `${a.tie.label} ${b.tie.label}`).toBe(false);
  });
});

/** The part of a line of words that letters fill. */
const inked = (box: Box): Box => ({ ...box, y: box.y + box.h * 0.12, h: box.h * 0.76 });

describe('wall text', () => {
  const [, board] = BOARDS[0]!;
  it('[X5] leaves a board alone whose names are large enough', () => {
    expect(wallText(board, 26, plain)).toEqual({ minText: 28, details: true });
  });
  it('[X5] never enlarges so far that signs lie on each other, however small the scale', () => {
    const far = wallText(board, 90, plain);
    expect(far.details).toBe(false);
    expect(far.minText).toBeLessThanOrEqual(35);
    expect(overlappingPairs(placedSigns(board, { ...plain, ...far })).size).toBe(0);
  });
  it('[X5] does not count what a hand has put on each other', () => {
    const [a, b] = board.elements.filter((e) => e.kind === 'note');
    const moved = board.elements.map((e) => (e.id === a!.id ? { ...e, pos: b!.pos } : e));
    expect(wallText({ ...board, elements: moved }, 30, plain).minText).toBe(30);
  });
});
