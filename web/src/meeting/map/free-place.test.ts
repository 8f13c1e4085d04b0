import { Element, nominalSize, overlap } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import { freePlace } from './free-place.ts';

const person = (id: string, more: object = {}) =>
  Element.parse({ id: `el_${id}`, kind: 'person', label: id, pos: { x: 0, y: 0 }, ...more });

it('places forty people one after the other without covering anybody', () => {
  const placed: Element[] = [person('me', { isSubject: true, pos: { x: 500, y: 300 } })];
  for (let n = 0; n < 40; n += 1) {
    const next = person(`p${n}`);
    placed.push({ ...next, pos: freePlace(placed, next) });
  }
  for (const [at, one] of placed.entries())
    for (const other of placed.slice(at + 1)) expect(overlap(one, other), `${one.id} ${other.id}`).toBe(false);
});

it('stands near 本人', () => {
  const me = person('me', { isSubject: true, pos: { x: 5_000, y: -2_000 } });
  const pos = freePlace([me], person('next'));
  expect(Math.hypot(pos.x - me.pos.x, pos.y - me.pos.y)).toBeLessThan(450);
});

it('may stand inside an area', () => {
  const area = Element.parse({
    id: 'el_z',
    kind: 'area',
    label: '',
    shape: 'ring',
    size: { w: 2000, h: 2000 },
    pos: { x: -1000, y: -1000 },
  });
  const { x, y } = freePlace([area], person('p'));
  expect(Math.max(Math.abs(x), Math.abs(y)) + nominalSize(person('p')).h).toBeLessThan(1000);
});

it('finds room below when everything is full', () => {
  const wall = Element.parse({
    id: 'el_w',
    kind: 'resource',
    label: '',
    formality: 'formal',
    bullets: [],
    pos: { x: 0, y: 0 },
  });
  const crowd = Array.from({ length: 1_600 }, (_, n) => ({
    ...wall,
    id: Element.parse({ ...wall, id: `el_${n}` }).id,
    pos: { x: -3_400 + (n % 40) * 180, y: -3_400 + Math.floor(n / 40) * 180 },
  }));
  expect(freePlace(crowd, wall).y).toBeGreaterThan(3_600);
});

it('puts what has a size of its own beside areas, never across their edges', () => {
  const me = person('me', { isSubject: true });
  const ring = Element.parse({
    id: 'el_z',
    kind: 'area',
    label: '',
    shape: 'ring',
    size: { w: 1200, h: 800 },
    pos: { x: -550, y: -350 },
  });
  const table = Element.parse({
    id: 'el_t',
    kind: 'table',
    pos: { x: 0, y: 0 },
    size: { w: 640, h: 180 },
    rows: 3,
    columns: 3,
    cells: {},
  });
  expect(overlap(ring, { ...table, pos: freePlace([me, ring], table) })).toBe(false);
});
