import { boardFromSample, boardFromTemplate, SAMPLES, TEMPLATES, TEXT_SIZE, type Board } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { boardSign } from '../board-svg.ts';
import type { SignOptions } from '../options.ts';
import { overlaps, type Box } from '../sign-node.ts';
import { tieCourses } from '../tie/courses.ts';
import { tieSign } from '../tie/tie-sign.ts';
import { overlappingPairs, placedSigns } from './crowding.ts';
import { wallText } from './wall-text.ts';

const plain: SignOptions = { hideNames: false };
/** Ids need not be random here. */
let seed = 0;
const random = (count: number) => Uint8Array.from({ length: count }, () => (seed = (seed * 75 + 74) % 65_537) & 255);

const SAMPLE_BOARDS = SAMPLES.map((sample): [string, Board] => [sample.id, boardFromSample(sample, { random })]);
const STARTERS = TEMPLATES.map((t): [string, Board] => [t.id, boardFromTemplate(t, { subjectAlias: 'Aさん', random })]);
const BOARDS = [...SAMPLE_BOARDS, ...STARTERS];
/** What one meeting fills, and the sample of one person's case; the other samples show a whole town at work. */
const OF_ONE_MEETING = [...STARTERS, ...SAMPLE_BOARDS.filter(([id]) => id === 'C6')];

/** What a projection of 1024 × 768 has for the map, below its header and the practice notice and above the legend. */
const WALL = { w: 1008, h: 540 };
/** A landscape page of A3 within its margins, in points. */
const A3 = { w: 1130, h: 780 };
const zoomOf = (bounds: Box) => Math.min(WALL.w / bounds.w, WALL.h / bounds.h, 1.25);

const tieWords = (board: Board, options: SignOptions) => {
  const courses = tieCourses(board.elements, board.ties, options);
  return board.ties.map((tie) => {
    const course = courses.get(tie.id);
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

const measured = (board: Board) => {
  const zoom = zoomOf(boardSign(board, plain).bounds);
  return { zoom, wall: { ...plain, ...wallText(board, 28 / zoom, plain) } };
};

describe.each(OF_ONE_MEETING)('board %s of one meeting', (_, board) => {
  const { zoom, wall } = measured(board);

  it('[X5] fits a projection at 0.8 or more', () => {
    expect(zoom).toBeGreaterThanOrEqual(0.8);
  });

  it('[X5] has names of 28 px and more on a projection of 1024 × 768', () => {
    expect(wall.minText * zoom).toBeGreaterThan(27.999);
    expect(wall.minText).toBeLessThanOrEqual(35);
  });
});

describe.each(SAMPLE_BOARDS)('sample %s as a whole', (_, board) => {
  const { bounds } = boardSign(board, plain);
  const dense = board.elements.some((element) => 'textScale' in element && element.textScale === 'small');
  const { label, detail } = TEXT_SIZE[dense ? 'small' : 'normal'];

  it('[X7] has names of 10 px and more on a projection of 1024 × 768', () => {
    expect(label * zoomOf(bounds)).toBeGreaterThanOrEqual(10);
  });

  it('[X7] has no letter below 9 pt on one page of A3', () => {
    expect(detail * Math.min(A3.w / bounds.w, A3.h / bounds.h)).toBeGreaterThanOrEqual(9);
  });
});

describe.each(BOARDS)('board %s', (_, board) => {
  const { wall } = measured(board);

  it('[X5] has no two signs on each other, as written and on the wall', () => {
    expect(names(board, overlappingPairs(placedSigns(board, plain)))).toEqual([]);
    expect(names(board, overlappingPairs(placedSigns(board, wall)))).toEqual([]);
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
  const [, board] = SAMPLE_BOARDS.find(([id]) => id === 'C6')!;
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
