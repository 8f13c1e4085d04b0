import type { Pos, Size } from '@tsunagu/domain';
import { GAP, type Care, type Field, type Region } from './field.ts';
import { meet, runsThrough } from '../shapes/geometry.ts';
import type { Item } from '../board/plan.ts';
import { capacity, placeArc, roomOn, sizesOf, type Arc, type Radii, type Ring } from './ring.ts';

/** Maps are wide: a projection is 4 : 3 and has the legend below. */
export const ASPECT = 1.5;
/** More than so many supporters of one level stand in several rings. */
const ONE_RING = 26;
/** A ring's middles stand so far beyond those of the ring within, in parts of a sign. */
const BEYOND = 0.6;

const FEW = 16;
/** Up to so many, formal and informal supporters have half of the ring each. */
const HALF_EACH = 7;

export type Level = {
  readonly centre: Pos;
  /** The sign in the middle: nothing stands nearer than it allows. */
  readonly core: Size;
  readonly items: readonly Item[];
  readonly region: Region;
  /** Formal left, informal right, because what stays on the board stands so already. */
  readonly mirrored: boolean;
  /** The ring within: this level stands beyond it. */
  readonly beyond: Radii | undefined;
  /** True where the areas around are ellipses: rings are too. */
  readonly round: boolean;
};

/** Whoever found no room, and the ring farthest out. */
type Placing = { readonly rest: readonly Item[]; readonly ring: Radii | undefined };

type Try = Placing & { readonly field: Field; readonly cost: number };

/**
 * Places the supporters of one level around what stands already: on one ring while they are few, else on several. Ways with
 * more care for ties need more room; the one that reads best for its size is taken. Returns whoever found no room.
 */
export function* placeLevel(field: Field, level: Level): Generator<void, Placing & { field: Field }> {
  let best: Try | undefined;
  for (const care of ['room', 'words', 'sight'] as const) {
    for (const way of [oneRing, manyRings]) {
      const trial = field.copy();
      const placing = way(trial, level, care, best?.cost ?? Infinity);
      yield;
      if (placing === undefined) continue;
      const cost = costOf(trial, level, placing.rest);
      if (best === undefined || cost < best.cost) best = { field: trial, ...placing, cost };
    }
  }
  return best ?? { field, rest: level.items, ring: level.beyond };
}

/** Greater is worse: the size of the map, times what is hard to read in it. */
function costOf(field: Field, { centre, items }: Level, rest: readonly Item[]): number {
  const { w, h } = field.extentFrom(centre);
  const size = Math.max(w / ASPECT, h) + 0.2 * (w / ASPECT + h);
  let hidden = 0;
  // On a small map a sign that is struck through is worth more room; a large one would fall apart.
  const struck = items.length <= FEW ? 2 : 1;
  const rooms = [...field.rooms()];
  for (const line of field.lines)
    for (const [room, owner] of rooms) {
      if (owner === line.a || owner === line.b) continue;
      if (runsThrough(line.from, line.to, room)) hidden += struck;
      if (line.words && meet(line.words, room)) hidden += 1;
    }
  return size * (1 + (0.8 * hidden) / (items.length + 4)) * (1 + rest.length);
}

/** Who stands where around a ring: each side has as much of it as its signs need. */
export function arcsOf(items: readonly Item[], mirrored: boolean): Arc[] {
  const sides = [items.filter(({ formal }) => formal), items.filter(({ formal }) => !formal)] as const;
  // Few stand each on their own side; many take from the other side what it can spare.
  const share = items.length <= HALF_EACH ? 0.5 : Math.min(0.8, Math.max(0.2, sides[0].length / items.length));
  const half = Math.PI * share;
  const turn = mirrored ? Math.PI : 0;
  return [
    { from: turn - half, to: turn + half, items: sides[0] },
    { from: turn + half, to: turn + 2 * Math.PI - half, items: sides[1] },
  ].filter((arc) => arc.items.length > 0);
}

