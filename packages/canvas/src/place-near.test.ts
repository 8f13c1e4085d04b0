import { overlaps, type Box } from '@tsunagu/notation';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNear } from './place-near.ts';
import { wantedText } from './wall-text.ts';

const size = { w: 96, h: 140 };
const view: Box = { x: 0, y: 0, w: 1000, h: 700 };

describe('[V2] placing', () => {
  it('takes the middle when it is free', () => {
    expect(placeNear({ x: 500, y: 350 }, size, [], view)).toEqual({ x: 452, y: 280 });
  });

  it('never stands on anything, wherever things are', () => {
    const box = fc.record({
      x: fc.integer({ min: -200, max: 1000 }),
      y: fc.integer({ min: -200, max: 800 }),
      w: fc.integer({ min: 20, max: 400 }),
      h: fc.integer({ min: 20, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), (taken) => {
        const pos = placeNear({ x: 500, y: 350 }, size, taken, view);
        expect(taken.some((b) => overlaps({ ...pos, ...size }, b))).toBe(false);
      }),
    );
  });

  it('stays in view while there is room', () => {
    const taken = [{ x: 300, y: 200, w: 400, h: 300 }];
    const pos = placeNear({ x: 500, y: 350 }, size, taken, view);
    expect(pos.x >= 0 && pos.y >= 0 && pos.x + size.w <= 1000 && pos.y + size.h <= 700).toBe(true);
  });

  it('goes outside when the view is full', () => {
    const pos = placeNear({ x: 500, y: 350 }, size, [view], view);
    expect(overlaps({ ...pos, ...size }, view)).toBe(false);
  });
});

describe('letters on the wall', () => {
  it('[V1] read at 28 px or more at 768 px height, down to half size', () => {
    for (const zoom of [0.5, 0.63, 0.8, 1, 1.7]) expect(wantedText(zoom, 768) * zoom).toBeCloseTo(28);
    expect(wantedText(1, 1080)).toBeGreaterThan(wantedText(1, 768));
  });
});
