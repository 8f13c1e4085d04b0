/** Least size of letters on a projector, in screen px at 1024 × 768: read from the back of the room. */
export const WALL_TEXT = 28;
/** On screens of another height, letters grow and shrink with it. */
const WALL_HEIGHT = 768;
/** More than this many board units would push names into each other; the view is then too wide for any size. */
const MOST_UNITS = 56;

/**
 * The least text size in board units that reads as `WALL_TEXT` px when the board is shown at `zoom` on a screen of
 * `height` px. Rounded up to even units, so that a slow zoom does not lay out every sign again at every step.
 */
export function wallMinText(zoom: number, height: number): number {
  const px = Math.max(18, (WALL_TEXT * height) / WALL_HEIGHT);
  return Math.min(MOST_UNITS, Math.ceil(px / Math.max(zoom, 0.05) / 2) * 2);
}
