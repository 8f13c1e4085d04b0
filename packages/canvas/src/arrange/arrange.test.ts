import { Element, type ElementId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { align, distribute, type Unit } from './align.ts';
import { holds } from './containment.ts';
import { wholeGroups, type Groups } from './groups.ts';
import { restacked } from './stacking.ts';

const unit = (key: string, x: number, y: number, w = 100, h = 40, fixed = false): Unit => ({
  key,
  box: { x, y, w, h },
  fixed,
});

describe('what stands inside', () => {
  const square = { box: { x: 0, y: 0, w: 400, h: 400 }, round: false };
  const ring = { box: { x: 0, y: 0, w: 400, h: 400 }, round: true };
  const at = (x: number, y: number, round = false) => ({ box: { x, y, w: 100, h: 100 }, round });

  it('[H10] is inside only wholly', () => {
    expect(holds(square, at(10, 10))).toBe(true);
    expect(holds(square, at(300, 300))).toBe(true);
    expect(holds(square, at(301, 10))).toBe(false);
    expect(holds(square, at(-50, 10))).toBe(false);
  });

  it('[H10] is measured by the ring, not by the box around it, and by a circle as a circle', () => {
    expect(holds(ring, at(150, 150))).toBe(true);
    expect(holds(ring, at(20, 20))).toBe(false);
    expect(holds(ring, at(60, 60))).toBe(true);
    expect(holds(ring, at(50, 50))).toBe(false);
    expect(holds(ring, at(50, 50, true))).toBe(true);
  });

  it('[H10] holds nothing without a size', () => {
    expect(holds({ box: { x: 0, y: 0, w: 0, h: 0 }, round: true }, at(0, 0))).toBe(false);
  });
});

describe('lining up', () => {
  it('[H16] brings all to the outermost edge, or the middle of all', () => {
    const units = [unit('a', 0, 0), unit('b', 50, 100, 60), unit('c', 200, 300)];
    expect([...align(units, 'left')]).toEqual([
      ['b', { x: -50, y: 0 }],
      ['c', { x: -200, y: 0 }],
    ]);
    expect([...align(units, 'right')]).toEqual([
      ['a', { x: 200, y: 0 }],
      ['b', { x: 190, y: 0 }],
    ]);
    expect(align(units, 'middle').get('a')).toEqual({ x: 0, y: 150 });
  });

  it('[H16] lines up with what may not be moved', () => {
    const units = [unit('a', 0, 0), unit('b', 50, 100, 100, 40, true)];
    expect([...align(units, 'left')]).toEqual([['a', { x: 50, y: 0 }]]);
  });

  it('[H16] spaces evenly, whatever the order of choosing; two have no space to share', () => {
    const units = [unit('c', 400, 0), unit('a', 0, 0), unit('b', 110, 5, 60)];
    expect([...distribute(units, 'across')]).toEqual([['b', { x: 110, y: 0 }]]);
    expect(distribute(units.slice(0, 2), 'across').size).toBe(0);
  });
});

describe('groups', () => {
  const members: Record<string, string[]> = { g: ['el_1', 'el_2'], h: ['el_4', 'el_5'] };
  const groups: Groups = {
    of: (id) => Object.keys(members).find((group) => members[group]!.includes(id)) ?? '',
    members: (group) => new Set(members[group] as ElementId[]),
  };
  const choose = (before: string[], after: string[], more: { taking?: boolean; entered?: string } = {}) =>
    wholeGroups({ before, after, taking: more.taking ?? false }, groups, more.entered ?? '');

  it('[H12] are selected as a whole', () => {
    expect(choose([], ['el_1'])).toEqual(['el_1', 'el_2']);
    expect(choose(['el_3'], ['el_3', 'el_4'], { taking: true })).toEqual(['el_3', 'el_4', 'el_5']);
    // A plain tap on one of a selected group keeps the group.
    expect(choose(['el_1', 'el_2'], ['el_1'])).toEqual(['el_1', 'el_2']);
  });

  it('[H12] go as a whole when one of them is taken out', () => {
    expect(choose(['el_1', 'el_2', 'el_3'], ['el_2', 'el_3'], { taking: true })).toEqual(['el_3']);
  });

  it('[H12] are chosen one by one once entered', () => {
    expect(choose([], ['el_1'], { entered: 'g' })).toEqual(['el_1']);
    expect(choose([], ['el_3'])).toEqual(['el_3']);
  });
});

describe('stacking', () => {
  const note = (id: string, z: number, kind = 'note') =>
    Element.parse({ id, kind, text: '', label: '', pos: { x: 0, y: 0 }, z });
  const ids = (...list: string[]) => new Set(list as ElementId[]);

  it('[H14] brings before all of the layer and keeps the own order', () => {
    const all = [note('el_1', 0), note('el_2', 5), note('el_3', 1), note('el_4', 90, 'person')];
    expect([...restacked(all, ids('el_1', 'el_3'), 'front')]).toEqual([
      ['el_1', 6],
      ['el_3', 7],
    ]);
    expect([...restacked(all, ids('el_2'), 'back')]).toEqual([['el_2', -1]]);
  });

  it('[H14] writes nothing when it stands there already, or alone', () => {
    const all = [note('el_1', 0), note('el_2', 5), note('el_4', 90, 'person')];
    expect(restacked(all, ids('el_2'), 'front').size).toBe(0);
    expect(restacked(all, ids('el_4'), 'back').size).toBe(0);
  });
});
