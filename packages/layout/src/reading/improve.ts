import type { Pos } from '@tsunagu/domain';
import { GAP, isWithin, type Region } from '../placing/field.ts';
import { around, centreOf, meet, type Box } from '../shapes/geometry.ts';
import { ASPECT } from '../placing/level.ts';
import type { Picture } from './picture.ts';
import type { Item } from '../board/plan.ts';

/** Comparisons after which the map is good enough as it is. */
const WORK = 20_000_000;
const WORK_A_SLICE = 1_000_000;
const ROUNDS = 6;
/** So many of its level a block may change places with, the nearest ones. */
const PARTNERS = 30;
/**
 * Turns along its ring, in radians, and in and out, as parts of its distance, that are tried for one block. Always from the place
 * that its ring gave it, so that rings stay rings.
 */
const TURNS = [
  ...[-0.04, 0.04, -0.09, 0.09, -0.16, 0.16, -0.26, 0.26].map((turn) => ({ turn, shift: 1 })),
  // Along the edge of a narrow area there is only room farther in.
  ...[-0.4, -0.22, 0.22, 0.4].flatMap((turn) => [0.82, 0.92].map((shift) => ({ turn, shift }))),
  // Out of a ring that is full.
  ...[-0.3, -0.15, 0, 0.15, 0.3].map((turn) => ({ turn, shift: 1.2 })),
  ...[-0.06, 0, 0.06].flatMap((turn) => [0.93, 1.08].map((shift) => ({ turn, shift }))),
];

export type Improvable = {
  readonly item: Item;
  readonly region: Region;
  /** Only blocks of the same word change places: same ring, and in sectors the same kind. */
  readonly swaps: string;
};

/**
 * Changes places and turns blocks along their rings while that makes the map easier to read (SPEC L15). Yields the share of
 * the work that is done.
 */
export function* improve(picture: Picture, centre: Pos, movable: readonly Improvable[]): Generator<number, void> {
  let reported = 0;
  const anchors: Anchors = new Map(
    movable.map(({ item: { block } }) => [block.index, centreOf(picture.boxOf(block.index))]),
  );
  for (let round = 0; round < ROUNDS; round++) {
    let better = false;
    const worst = [...movable]
      .map((one) => ({ one, cost: picture.costOf([one.item.block.index], 0) }))
      .filter(({ cost }) => cost > 0)
      .sort((a, b) => b.cost - a.cost || a.one.item.block.index - b.one.item.block.index);
    for (const { one } of worst) {
      if (swapOne(picture, one, movable, anchors)) better = true;
      const anchor = anchors.get(one.item.block.index);
      if (one.item.part === 'ring' && anchor && turnOne(picture, centre, one, anchor)) better = true;
      if (picture.work > WORK) return;
      if (picture.work - reported > WORK_A_SLICE) {
        reported = picture.work;
        yield picture.work / WORK;
      }
    }
    if (!better) return;
  }
}

/** Where rings put their blocks, by block. */
type Anchors = Map<number, Pos>;

function swapOne(picture: Picture, one: Improvable, movable: readonly Improvable[], anchors: Anchors): boolean {
  const a = one.item.block.index;
  const from = centreOf(picture.boxOf(a));
  const distance = ({ item }: Improvable) => {
    const to = centreOf(picture.boxOf(item.block.index));
    return Math.hypot(to.x - from.x, to.y - from.y);
  };
  const partners = movable
    .filter((other) => other !== one && other.swaps === one.swaps)
    .map((other) => ({ other, far: distance(other) }))
    .sort((p, q) => p.far - q.far || p.other.item.block.index - q.other.item.block.index)
    .slice(0, PARTNERS);
  let better = false;
  for (const { other } of partners) {
    const b = other.item.block.index;
    const [boxA, boxB] = [picture.boxOf(a), picture.boxOf(b)];
    const moved = [
      { one, to: around(centreOf(boxB), boxA) },
      { one: other, to: around(centreOf(boxA), boxB) },
    ];
    if (!tryMove(picture, moved)) continue;
    better = true;
    const [anchorA, anchorB] = [anchors.get(a)!, anchors.get(b)!];
    anchors.set(a, anchorB).set(b, anchorA);
  }
  return better;
}

function turnOne(picture: Picture, centre: Pos, one: Improvable, anchor: Pos): boolean {
  let better = false;
  for (const { turn, shift } of TURNS) {
    const box = picture.boxOf(one.item.block.index);
    // Along the ellipse of the map's own form that runs through the anchor.
    const [dx, dy] = [anchor.x - centre.x, (anchor.y - centre.y) * ASPECT];
    const [radius, angle] = [Math.hypot(dx, dy) * shift, Math.atan2(dy, dx) + turn];
    const to = { x: centre.x + radius * Math.cos(angle), y: centre.y + (radius * Math.sin(angle)) / ASPECT };
    if (tryMove(picture, [{ one, to: around(to, box) }])) better = true;
  }
  return better;
}

/** So much must be gained: a ring is not bent for a trifle. */
const LEAST_GAIN = 0.5;

/** Moves blocks when all of them fit and the map reads better for it. */
function tryMove(picture: Picture, moved: readonly { one: Improvable; to: Box }[]): boolean {
  const indexes = moved.map(({ one }) => one.item.block.index);
  for (const [i, { one, to }] of moved.entries()) {
    if (!isWithin(to, one.region) || !picture.isFree(to, indexes)) return false;
    if (moved.some((other, j) => j < i && meet(other.to, to, GAP))) return false;
  }
  const cost = picture.costOf(indexes);
  const before = indexes.map((index) => picture.boxOf(index));
  moved.forEach(({ to }, i) => picture.place(indexes[i]!, to));
  if (picture.costOf(indexes) < cost - LEAST_GAIN) return true;
  before.forEach((box, i) => picture.place(indexes[i]!, box));
  return false;
}
