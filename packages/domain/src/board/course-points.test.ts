import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPoint, type CoursePoint, movePoint, removePoint } from './course-points.ts';
import { Course } from './elements/figures.ts';
import { LIMITS } from './limits.ts';

const points: CoursePoint[] = [
  [0, 0.8],
  [0.5, 0.6],
  [1, 0.9],
];

describe('points of a course', () => {
  it('move anywhere between their neighbours', () => {
    expect(movePoint(points, 1, [0.7, 0.2])[1]).toEqual([0.7, 0.2]);
    expect(movePoint(points, 1, [2, -1])[1]).toEqual([0.99, 0]);
    expect(movePoint(points, 0, [0.9, 1.5])[0]).toEqual([0.49, 1]);
  });

  it('come in half way to the next one', () => {
    expect(addPoint(points, 0)?.[1]).toEqual([0.25, 0.7]);
    expect(addPoint(points, 2)?.[2]).toEqual([0.75, 0.75]);
    const full = Array.from({ length: LIMITS.coursePoints }, (_, n): CoursePoint => [n / LIMITS.coursePoints, 0]);
    expect(addPoint(full, 3)).toBeUndefined();
    expect(
      addPoint(
        [
          [0.5, 0],
          [0.51, 0],
        ],
        0,
      ),
    ).toBeUndefined();
  });

  it('go, but never the last two', () => {
    expect(removePoint(points, 1)).toEqual([points[0], points[2]]);
    expect(removePoint(points.slice(0, 2), 0)).toBeUndefined();
  });

  it('always make a course that the board takes, running forwards', () => {
    const number = fc.double({ min: -1, max: 2, noNaN: true });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), at: fc.nat(8), to: fc.tuple(number, number) }),
      fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const), at: fc.nat(8) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = points;
        for (const step of steps) {
          const at = Math.min(step.at, now.length - 1);
          if (step.kind === 'move') now = movePoint(now, at, step.to);
          else now = (step.kind === 'add' ? addPoint : removePoint)(now, at) ?? now;
        }
        expect(Course.safeParse({ name: '', points: now }).success).toBe(true);
        expect(now.every(([time], n) => n === 0 || time > (now[n - 1]?.[0] ?? 0))).toBe(true);
      }),
    );
  });
});
