import { centreOf, moved, union, type Box, type Point } from './sign-node.ts';

/** The edge of a sign that ties end at: a square's and a circle's differ, and a tie must touch both. */
export type Outline = {
  readonly form: 'rect' | 'ellipse' | 'diamond';
  readonly box: Box;
  /** Words that stand at the form's edge, e.g. a name below it: a tie from that side ends before them. */
  readonly words?: Box;
  /** An enclosure: things and words may stand within it. */
  readonly hollow?: boolean;
  /** Whether the sign's own words are small. */
  readonly small?: boolean;
};

/** The outline of a sign that stands at `at`. */
export const movedOutline = (outline: Outline, at: Point): Outline => ({
  ...outline,
  box: moved(outline.box, at),
  ...(outline.words ? { words: moved(outline.words, at) } : {}),
});

/** The room that a sign takes: its form and the words at its edge. Marks and badges are left out. */
export const standingRoom = ({ box, words }: Outline): Box => (words ? union([box, words]) : box);

/**
 * Where a ray that starts at `from` and runs in unit direction `dir` leaves the outline, as a distance from `from`;
 * undefined when the ray's line misses it. For a start inside there is exactly one such place.
 */
export function exitDistance(outline: Outline, from: Point, dir: Point): number | undefined {
  const form = formExit(outline, from, dir);
  if (form === undefined || !outline.words) return form;
  const { words } = outline;
  const at = centreOf(words);
  const tx = slab(from.x - at.x, dir.x, words.w / 2);
  const ty = slab(from.y - at.y, dir.y, words.h / 2);
  const near = Math.max(tx[0], ty[0]);
  const far = Math.min(tx[1], ty[1]);
  return near <= far && near > 0 && far > form ? far : form;
}

function formExit(outline: Outline, from: Point, dir: Point): number | undefined {
  const c = centreOf(outline.box);
  const hw = outline.box.w / 2;
  const hh = outline.box.h / 2;
  const p = { x: from.x - c.x, y: from.y - c.y };
  switch (outline.form) {
    case 'rect': {
      const tx = slab(p.x, dir.x, hw);
      const ty = slab(p.y, dir.y, hh);
      const near = Math.max(tx[0], ty[0]);
      const far = Math.min(tx[1], ty[1]);
      return near <= far ? far : undefined;
    }
    case 'ellipse': {
      const a = (dir.x / hw) ** 2 + (dir.y / hh) ** 2;
      const b = (p.x * dir.x) / hw ** 2 + (p.y * dir.y) / hh ** 2;
      const k = (p.x / hw) ** 2 + (p.y / hh) ** 2 - 1;
      const root = b * b - a * k;
      return root >= 0 ? (-b + Math.sqrt(root)) / a : undefined;
    }
    case 'diamond': {
      // |x|/hw + |y|/hh = 1, solved on each of the four sides.
      let far: number | undefined;
      for (const sx of [-1, 1])
        for (const sy of [-1, 1]) {
          const slope = (sx * dir.x) / hw + (sy * dir.y) / hh;
          if (Math.abs(slope) < 1e-9) continue;
          const t = (1 - (sx * p.x) / hw - (sy * p.y) / hh) / slope;
          const x = p.x + t * dir.x;
          const y = p.y + t * dir.y;
          if (sx * x >= -1e-6 && sy * y >= -1e-6 && (far === undefined || t > far)) far = t;
        }
      return far;
    }
  }
}

/** Interval of t for which p + t·d lies within ±half. */
function slab(p: number, d: number, half: number): [number, number] {
  if (Math.abs(d) < 1e-9) return Math.abs(p) <= half ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const a = (-half - p) / d;
  const b = (half - p) / d;
  return a < b ? [a, b] : [b, a];
}

/** Whether a place is inside the outline. */
export function isInside(outline: Outline, at: Point): boolean {
  const c = centreOf(outline.box);
  const x = Math.abs(at.x - c.x) / (outline.box.w / 2);
  const y = Math.abs(at.y - c.y) / (outline.box.h / 2);
  switch (outline.form) {
    case 'rect':
      return x <= 1 && y <= 1;
    case 'ellipse':
      return x * x + y * y <= 1;
    case 'diamond':
      return x + y <= 1;
  }
}
