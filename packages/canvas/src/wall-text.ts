/** Least size of names on a projector, in screen px at 1024 × 768: read from the back of the room. */
export const WALL_TEXT = 28;
/** On screens of another height, letters grow and shrink with it. */
const WALL_HEIGHT = 768;
/** A projection is measured by its whole screen; the map has what header and margins leave of it. */
const LEAST = 18;

/** Size in board units with which names read as `WALL_TEXT` px when the board is shown at `zoom` on a screen of `height` px. */
export function wantedText(zoom: number, height: number): number {
  return Math.max(LEAST, (WALL_TEXT * height) / WALL_HEIGHT) / Math.max(zoom, 0.05);
}
