import { expect, it } from 'vitest';
import { samePlain } from './same-plain.ts';

it.each([
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[], {}, false],
  [new Map([['x', [1]]]), new Map([['x', [1]]]), true],
  [new Map([['x', 1]]), new Map([['x', 2]]), false],
  [null, {}, false],
  [Number.NaN, Number.NaN, true],
])('%j and %j: %s', (a, b, same) => expect(samePlain(a, b)).toBe(same));