/** The smallest single ring on which all of them fit; undefined when there is none, or none that can cost less than `worth`. */
function oneRing(field: Field, level: Level, care: Care, worth: number): Placing | undefined {
  const { items, centre, region } = level;
  if (items.length > ONE_RING) return undefined;
  const ring: Ring = { field, centre, region, care };
  const arcs = arcsOf(items, level.mirrored);
  const enough = ({ items }: Arc) => (items.length - 1) * 0.9;
  const { mean } = sizesOf(items);
  for (const radii of candidates(level, field.extentFrom(centre))) {
    if (radii.size > worth) return undefined;
    if (!arcs.every((arc) => roomOn(radii, arc, mean) >= enough(arc))) continue;
    if (!arcs.every((arc) => capacity(ring, radii, arc, enough(arc)) >= enough(arc))) continue;
    if (putAll(ring, radii, arcs)) return { rest: [], ring: radii };
  }
  return undefined;
}

function putAll(ring: Ring, radii: Radii, arcs: readonly Arc[]): boolean {
  const put: Item[] = [];
  for (const arc of arcs) {
    if (placeArc(ring, radii, arc, true).length > 0) {
      for (const { block } of put) ring.field.remove(block.index);
      return false;
    }
    put.push(...arc.items);
  }
  return true;
}

/** Rings from small to large, by the room that the map then takes. */
function candidates({ items, core, beyond, round }: Level, inner: Size): (Radii & { size: number })[] {
  const { mean, most } = sizesOf(items);
  const found: (Radii & { size: number })[] = [];
  const least = {
    rx: Math.max(core.w / 2 + GAP + mean.w / 2, (beyond?.rx ?? 0) + mean.w * BEYOND),
    ry: Math.max(60, core.h / 2, (beyond?.ry ?? 0) + mean.h * BEYOND),
  };
  for (let rx = least.rx; rx < 3 * (inner.w + most.w) + 900; rx = rx * 1.08 + 8)
    for (let ry = least.ry; ry < 3 * (inner.h + most.h) + 700; ry = ry * 1.1 + 10) {
      if (rx < 0.8 * ry || rx > 3.2 * ry) continue;
      const [w, h] = [Math.max(inner.w, rx + mean.w / 2), Math.max(inner.h, ry + mean.h / 2)];
      const size = Math.max(w / ASPECT, h) + 0.2 * (w / ASPECT + h);
      for (const power of round ? [2] : [2, 3.4]) found.push({ rx, ry, power, size });
    }
  return found.sort((a, b) => a.size - b.size || a.rx - b.rx || a.power - b.power);
}

/** How full rings are made: with care for ties there must be gaps to look through. */
const FILL: Readonly<Record<Care, number>> = { room: 0.94, words: 0.75, sight: 0.55 };

/** Ring after ring outwards, each with its share of every side. */
function manyRings(field: Field, level: Level, care: Care): Placing | undefined {
  const { centre, region, mirrored, core, beyond } = level;
  let rest = level.items;
  if (rest.length < 6) return undefined;
  const { most } = sizesOf(rest);
  const step = { w: most.w + GAP, h: Math.max(most.h + GAP, (most.w + GAP) / ASPECT) };
  const start = field.extentFrom(centre);
  let radii: Radii = {
    rx: Math.max(start.w * 0.8, core.w / 2, beyond?.rx ?? 0) + GAP + most.w / 2,
    ry: Math.max(start.h * 0.8, core.h / 2, beyond?.ry ?? 0) + GAP + most.h / 2,
    power: 2,
  };
  let outermost: Radii | undefined;
  for (let n = 0; rest.length > 0 && n < 60; n++) {
    const ring: Ring = { field, centre, region, care };
    const missed = new Set<Item>();
    for (const arc of arcsOf(rest, mirrored)) {
      const [now, later] = pick(arc.items, Math.floor(capacity(ring, radii, arc) * FILL[care]));
      for (const item of [...later, ...placeArc(ring, radii, { ...arc, items: now }, false)]) missed.add(item);
    }
    const isEmpty = missed.size === rest.length;
    if (!isEmpty) outermost = radii;
    rest = rest.filter((item) => missed.has(item));
    const part = isEmpty ? 0.3 : 1;
    radii = { rx: radii.rx + step.w * part, ry: radii.ry + step.h * part, power: 2 };
  }
  return { rest, ring: outermost };
}

/** So many of the list, evenly out of all of it, and the others. */
function pick(items: readonly Item[], count: number): [Item[], Item[]] {
  if (count >= items.length) return [[...items], []];
  const now = new Set(Array.from({ length: count }, (_, i) => items[Math.floor(((i + 0.5) * items.length) / count)]!));
  return [items.filter((item) => now.has(item)), items.filter((item) => !now.has(item))];
}
