import { Tie } from '@tsunagu/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outline } from '../../outline.ts';
import { grow, overlaps, type Box, type Point } from '../../sign-node.ts';
import { ONLY_LANE, tieCourse, tieLanes, type Course } from '../course.ts';
import { tieSign } from '../tie-sign.ts';
import { trackOf } from '../track.ts';
import { lengthWithin } from './near.ts';

const rect = (x: number, y: number, w = 100, h = 100): Outline => ({ form: 'rect', box: { x, y, w, h } });
const placesOf = (course: Course): readonly Point[] => [course.start, ...(course.via ?? []), course.end];
const within = (course: Course, box: Box) => lengthWithin(placesOf(course), [box]);
const plain = { hideNames: false };
const tie = (values: object = {}) => Tie.parse({ id: 'tie_1', from: 'el_1', to: 'el_2', ...values });

const left = rect(0, 0);
const right = rect(500, 0);
const between: Box = { x: 260, y: -10, w: 80, h: 100 };

describe('routes', () => {
  it('[R1] a straight tie passes through what stands between, a curved and an angular one run around it', () => {
    expect(within(tieCourse(left, right, ONLY_LANE, 'straight', [between])!, between)).toBeGreaterThan(70);
    for (const route of ['curved', 'elbow'] as const)
      expect(within(tieCourse(left, right, ONLY_LANE, route, [between])!, between)).toBe(0);
  });

  it('[R1] a curve is one bow to the side that is free', () => {
    const above = { x: 200, y: -300, w: 200, h: 290 };
    const below = { x: 200, y: 110, w: 200, h: 290 };
    const lowest = (around: Box[]) =>
      Math.max(...placesOf(tieCourse(left, right, ONLY_LANE, 'curved', around)!).map((p) => p.y));
    expect(lowest([above])).toBeGreaterThan(60);
    expect(lowest([below])).toBeLessThan(60);
  });

  it('[R1] a curve runs on the same side whichever end it was drawn from', () => {
    const there = tieCourse(left, right, ONLY_LANE, 'curved')!;
    const back = tieCourse(right, left, ONLY_LANE, 'curved')!;
    const middle = (course: Course) => trackOf(course).at(trackOf(course).length / 2).y;
    expect(middle(back)).toBeCloseTo(middle(there));
  });

  it('[R2] an angular tie has right angles only and as few bends as possible', () => {
    const corners = (from: Outline, to: Outline, around: Box[] = []) => {
      const track = trackOf(tieCourse(from, to, ONLY_LANE, 'elbow', around)!);
      let bends = 0;
      let last = track.direction(0);
      for (let s = 0; s <= track.length; s += 1) {
        const dir = track.direction(s);
        const upright = Math.abs(dir.x) < 1e-6 || Math.abs(dir.y) < 1e-6;
        if (upright && Math.abs(dir.x * last.y - dir.y * last.x) > 0.9) bends++;
        if (upright) last = dir;
      }
      return bends;
    };
    expect(corners(left, right)).toBe(0);
    expect(corners(left, rect(400, 400))).toBe(1);
    expect(corners(left, right, [between])).toBe(2);
  });

  it('[R2] ends on the outline, before a name below it', () => {
    const named: Outline = { ...rect(0, 0), words: { x: -20, y: 104, w: 140, h: 30 } };
    const { start, end } = tieCourse(named, rect(0, 400), ONLY_LANE, 'elbow')!;
    expect(start).toEqual({ x: 50, y: expect.closeTo(137) });
    expect(end).toEqual({ x: 50, y: expect.closeTo(397) });
  });

  it('[R3] has a start and an end on the outlines and few places between, wherever signs stand', () => {
    const place = fc.record({
      x: fc.integer({ min: -600, max: 600 }),
      y: fc.integer({ min: -600, max: 600 }),
      w: fc.integer({ min: 40, max: 300 }),
      h: fc.integer({ min: 40, max: 300 }),
    });
    const form = fc.constantFrom('rect' as const, 'ellipse' as const, 'diamond' as const);
    const outline = fc.record({ form, box: place });
    fc.assert(
      fc.property(
        outline,
        outline,
        fc.array(place, { maxLength: 8 }),
        fc.constantFrom('curved' as const, 'elbow' as const),
        (a, b, around, route) => {
          fc.pre(!overlaps(grow(a.box, 40), b.box));
          const course = tieCourse(a, b, ONLY_LANE, route, around);
          expect(course).toBeDefined();
          const places = placesOf(course!);
          expect(places.length).toBeLessThan(40);
          for (const p of places) expect(Number.isFinite(p.x) && Number.isFinite(p.y)).toBe(true);
          for (const [p, box] of [
            [course!.start, a.box],
            [course!.end, b.box],
          ] as const) {
            expect(overlaps({ ...p, w: 0.01, h: 0.01 }, grow(box, 4))).toBe(true);
          }
          expect(tieCourse(a, b, ONLY_LANE, route, [...around].reverse())).toEqual(course);
        },
      ),
    );
  });

  it('[R4] what is far away from the straight line changes nothing', () => {
    const far = { x: 250, y: 2000, w: 100, h: 100 };
    for (const route of ['curved', 'elbow'] as const)
      expect(tieCourse(left, right, ONLY_LANE, route, [far])).toEqual(tieCourse(left, right, ONLY_LANE, route));
  });

  it('[R5] every sign of a tie follows its route: the arrowhead points along the last stretch, the cut stands on the line', () => {
    const course = tieCourse(left, rect(400, 400), ONLY_LANE, 'elbow')!;
    const { nodes, bounds } = tieSign(
      tie({ direction: 'forward', state: 'broken', tension: 'conflict' }),
      course,
      plain,
    );
    const head = nodes.find((n) => n.tag === 'path')!;
    const numbers = head.tag === 'path' ? head.d.match(/-?[\d.]+/g)!.map(Number) : [];
    const [x, tipX] = [(numbers[0]! + numbers[4]!) / 2, numbers[2]!];
    // One of the two ends of the way is upright, the other level.
    expect(Math.min(Math.abs(tipX - x), Math.abs(numbers[3]! - (numbers[1]! + numbers[5]!) / 2))).toBeLessThan(0.02);
    for (const place of placesOf(course)) expect(overlaps({ ...place, w: 0.01, h: 0.01 }, bounds)).toBe(true);
  });
});

