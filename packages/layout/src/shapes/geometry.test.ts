import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encloseAll, isInside, isOutside } from './enclosure.ts';
import { cross, reach, runsThrough, type Box } from './geometry.ts';

const coordinate = fc.integer({ min: -500, max: 500 });
const point = fc.record({ x: coordinate, y: coordinate });
const box = fc.record({
  x: coordinate,
  y: coordinate,
  w: fc.integer({ min: 10, max: 300 }),
  h: fc.integer({ min: 10, max: 300 }),
});

describe('stretches and boxes', () => {
  it('a stretch runs through a box when one of its points lies inside', () => {
    fc.assert(
      fc.property(point, point, box, (a, b, { x, y, w, h }) => {
        const inside = Array.from({ length: 2001 }, (_, i) => i / 2000).some((t) => {
          const [px, py] = [a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t];
          return px > x && px < x + w && py > y && py < y + h;
        });
        // Between two of the points looked at a corner may be cut by a hair.
        if (inside) expect(runsThrough(a, b, { x, y, w, h }, 0)).toBe(true);
        else expect(runsThrough(a, b, { x, y, w, h }, 1)).toBe(false);
      }),
    );
  });

  it('two stretches cross in one point between their ends, not at them', () => {
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 10, y: 10 },
    ];
    expect(cross(a, b, { x: 0, y: 10 }, { x: 10, y: 0 })).toBe(true);
    expect(cross(a, b, { x: 10, y: 10 }, { x: 20, y: 0 })).toBe(false);
    expect(cross(a, b, { x: 20, y: 0 }, { x: 30, y: 10 })).toBe(false);
  });

  it('a box reaches to its edge in every direction', () => {
    expect(reach({ w: 40, h: 20 }, 1, 0)).toBe(20);
    expect(reach({ w: 40, h: 20 }, 0, -3)).toBe(10);
    expect(reach({ w: 40, h: 20 }, 1, 1)).toBeCloseTo(Math.hypot(10, 10));
  });
});

describe('enclosures', () => {
  it.each(['ring', 'rectangle'] as const)('[L8] a %s that grows holds everything and its own name', (shape) => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 8 }), (boxes) => {
        const edge = { shape, box: encloseAll(shape, boxes, [], { w: 160, h: 36 }) };
        expect(boxes.filter((one) => !isInside(edge, one))).toEqual([]);
      }),
    );
  });

  it('a box on the edge is neither inside nor outside', () => {
    const ring = { shape: 'ring' as const, box: { x: 0, y: 0, w: 200, h: 100 } };
    const at = (x: number, y: number): Box => ({ x: x - 5, y: y - 5, w: 10, h: 10 });
    expect([isInside(ring, at(100, 50)), isOutside(ring, at(100, 50))]).toEqual([true, false]);
    expect([isInside(ring, at(200, 50)), isOutside(ring, at(200, 50))]).toEqual([false, false]);
    expect([isInside(ring, at(190, 10)), isOutside(ring, at(190, 10))]).toEqual([false, true]);
  });
});
