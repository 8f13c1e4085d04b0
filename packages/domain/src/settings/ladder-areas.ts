import { Area } from '../board/element.ts';
import type { Pos, Size } from '../board/geometry.ts';
import { SIGN_SIZE } from '../board/sign-size.ts';
import type { CareAreaStep } from './organisation-settings.ts';

export const LEAST_RINGS = 2;
export const MOST_RINGS = 5;
/** Names that the nested areas have room for, together (SPEC E8). */
export const LADDER_ROOM = 60;

/** A ring is this much wider than high, like a screen. */
const SHAPE = 1.6;
/** What a formal resource takes with air around, and the name at the top of each area. */
const CELL = { w: SIGN_SIZE.resourceWidth + 36, h: SIGN_SIZE.resourceHeight + 30 };
const NAME = SIGN_SIZE.label * SIGN_SIZE.line + 24;
/** Share of a ring that rectangles can fill; of a rectangle more. */
const FILLED = { ring: 0.62, rectangle: 0.78 } as const;

/**
 * Sizes of nested areas from the inside out. All together they have room for `LADDER_ROOM` names of normal size, shared out evenly; no
 * band is too narrow for a row of names at its top and a column at its sides.
 */
export function ladderSizes(count: number, shape: Area['shape']): Size[] {
  const area = (LADDER_ROOM * CELL.w * CELL.h) / FILLED[shape];
  const full = Math.sqrt((area / SHAPE) * (shape === 'ring' ? 4 / Math.PI : 1));
  const sizes: Size[] = [];
  for (let at = 0; at < count; at++) {
    // Equal shares of the whole: a ring that holds at + 1 of `count` shares has that part of its area.
    const h = full * Math.sqrt((at + 1) / count);
    const inner = sizes[at - 1];
    sizes.push({
      w: Math.ceil(Math.max(h * SHAPE, inner ? inner.w + 2 * CELL.w : 0)),
      h: Math.ceil(Math.max(h, inner ? inner.h + 2 * (CELL.h + NAME) : 0)),
    });
  }
  return sizes;
}

/**
 * The chosen steps as nested areas around a point, the widest one furthest back (SPEC E8). Without ids: the caller gives them.
 * @param steps from the nearest to the widest
 * @param bottom the lowest `z` on the board; all areas lie behind it
 */
export function ladderAreas(
  steps: readonly CareAreaStep[],
  { centre, shape, bottom }: { centre: Pos; shape: Area['shape']; bottom: number },
): Omit<Area, 'id'>[] {
  const sizes = ladderSizes(steps.length, shape);
  return steps.map((step, at) => {
    const size = sizes[at] ?? { w: CELL.w, h: CELL.h };
    return NewArea.parse({
      kind: 'area',
      label: step.name,
      careArea: step.level,
      purpose: 'care-area',
      shape,
      size,
      pos: { x: Math.round(centre.x - size.w / 2), y: Math.round(centre.y - size.h / 2) },
      z: bottom - 1 - at,
    });
  });
}

const NewArea = Area.omit({ id: true });
