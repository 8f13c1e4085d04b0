import { describe, expect, it } from 'vitest';
import type { Area } from '../board/element.ts';
import { SIGN_SIZE } from '../board/sign-size.ts';
import { LADDER_ROOM, ladderAreas, LEAST_RINGS, MOST_RINGS } from './ladder-areas.ts';
import { DEFAULT_SETTINGS } from './organisation-settings.ts';

type Placed = Omit<Area, 'id'>;
const steps = DEFAULT_SETTINGS.careAreas.slice(3, 3 + MOST_RINGS);
const ladder = (count: number, shape: Area['shape']) =>
  ladderAreas(steps.slice(0, count), { centre: { x: 40, y: -20 }, shape, bottom: -3 });

/** Whether a point stands in an area. */
function holds({ shape, pos, size }: Placed, x: number, y: number): boolean {
  const [dx, dy] = [(x - pos.x - size.w / 2) / (size.w / 2), (y - pos.y - size.h / 2) / (size.h / 2)];
  return shape === 'ring' ? dx * dx + dy * dy <= 1 : Math.abs(dx) <= 1 && Math.abs(dy) <= 1;
}
type Box = { x: number; y: number; w: number; h: number };
const corners = ({ x, y, w, h }: Box) => [
  [x, y],
  [x + w, y],
  [x, y + h],
  [x + w, y + h],
];
const inside = (area: Placed, box: Box) => corners(box).every(([x, y]) => holds(area, x ?? 0, y ?? 0));
/** Clear of an area: neither its corners nor the middles of its edges stand in it. */
const clear = (area: Placed, box: Box) =>
  [
    ...corners(box),
    [box.x + box.w / 2, box.y],
    [box.x + box.w / 2, box.y + box.h],
    [box.x, box.y + box.h / 2],
    [box.x + box.w, box.y + box.h / 2],
  ].every(([x, y]) => !holds(area, x ?? 0, y ?? 0));

/** Lays names of normal size row by row into one band, clear of the area inside it and of the band's own name. */
function fill(area: Placed, inner: Placed | undefined): number {
  const [w, h, gap] = [SIGN_SIZE.resourceWidth, SIGN_SIZE.resourceHeight, 12];
  let count = 0;
  for (let y = area.pos.y + 60; y + h <= area.pos.y + area.size.h; y += h + gap) {
    let x = area.pos.x;
    while (x + w <= area.pos.x + area.size.w) {
      const box = { x, y, w, h };
      if (inside(area, box) && (inner === undefined || clear(inner, box))) {
        count += 1;
        x += w + gap;
      } else x += 8;
    }
  }
  return count;
}

const COUNTS = Array.from({ length: MOST_RINGS - LEAST_RINGS + 1 }, (_, n) => n + LEAST_RINGS);
describe.each(['ring', 'rectangle'] as const)('[E8] nested areas as %s', (shape) => {
  it.each(COUNTS)('of %i steps have room for sixty names, some in each band', (count) => {
    const areas = ladder(count, shape);
    const rooms = areas.map((area, at) => fill(area, areas[at - 1]));
    expect(rooms.reduce((sum, room) => sum + room, 0)).toBeGreaterThanOrEqual(LADDER_ROOM);
    expect(Math.min(...rooms)).toBeGreaterThanOrEqual(4);
  });

  it.each(COUNTS)('of %i steps lie inside each other around the same point, the widest furthest back', (count) => {
    const areas = ladder(count, shape);
    expect(areas).toHaveLength(count);
    expect(areas.map((area) => area.label)).toEqual(steps.slice(0, count).map((step) => step.name));
    for (const [at, area] of areas.entries()) {
      expect(Math.abs(area.pos.x + area.size.w / 2 - 40)).toBeLessThanOrEqual(1);
      expect(Math.abs(area.pos.y + area.size.h / 2 + 20)).toBeLessThanOrEqual(1);
      expect(area.z).toBeLessThan(at === 0 ? -3 : (areas[at - 1]?.z ?? 0));
      const inner = areas[at - 1];
      if (inner) expect(area.size.w > inner.size.w && area.size.h > inner.size.h).toBe(true);
    }
  });
});
