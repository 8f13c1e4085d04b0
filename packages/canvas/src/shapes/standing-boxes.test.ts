import { describe, expect, it } from 'vitest';
import { sameBoxes, StandingBoxes } from './standing-boxes.ts';

const at = (x: number, y: number) => ({ x, y, w: 100, h: 100 });
const ROOM = { x: 0, y: 0, w: 400, h: 400 };

describe('standing boxes', () => {
  it('finds what is near and leaves out what is far away or asked to be left out', () => {
    const boxes = new StandingBoxes<string>();
    boxes.set('far', at(5000, 5000));
    boxes.set('b', at(-40, 200));
    boxes.set('a', at(200, 200));
    boxes.set('end', at(0, 0));
    expect(boxes.near(ROOM, ['end'])).toEqual([at(200, 200), at(-40, 200)]);
  });

  it('follows what moves, grows over several cells and goes', () => {
    const boxes = new StandingBoxes<string>();
    expect(boxes.set('a', at(5000, 0))).toBe(true);
    expect(boxes.set('a', at(5000, 0))).toBe(false);
    boxes.set('a', { x: -900, y: 10, w: 2000, h: 20 });
    expect(boxes.near(ROOM, [])).toHaveLength(1);
    expect(boxes.near(at(5000, 0), [])).toEqual([]);
    expect([boxes.remove('a'), boxes.remove('a')]).toEqual([true, false]);
    expect(boxes.near(ROOM, [])).toEqual([]);
  });

  it('tells equal lists from others, so that a tie is not drawn again for nothing', () => {
    expect(sameBoxes([at(0, 0)], [at(0, 0)])).toBe(true);
    expect(sameBoxes([at(0, 0)], [at(0, 1)])).toBe(false);
    expect(sameBoxes([at(0, 0)], [])).toBe(false);
  });
});