describe('words of ties', () => {
  const wide = { label: '長い名前の見守りと声かけ', flow: '月に二度の訪問' };
  const boxOf = (course: Course, values: object = wide) => tieSign(tie(values), course, plain).label;

  it.each([
    ['side by side', rect(0, 0, 248, 88), rect(330, 0, 248, 88)],
    ['below each other', rect(0, 0, 248, 88), rect(0, 150, 248, 88)],
    ['aslant', rect(0, 0, 248, 88), rect(270, 110, 248, 88)],
  ])('[T5] lie on neither end, also where these are near: %s', (_, a, b) => {
    const label = boxOf(tieCourse(a, b)!);
    for (const { box } of [a, b])
      expect(overlaps({ ...label, y: label.y + label.h * 0.1, h: label.h * 0.8 }, box)).toBe(false);
  });

  it.each([2, 3])('[T5] of %i parallel ties do not lie on each other, whatever their direction', (count) => {
    const ties = Array.from({ length: count }, (_, i) =>
      tie({ id: `tie_${i}`, ...wide, ...(i % 2 === 1 ? { from: 'el_2', to: 'el_1' } : {}) }),
    );
    const lanes = tieLanes(ties);
    for (const [b, gap] of [
      [rect(700, 0), 0],
      [rect(0, 700), 1],
      [rect(600, 500), 2],
    ] as const) {
      const boxes = ties.map((one) => {
        const [from, to] = one.from === 'el_1' ? [left, b] : [b, left];
        return tieSign(one, tieCourse(from, to, lanes.get(one.id))!, plain).label;
      });
      for (const [i, p] of boxes.entries())
        for (const q of boxes.slice(i + 1))
          expect(
            overlaps({ ...p, y: p.y + p.h * 0.12, h: p.h * 0.76 }, { ...q, y: q.y + q.h * 0.12, h: q.h * 0.76 }),
            `${gap}`,
          ).toBe(false);
    }
  });
});
