import {
  BrokenStyle,
  LineStyle,
  NOTATION_PROFILES,
  NotationProfile,
  TensionStyle,
  Tie,
  TieDirection,
  TieState,
  TieStrength,
  TieTension,
} from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { type Box, overlaps, type SignNode } from '../sign-node.ts';
import type { Outline } from '../outline.ts';
import { tieCourse, tieLanes, ONLY_LANE, type Course } from './course.ts';
import { tieSign } from './tie-sign.ts';

const course: Course = { start: { x: 0, y: 0 }, end: { x: 240, y: 0 }, lane: ONLY_LANE };
const plain = { hideNames: false };
const tie = (values: object = {}) => Tie.parse({ id: 'tie_1', from: 'el_1', to: 'el_2', ...values });

/** The drawing without colours: what a greyscale print shows. */
const greyscale = (nodes: readonly SignNode[]) =>
  JSON.stringify(nodes, (key, value: unknown) =>
    key === 'stroke' ? 'line' : key === 'fill' ? value !== '#ffffff' : value,
  );

const COMBINATIONS = TieStrength.options.flatMap((strength) =>
  TieTension.options.flatMap((tension) =>
    TieState.options.flatMap((state) =>
      TieDirection.options.map((direction) => ({ strength, tension, state, direction })),
    ),
  ),
);

/** Every profile that the schema accepts, up to which strength has which of its lines: that changes no drawing. */
const PROFILES = LineStyle.options.flatMap((strong, i) =>
  LineStyle.options
    .slice(i + 1)
    .flatMap((normal, j) =>
      LineStyle.options
        .slice(i + j + 2)
        .flatMap((weak) =>
          TensionStyle.options.flatMap((tension) =>
            BrokenStyle.options.map((broken) =>
              NotationProfile.parse({ id: 'own', name: '', strong, normal, weak, tension, broken }),
            ),
          ),
        ),
    ),
);

describe('tie signs', () => {
  it.each([...Object.values(NOTATION_PROFILES), ...PROFILES])(
    '[T1] draws all 72 combinations of the four attributes differently, without colour: $id $strong $normal $weak $tension $broken',
    (profile) => {
      const drawings = new Map<string, string>();
      for (const meaning of COMBINATIONS) {
        const key = greyscale(tieSign(tie(meaning), course, { ...plain, profile }).nodes);
        expect(drawings.get(key), JSON.stringify(meaning)).toBeUndefined();
        drawings.set(key, JSON.stringify(meaning));
      }
      expect(drawings.size).toBe(72);
    },
  );

  it('[T1] every accepted profile was drawn', () => {
    expect(PROFILES).toHaveLength(10 * 4 * 2);
  });

  it('[T2] the profile says the signs: lines of the strengths, of conflict and of what is broken', () => {
    const drawn = (profile: NotationProfile, values: object) =>
      tieSign(tie(values), course, { ...plain, profile }).nodes;
    const { hartman, thinWeak } = NOTATION_PROFILES;
    expect(drawn(thinWeak, { strength: 'weak' })).toEqual(drawn(hartman, { strength: 'normal' }));
    expect(drawn(thinWeak, { strength: 'normal' })).toHaveLength(2);
    const bars = drawn(hartman, { tension: 'conflict' }).filter((n) => n.tag === 'line' && n.x1 === n.x2);
    expect(bars.length).toBeGreaterThan(10);
    const [line, rim] = drawn(thinWeak, { tension: 'conflict', strength: 'strong' });
    expect(line).toMatchObject({ tag: 'line', strokeWidth: 6.5 });
    expect(rim).toMatchObject({ tag: 'path', strokeWidth: 4.5, stroke: '#ffffff' });
    const crossed = drawn(hartman, { state: 'broken' }).slice(-2);
    expect(crossed).toMatchObject([
      { x1: 110, y1: -10, x2: 130, y2: 10 },
      { x1: 110, y1: 10, x2: 130, y2: -10 },
    ]);
  });

  it('[T2] strong is thicker than normal; weak is dotted', () => {
    const line = (strength: string) => tieSign(tie({ strength }), course, plain).nodes[0]!;
    const [strong, normal, weak] = ['strong', 'normal', 'weak'].map(line);
    expect(strong).toMatchObject({ tag: 'line', strokeWidth: 6.5 });
    expect(normal).toMatchObject({ tag: 'line', strokeWidth: 2.25 });
    expect(strong).not.toHaveProperty('dash');
    expect(normal).not.toHaveProperty('dash');
    expect(weak).toMatchObject({ dash: [0, 8], cap: 'round' });
  });

  it('[T2] a conflict is a zigzag to both sides of the line', () => {
    const [zigzag] = tieSign(tie({ tension: 'conflict' }), course, plain).nodes;
    if (zigzag?.tag !== 'polyline') throw new Error('no zigzag');
    expect(Math.min(...zigzag.points.map((p) => p.y))).toBeLessThan(-5);
    expect(Math.max(...zigzag.points.map((p) => p.y))).toBeGreaterThan(5);
  });

  it('[T2] a broken tie has a gap with two strokes in its middle, whatever its strength', () => {
    for (const strength of TieStrength.options) {
      const nodes = tieSign(tie({ state: 'broken', strength }), course, plain).nodes;
      const cuts = nodes.filter((n) => n.tag === 'line' && n.strokeWidth === 3 && n.y1 !== n.y2);
      expect(cuts).toHaveLength(2);
    }
  });

  it('[T2] help that is planned has a hollow arrowhead, help that flows a filled one', () => {
    const head = (state: string) =>
      tieSign(tie({ state, direction: 'forward' }), course, plain).nodes.find((n) => n.tag === 'path');
    expect(head('planned')).toMatchObject({ fill: '#ffffff' });
    expect(head('current')).toMatchObject({ fill: '#1a1a1c' });
  });

  it('[T5] words stand on the line; beside it when the line is short or cut', () => {
    const at = (values: object, length: number) => {
      const { label } = tieSign(tie({ label: '見守り', ...values }), { ...course, end: { x: length, y: 0 } }, plain);
      return label.y + label.h / 2;
    };
    expect(at({}, 240)).toBeCloseTo(0);
    expect(at({}, 90)).toBeLessThan(-10);
    expect(at({ state: 'broken' }, 240)).toBeLessThan(-15);
  });
});

