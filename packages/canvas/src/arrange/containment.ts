import type { Box, Point } from '@tsunagu/notation';

/** The form of a thing where it stands, without its words: what is meant by standing inside. */
export type Form = { readonly box: Box; readonly round: boolean };

/** Points of a form's edge that tell whether all of it lies inside something convex. */
function edgePoints({ box, round }: Form): Point[] {
  const [x, y, rx, ry] = [box.x + box.w / 2, box.y + box.h / 2, box.w / 2, box.h / 2];
  if (!round)
    return [
      { x: x - rx, y: y - ry },
      { x: x + rx, y: y - ry },
      { x: x + rx, y: y + ry },
      { x: x - rx, y: y + ry },
    ];
  return Array.from({ length: 8 }, (_, i) => {
    const angle = (i * Math.PI) / 4;
    return { x: x + rx * Math.cos(angle), y: y + ry * Math.sin(angle) };
  });
}

/** A hair of tolerance, so that what was placed exactly on the edge counts as inside. */
const HAIR = 1e-6;

/** Whether `inner` stands wholly within `outer`. */
export function holds(outer: Form, inner: Form): boolean {
  const { x, y, w, h } = outer.box;
  if (w <= 0 || h <= 0) return false;
  const inside = outer.round
    ? (p: Point) => ((2 * (p.x - x)) / w - 1) ** 2 + ((2 * (p.y - y)) / h - 1) ** 2 <= 1 + HAIR
    : (p: Point) => p.x >= x - HAIR && p.y >= y - HAIR && p.x <= x + w + HAIR && p.y <= y + h + HAIR;
  return edgePoints(inner).every(inside);
}
