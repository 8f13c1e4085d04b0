import type { Pos, Size } from '@tsunagu/domain';
import { overlaps, type Box } from '@tsunagu/notation';

/** Space kept between a new thing and what stands already. */
const GAP = 28;
/** Distance between the rings that are searched. */
const STEP = 32;
const RINGS = 80;

/**
 * The free place for something of `size` that is nearest to `centre`: its upper left corner. Never on anything in
 * `taken`; inside `view` while there is room there, so that what was just made is seen.
 */
export function placeNear(centre: Pos, size: Size, taken: readonly Box[], view?: Box): Pos {
  const free = (pos: Pos) => {
    const room = { x: pos.x - GAP, y: pos.y - GAP, w: size.w + 2 * GAP, h: size.h + 2 * GAP };
    return !taken.some((box) => overlaps(room, box));
  };
  const seen = (pos: Pos) =>
    !view ||
    (pos.x >= view.x && pos.y >= view.y && pos.x + size.w <= view.x + view.w && pos.y + size.h <= view.y + view.h);
  let outside: Pos | undefined;
  for (let ring = 0; ring < RINGS; ring++) {
    const places = ring === 0 ? 1 : ring * 8;
    for (let i = 0; i < places; i++) {
      const angle = (i / places) * 2 * Math.PI;
      const pos = {
        x: Math.round(centre.x + Math.cos(angle) * ring * STEP - size.w / 2),
        y: Math.round(centre.y + Math.sin(angle) * ring * STEP - size.h / 2),
      };
      if (!free(pos)) continue;
      if (seen(pos)) return pos;
      outside ??= pos;
    }
  }
  if (outside) return outside;
  // Everything near is taken: to the right of all of it.
  const right = Math.max(centre.x, ...taken.map((b) => b.x + b.w));
  return { x: Math.round(right + GAP), y: Math.round(centre.y - size.h / 2) };
}