describe('words of ties on a dense map', () => {
  it('[T5] are small between two signs with small words', () => {
    const width = (small: boolean) => tieSign(tie({ label: '見守り' }), { ...course, small }, plain).label.w;
    expect(width(true) / width(false)).toBeCloseTo(20 / 28, 1);
    const at = (x: number, small: boolean): Outline => ({
      form: 'rect',
      box: { x, y: 0, w: 100, h: 100 },
      small,
    });
    expect(tieCourse(at(0, true), at(300, true))).toMatchObject({ small: true });
    expect(tieCourse(at(0, true), at(300, false))).toMatchObject({ small: false });
  });
});

describe('words of parallel ties', () => {
  it('[T5] are staggered, but neither leave the line nor hide an arrowhead', () => {
    const label = (length: number) => {
      const lane = { index: 0, count: 3, flipped: false };
      const line = { start: { x: 0, y: 0 }, end: { x: length, y: 0 }, lane };
      return tieSign(tie({ label: '日常的な支援', direction: 'both' }), line, plain).label;
    };
    const [short, long] = [label(260), label(600)];
    expect(long.x + long.w / 2).toBeCloseTo(200, 0);
    expect(short.x).toBeGreaterThanOrEqual(33);
    expect(short.x + short.w).toBeLessThanOrEqual(227);
  });
});

/** Letters fill four fifths of the height of their lines. */
const inked = ({ x, y, w, h }: Box): Box => ({ x, y: y + h * 0.1, w, h: h * 0.8 });
const square = (x: number, y: number, size = 100): Outline => ({ form: 'rect', box: { x, y, w: size, h: size } });
const circle = (x: number, y: number, size = 100): Outline => ({ form: 'ellipse', box: { x, y, w: size, h: size } });

