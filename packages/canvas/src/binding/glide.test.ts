import { ElementId, type Pos } from '@tsunagu/domain';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BoardThingId } from '../shape-types.ts';
import { Glide } from './glide.ts';

const ids = ['el_1', 'el_2'].map((id) => ElementId.parse(id));
const [one, two] = ids as [BoardThingId, BoardThingId];
const moved = (entries: readonly (readonly [BoardThingId, Pos])[]) => new Map(entries);
const both = moved([
  [one, { x: 100, y: 0 }],
  [two, { x: 0, y: -40 }],
]);

let frames: (() => void)[] = [];
let now = 0;
beforeEach(() => {
  frames = [];
  now = 0;
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
const frame = (at: number) => {
  now = at;
  for (const run of frames.splice(0)) run();
};
const glide = (state: { holding?: boolean; reduced?: boolean } = {}) => {
  const applied: BoardThingId[][] = [];
  const it = new Glide({
    apply: (things) => void applied.push([...things]),
    holding: () => state.holding ?? false,
    reducedMotion: () => state.reduced ?? false,
  });
  return { it, applied, state };
};

it('[V6] things glide from where they stood and end exactly at their places', () => {
  const { it: things, applied } = glide();
  things.start(both);
  expect(things.get(one)).toEqual({ x: 100, y: 0 });
  frame(100);
  const half = things.get(one)!;
  expect(half.x).toBeGreaterThan(0);
  expect(half.x).toBeLessThan(100);
  frame(10_000);
  expect([things.get(one), things.get(two)]).toEqual([undefined, undefined]);
  expect(applied.at(-1)).toEqual([one, two]);
  expect(frames).toEqual([]);
});

it('[V6] whoever wants to see the whole map waits until nothing moves', () => {
  const { it: things } = glide();
  const called: string[] = [];
  things.whenStill(() => called.push('before'));
  things.start(both);
  things.whenStill(() => called.push('after'));
  frame(100);
  expect(called).toEqual(['before']);
  frame(10_000);
  expect(called).toEqual(['before', 'after']);
});

it('[V6] one thing alone, less motion and a hand that holds something: at once', () => {
  const alone = glide();
  alone.it.start(moved([[one, { x: 9, y: 9 }]]));
  expect(alone.it.get(one)).toBeUndefined();
  for (const state of [{ reduced: true }, { holding: true }]) {
    const { it: things } = glide(state);
    things.start(both);
    expect(things.get(one)).toBeUndefined();
  }
});

it('[V6] ends at once when a hand takes something', () => {
  const { it: things, state } = glide();
  things.start(both);
  state.holding = true;
  frame(16);
  expect(things.get(one)).toBeUndefined();
});
