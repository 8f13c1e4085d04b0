import { describe, expect, it } from 'vitest';
import { type Deed, findLosses } from './record.ts';

const DEEDS: Deed[] = [
  { update: 1, kind: 'put', id: 'el_a', label: 'first' },
  { update: 2, kind: 'put', id: 'el_a', label: 'second' },
  { update: 3, kind: 'type', word: '[x]' },
  { update: 4, kind: 'remove', id: 'el_a' },
];
const board = (labels: Record<string, string>, sharedText = ''): Parameters<typeof findLosses>[2] => ({
  labels: new Map(Object.entries(labels)),
  sharedText,
});

describe('the independent record', () => {
  it('accepts any moment at or after the last acknowledged deed', () => {
    expect(findLosses(DEEDS, 2, board({ el_a: 'second' }))).toEqual([]);
    expect(findLosses(DEEDS, 2, board({ el_a: 'second' }, '[x]'))).toEqual([]);
    expect(findLosses(DEEDS, 2, board({}, '[x]'))).toEqual([]);
    expect(findLosses(DEEDS, 0, board({}))).toEqual([]);
  });

  it('finds a thing that went back to an earlier state', () => {
    expect(findLosses(DEEDS, 2, board({ el_a: 'first' }))).toHaveLength(1);
  });

  it('finds a lost addition, a lost word and a word that came twice', () => {
    expect(findLosses(DEEDS.slice(0, 1), 1, board({}))).toHaveLength(1);
    expect(findLosses(DEEDS, 3, board({ el_a: 'second' }))).toEqual(['"[x]" (update 3) is lost']);
    expect(findLosses(DEEDS, 3, board({ el_a: 'second' }, '[x][x]'))).toHaveLength(1);
  });

  it('finds a deletion that came back', () => {
    expect(findLosses(DEEDS, 4, board({ el_a: 'second' }, '[x]'))).toEqual(['el_a is second, should be (removed)']);
  });
});
