import type { Pos, Size } from '@tsunagu/domain';
import { GAP, type Care, type Field, type Region } from './field.ts';
import { around } from '../shapes/geometry.ts';
import type { Item } from '../board/plan.ts';

/**
 * Half the width and half the height of the ring on which middles stand. `power` 2 is an ellipse, more a rounder rectangle,
 * whose sides hold columns of signs.
 */
export type Radii = { readonly rx: number; readonly ry: number; readonly power: number };

/** A stretch of a ring, in radians clockwise from the right, and who stands on it, in order. */
export type Arc = { readonly from: number; readonly to: number; readonly items: readonly Item[] };

export type Ring = { readonly field: Field; readonly centre: Pos; readonly region: Region; readonly care: Care };

/** Steps in which places along a ring are looked at. */
const LOOK = Math.PI / 90;
/** Steps of a first glance: whether so many fit at all. */
const GLANCE = 2 * LOOK;
/** How far somebody may stand over into the other side. */
const SPILL = 0.3;
/** More than sums of a few hundred places can be wrong by. */
const ROUNDING = 1e-6;
/** Between two kinds there is so much more air, in parts of one place. */
const BETWEEN_KINDS = 0.35;

export function onRing(centre: Pos, { rx, ry, power }: Radii, angle: number): Pos {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const far = power === 2 ? 1 : (Math.abs(cos) ** power + Math.abs(sin) ** power) ** (-1 / power);
  return { x: centre.x + rx * far * cos, y: centre.y + ry * far * sin };
}

/** How many signs of this size stand side by side along a small step of a ring. */
function pitch(radii: Radii, angle: number, { w, h }: Size): number {
  const [from, to] = [onRing(ORIGIN, radii, angle - LOOK / 2), onRing(ORIGIN, radii, angle + LOOK / 2)];
  return Math.max(Math.abs(to.x - from.x) / (w + GAP), Math.abs(to.y - from.y) / (h + GAP));
}
const ORIGIN: Pos = { x: 0, y: 0 };

/** How many signs of this size stand on an arc at most, were all of it free. */
export function roomOn(radii: Radii, { from, to }: Arc, size: Size): number {
  let room = 0;
  for (let angle = from; angle <= to; angle += 4 * LOOK) room += 4 * pitch(radii, angle, size);
  return room;
}

/** The middling and the greatest size of blocks. */
export function sizesOf(items: readonly Item[]): { mean: Size; most: Size } {
  let [w, h, mw, mh] = [0, 0, 0, 0];
  for (const { block } of items) {
    w += block.box.w / items.length;
    h += block.box.h / items.length;
    mw = Math.max(mw, block.box.w);
    mh = Math.max(mh, block.box.h);
  }
  return { mean: { w, h }, most: { w: mw, h: mh } };
}

/** Places along an arc where a middling sign could stand, each with how many places lie before it. */
function freeStretch(ring: Ring, radii: Radii, arc: Arc): { angle: number; before: number }[] {
  const { mean } = sizesOf(arc.items);
  const free: { angle: number; before: number }[] = [];
  let before = 0;
  // The first one of the arc stands for all: their ties mostly lead to the same middle.
  const index = arc.items[0]!.block.index;
  for (let angle = arc.from; angle <= arc.to; angle += LOOK) {
    if (!ring.field.fits(index, around(onRing(ring.centre, radii, angle), mean), ring.care, ring.region)) continue;
    before += pitch(radii, angle, mean);
    free.push({ angle, before });
  }
  return free;
}

/**
 * About how many of the arc's signs fit on it. With `enough` it is a glance, no farther than it must to tell whether that many do.
 */
export function capacity(ring: Ring, radii: Radii, arc: Arc, enough = Infinity): number {
  if (arc.items.length === 0) return 0;
  const { mean } = sizesOf(arc.items);
  const index = arc.items[0]!.block.index;
  const step = enough === Infinity ? LOOK : GLANCE;
  const places: { angle: number; room: number }[] = [];
  for (let angle = arc.from; angle <= arc.to; angle += step)
    places.push({ angle, room: (step / LOOK) * pitch(radii, angle, mean) });
  let found = 0;
  let left = places.reduce((sum, { room }) => sum + room, 0);
  for (const { angle, room } of places) {
    if (found >= enough || (enough !== Infinity && found + left < enough - ROUNDING)) return found;
    left -= room;
    if (ring.field.fits(index, around(onRing(ring.centre, radii, angle), mean), ring.care, ring.region)) found += room;
  }
  return found;
}

/**
 * Puts the arc's items on a ring, evenly spread over the stretches that are free, in their order. Returns those for whom
 * there was no place; with `all`, nothing is put unless all fit.
 */
export function placeArc(ring: Ring, radii: Radii, arc: Arc, all: boolean): readonly Item[] {
  const { items } = arc;
  if (items.length === 0) return [];
  const free = freeStretch(ring, radii, arc);
  const room = free.at(-1)?.before ?? 0;
  // A tenth may be missing: signs smaller than the middling one make up for it.
  if (all && room < (items.length - 1) * 0.9) return items;
  const wanted = spread(items);
  const scale = room / (wanted.total || 1);
  const spacing = (arc.to - arc.from) / items.length;
  const missed: Item[] = [];
  const put: number[] = [];
  let last = arc.from - LOOK;
  for (const [i, { block }] of items.entries()) {
    const at = free.find(({ before }) => before >= wanted.at[i]! * scale)?.angle ?? arc.to;
    const least = Math.max(last + LOOK / 2, arc.from - SPILL);
    const angle = nearest(
      at,
      least,
      Math.max(spacing, LOOK * 4),
      (one) =>
        one <= arc.to + SPILL &&
        ring.field.fits(block.index, around(onRing(ring.centre, radii, one), block.box), ring.care, ring.region),
    );
    if (angle === undefined) {
      if (all) {
        for (const index of put) ring.field.remove(index);
        return items;
      }
      missed.push(items[i]!);
      continue;
    }
    last = angle;
    put.push(block.index);
    ring.field.put(block, around(onRing(ring.centre, radii, angle), block.box));
  }
  return missed;
}

/** Where the items would stand on a line: half a place before each and after each, more between kinds. */
function spread(items: readonly Item[]): { at: number[]; total: number } {
  const at: number[] = [];
  let total = 0;
  for (const [i, item] of items.entries()) {
    if (i > 0 && items[i - 1]!.kind !== item.kind) total += BETWEEN_KINDS;
    at.push(total + 0.5);
    total += 1;
  }
  return { at, total };
}

/** The angle nearest to `wanted` and not before `least` at which it is free, at most `far` away. */
function nearest(wanted: number, least: number, far: number, isFree: (angle: number) => boolean): number | undefined {
  for (let off = 0; off <= far; off += LOOK / 2)
    for (const angle of off === 0 ? [wanted] : [wanted + off, wanted - off])
      if (angle >= least && isFree(angle)) return angle;
  return undefined;
}
