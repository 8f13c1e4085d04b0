import type { Pos, Size } from '../board/geometry.ts';

/** A box on the board. */
export type Room = Pos & Size;

const meet = (a: Room, b: Room): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Between the places that are tried for a whole picture. */
const STEP = 48;
const RINGS = 40;

/**
 * How far boxes that keep together have to go sideways so that they lie on none of `taken`: the least way, to the right when
 * both are equal. `within`: the shifts that are allowed; one of its ends has to be open.
 */
export function clearPlace(
  boxes: readonly Room[],
  taken: readonly Room[],
  within: { readonly from: number; readonly to: number } = { from: -Infinity, to: Infinity },
): number {
  // Each box that is taken forbids an open stretch of shifts for each of ours.
  const forbidden = boxes.flatMap((box) =>
    taken
      .filter((other) => box.y < other.y + other.h && other.y < box.y + box.h)
      .map((other) => ({ from: other.x - box.x - box.w, to: other.x + other.w - box.x })),
  );
  const free = (shift: number) =>
    shift >= within.from && shift <= within.to && forbidden.every(({ from, to }) => shift <= from || shift >= to);
  // Rounding a place must not push it back onto its neighbour.
  const ends = [within.from, within.to].filter((end) => Number.isFinite(end));
  const candidates = [0, ...ends, ...forbidden.flatMap(({ from, to }) => [Math.floor(from) - 1, Math.ceil(to) + 1])];
  let best: number | undefined;
  for (const shift of candidates.sort((a, b) => Math.abs(a) - Math.abs(b) || b - a))
    if (free(shift)) {
      best = shift;
      break;
    }
  return best ?? 0;
}

/** The shift nearest to none at which a picture made of `boxes` lies on none of `taken`; below all of it when it is full. */
export function freeShift(boxes: readonly Room[], taken: readonly Room[]): Pos {
  const fits = ({ x, y }: Pos) => {
    const moved = boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + y }));
    return !moved.some((box) => taken.some((other) => meet(box, other)));
  };
  for (let ring = 0; ring <= RINGS; ring++) {
    const places = ring === 0 ? 1 : 8 * ring;
    for (let i = 0; i < places; i++) {
      const angle = (i / places) * 2 * Math.PI;
      const shift = {
        x: Math.round(Math.cos(angle) * ring * STEP),
        y: Math.round(Math.sin(angle) * ring * STEP),
      };
      if (fits(shift)) return shift;
    }
  }
  const lowest = Math.max(...taken.map(({ y, h }) => y + h));
  return { x: 0, y: Math.ceil(lowest - Math.min(...boxes.map(({ y }) => y))) + STEP };
}
