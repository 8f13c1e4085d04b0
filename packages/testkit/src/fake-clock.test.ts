import { describe, expect, it } from 'vitest';
import { fakeClock, seededRandom } from './index.ts';

describe('fake clock', () => {
  it('runs what falls due in order, also what is set meanwhile, and shows each its own time', () => {
    const clock = fakeClock(0);
    const seen: [string, number][] = [];
    const note = (name: string) => () => void seen.push([name, clock.now()]);
    clock.setTimeout(note('late'), 30);
    clock.setTimeout(() => {
      note('first')();
      clock.setTimeout(note('second'), 5);
    }, 10);
    const never = clock.setTimeout(note('never'), 12);
    clock.clearTimeout(never);
    clock.advance(20);
    expect(seen).toEqual([
      ['first', 10],
      ['second', 15],
    ]);
    expect([clock.now(), clock.waiting]).toEqual([20, 1]);
    clock.advance(10);
    expect(seen.at(-1)).toEqual(['late', 30]);
  });
});

describe('seeded random', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const numbers = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => random.below(1_000));
    };
    expect(numbers(5)).toEqual(numbers(5));
    expect(numbers(5)).not.toEqual(numbers(6));
    expect(Math.max(...numbers(5))).toBeLessThan(1_000);
  });
});
