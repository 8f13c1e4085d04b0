import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainHop, traceDown, traceUp } from './trace.ts';

const hops: ChainHop[] = [
  { from: 'issue 1', to: 'area 1' },
  { from: 'issue 2', to: 'area 1' },
  { from: 'area 1', to: 'idea 1' },
  { from: 'idea 1', to: 'resource 1' },
  { from: 'idea 1', to: 'proposal 1' },
  { from: 'area 2', to: 'proposal 1' },
  { from: 'proposal 1', to: 'plan 1' },
];

describe('tracing the chain', () => {
  it('[AH4] leads from one issue to the plan, and from the plan back to every issue below it', () => {
    expect([...traceUp(hops, 'issue 1')]).toEqual([
      'issue 1',
      'area 1',
      'idea 1',
      'resource 1',
      'proposal 1',
      'plan 1',
    ]);
    expect([...traceDown(hops, 'plan 1')].sort()).toEqual(
      ['plan 1', 'proposal 1', 'idea 1', 'area 2', 'area 1', 'issue 1', 'issue 2'].sort(),
    );
    expect([...traceUp(hops, 'nobody')]).toEqual(['nobody']);
  });

  it('[AH4] finds one end from the other exactly when the other finds it, circles included', () => {
    const node = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.record({ from: node, to: node })), node, node, (some, a, b) => {
        expect(traceUp(some, a).has(b)).toBe(traceDown(some, b).has(a));
      }),
    );
  });
});