describe('tie courses', () => {
  it('[T3] meets a square at its side and a circle at its rim', () => {
    const straight = tieCourse(square(0, 0), circle(300, 0))!;
    expect(straight.start.x).toBeCloseTo(103);
    expect(straight.end.x).toBeCloseTo(297);
    const slanted = tieCourse(square(0, 0), circle(300, 300))!;
    expect(slanted.start).toEqual({ x: expect.closeTo(102.12, 1), y: expect.closeTo(102.12, 1) });
    // The rim lies inside the corner of the circle's box.
    expect(slanted.end.x).toBeGreaterThan(310);
    expect(Math.hypot(slanted.end.x - 350, slanted.end.y - 350)).toBeCloseTo(53, 0);
  });

  it('[T3] meets a diamond at its edge', () => {
    const { end } = tieCourse(square(0, 0), { form: 'diamond', box: { x: 300, y: 300, w: 100, h: 100 } })!;
    expect(Math.abs(end.x - 350) + Math.abs(end.y - 350)).toBeCloseTo(50 + 3 * Math.SQRT2, 0);
  });

  it('[T3] ends before a name below the sign', () => {
    const named: Outline = { ...circle(0, 0), words: { x: -20, y: 104, w: 140, h: 24 } };
    expect(tieCourse(named, square(0, 400))!.start.y).toBeCloseTo(131);
    expect(tieCourse(named, square(0, -400))!.start.y).toBeCloseTo(-3);
  });

  it('[T4] runs parallel ties beside each other, in either direction', () => {
    const ties = [tie({ id: 'tie_b' }), tie({ id: 'tie_a', from: 'el_2', to: 'el_1' })];
    const lanes = tieLanes(ties);
    const there = tieCourse(square(0, 0), square(300, 0), lanes.get(ties[0]!.id))!;
    const back = tieCourse(square(300, 0), square(0, 0), lanes.get(ties[1]!.id))!;
    expect(there.start.y).toBeCloseTo(there.end.y);
    expect(Math.abs(there.start.y - back.start.y)).toBeCloseTo(40);
    expect(tieLanes([...ties].reverse())).toEqual(lanes);
  });

  it('[T6] reaches from a held thing outwards to the edge of its area', () => {
    const area: Outline = { form: 'ellipse', box: { x: 0, y: 0, w: 1000, h: 1000 } };
    const held = tieCourse(area, square(600, 450))!;
    expect(held.start.x).toBeCloseTo(997);
    expect(held.end.x).toBeCloseTo(703);
    const centred = tieCourse(square(450, 450), area)!;
    expect(Math.hypot(centred.end.x - 500, centred.end.y - 500)).toBeCloseTo(497);
  });

  it.each([
    ['el_1', 'el_2'],
    ['el_2', 'el_1'],
  ])('[T5] [T6] words of parallel ties from a held thing to its area do not lie on each other: %s → %s', (from, to) => {
    const area: Outline = { form: 'rect', box: { x: 0, y: 0, w: 1000, h: 400 }, hollow: true };
    const [a, b] = from === 'el_1' ? ['area', 'held'] : ['held', 'area'];
    // From where the longest words just fit on the line between the rim and the held thing.
    for (let x = 170; x <= 400; x += 10) {
      const ends = { area, held: circle(x, 150) };
      for (const words of [
        ['日常的な支援', '孤立', '見守り'],
        ['見守り', '孤立', '日常的な支援'],
        ['孤立', '日常的な支援', '見守り'],
      ]) {
        const ties = words.map((label, at) => tie({ id: `tie_${at}`, from, to, label, direction: 'forward' }));
        const lanes = tieLanes(ties);
        const boxes = ties.map(
          (one) => tieSign(one, tieCourse(ends[a as 'area'], ends[b as 'held'], lanes.get(one.id))!, plain).label,
        );
        const lying = boxes.flatMap((one, at) =>
          boxes.slice(at + 1).filter((other) => overlaps(inked(one), inked(other))),
        );
        expect(lying, `${words.join(' ')} at ${x}`).toEqual([]);
      }
    }
  });

  it('[T7] draws nothing between signs that lie on each other', () => {
    expect(tieCourse(square(0, 0), square(60, 0))).toBeUndefined();
    expect(tieCourse(square(0, 0), square(0, 0))).toBeUndefined();
  });

  it('[T8] a role badge stands beside the words, where the line runs on for longer, never above or below them', () => {
    const words = { label: '見守り' };
    const bare = tieSign(tie(words), course, plain).label;
    const badge = tieSign(tie(words), course, plain, 1).nodes.find(
      (node) => node.tag === 'rect' && node.fill !== '#ffffff',
    );
    if (badge?.tag !== 'rect') throw new Error('no badge');
    expect(badge.x + badge.w).toBeLessThanOrEqual(bare.x);
    expect(badge.y + badge.h / 2).toBeCloseTo(bare.y + bare.h / 2);
  });
});
