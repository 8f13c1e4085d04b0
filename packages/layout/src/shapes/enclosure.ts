import type { Area, Pos, Size } from '@tsunagu/domain';
import { centreOf, hull, meet, type Box } from './geometry.ts';

/** Where an enclosure's edge runs. */
export type Enclosure = { readonly shape: Area['shape']; readonly box: Box };

export const enclosureOf = ({ shape, pos, size }: Area): Enclosure => ({ shape, box: { ...pos, ...size } });

/** Whether all of a box stands within the edge. */
export function isInside({ shape, box }: Enclosure, inner: Box): boolean {
  const [left, top, right, bottom] = [inner.x, inner.y, inner.x + inner.w, inner.y + inner.h];
  if (shape === 'rectangle') return left >= box.x && top >= box.y && right <= box.x + box.w && bottom <= box.y + box.h;
  const { x, y } = centreOf(box);
  const [dx, dy] = [Math.max(x - left, right - x), Math.max(y - top, bottom - y)];
  return (dx / (box.w / 2)) ** 2 + (dy / (box.h / 2)) ** 2 <= 1;
}

/** Whether all of a box stands beyond the edge. */
export function isOutside({ shape, box }: Enclosure, other: Box): boolean {
  if (shape === 'rectangle') return !meet(box, other);
  const { x, y } = centreOf(box);
  const [nearX, nearY] = [
    Math.min(Math.max(x, other.x), other.x + other.w),
    Math.min(Math.max(y, other.y), other.y + other.h),
  ];
  return ((nearX - x) / (box.w / 2)) ** 2 + ((nearY - y) / (box.h / 2)) ** 2 >= 1;
}

/** Air between an edge and what stands inside, and room between the edge's top and the name below it. */
const AIR = 22;
const ABOVE_NAME = 30;

/**
 * The edge around everything given, with the area's name at the top inside, clear of it (SPEC L8). `within` are the edges
 * of areas that it holds, `name` is the room that its name takes.
 */
export function encloseAll(shape: Area['shape'], boxes: readonly Box[], within: readonly Enclosure[], name: Size): Box {
  const parts = [...boxes, ...within.map(({ box }) => box)];
  const all = hull(parts) ?? { x: 0, y: 0, w: 0, h: 0 };
  const { x } = centreOf(all);
  const below = parts.filter((box) => box.x < x + name.w / 2 + 12 && box.x + box.w > x - name.w / 2 - 12);
  const nameTop = (hull(below) ?? all).y - name.h - 10;
  const nameRoom = { x: x - name.w / 2, y: nameTop, ...name };
  if (shape === 'rectangle') {
    const top = Math.min(all.y - AIR, nameTop - 12);
    const w = Math.max(all.w, name.w) + 2 * AIR;
    return rounded({ x: x - w / 2, y: top, w, h: all.y + all.h + AIR - top });
  }
  const points = [...[...boxes, nameRoom].flatMap(cornersOf), ...within.flatMap(rimOf)];
  const top = Math.min(all.y, nameTop - ABOVE_NAME + AIR);
  const tall = { x: all.x, y: top, w: all.w, h: all.y + all.h - top };
  const middle = centreOf(tall);
  // Grown in the form of what it holds until nothing sticks out.
  let box = tall;
  for (let scale = 1; scale < 1.6; scale += 0.015) {
    const [rx, ry] = [(tall.w / 2) * scale + AIR, (tall.h / 2) * scale + AIR];
    box = { x: middle.x - rx, y: middle.y - ry, w: 2 * rx, h: 2 * ry };
    if (points.every((one) => ((one.x - middle.x) / rx) ** 2 + ((one.y - middle.y) / ry) ** 2 <= 0.995)) break;
  }
  return rounded(box);
}

const rounded = ({ x, y, w, h }: Box): Box => {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return { x: left, y: top, w: Math.ceil(x + w) - left, h: Math.ceil(y + h) - top };
};

const cornersOf = ({ x, y, w, h }: Box): Pos[] => [
  { x, y },
  { x: x + w, y },
  { x, y: y + h },
  { x: x + w, y: y + h },
];

/** Points along an edge, for one that must lie within another. */
function rimOf({ shape, box }: Enclosure): Pos[] {
  if (shape === 'rectangle') return cornersOf(box);
  const { x, y } = centreOf(box);
  return Array.from({ length: 32 }, (_, i) => ({
    x: x + (box.w / 2 + AIR / 2) * Math.cos((i * Math.PI) / 16),
    y: y + (box.h / 2 + AIR / 2) * Math.sin((i * Math.PI) / 16),
  }));
}
