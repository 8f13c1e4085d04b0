import type { SupporterState } from '@tsunagu/domain';
import { AREA_LINE, INK, MUTED, PAPER } from '../palette.ts';
import type { Outline } from '../outline.ts';
import type { Paint, Point, SignNode } from '../sign-node.ts';

/** Colour of the words of a supporter: of one who has left they are quieter, and still 7 : 1. */
export const wordsInk = (state: SupporterState): string => (state === 'past' ? MUTED : INK);

/** The edge of a supporter's form: dashed for one who is still to be won, grey for one who has left. */
export const edgePaint = (state: SupporterState, strokeWidth: number): Paint => ({
  stroke: state === 'past' ? AREA_LINE : INK,
  strokeWidth,
  ...(state === 'planned' ? { dash: [9, 7] } : {}),
});

const ACROSS = 11;
const GAP = 5;

/** The double cut through the edge of one who has left, at the lower right of the form; as in a tie that is broken. */
export function edgeCut({ form, box }: Outline): SignNode[] {
  const { at, along } = cutPlace(form, box.w, box.h);
  const from = (s: number, n: number): Point => ({
    x: box.x + at.x + along.x * s - along.y * n,
    y: box.y + at.y + along.y * s + along.x * n,
  });
  const stroke = (a: Point, b: Point, paint: Paint): SignNode => ({
    tag: 'line',
    x1: a.x,
    y1: a.y,
    x2: b.x,
    y2: b.y,
    ...paint,
  });
  return [
    stroke(from(-GAP, 0), from(GAP, 0), { stroke: PAPER, strokeWidth: 10 }),
    ...[-GAP, GAP].map((s) =>
      stroke(from(s - 3, ACROSS), from(s + 3, -ACROSS), { stroke: INK, strokeWidth: 2.75, cap: 'round' }),
    ),
  ];
}

/** A place on the lower right of a form's edge and the edge's direction there. */
function cutPlace(form: Outline['form'], w: number, h: number): { at: Point; along: Point } {
  switch (form) {
    case 'rect':
      return { at: { x: w, y: h * 0.62 }, along: { x: 0, y: 1 } };
    case 'diamond': {
      const length = Math.hypot(w, h);
      return { at: { x: w * 0.75, y: h * 0.75 }, along: { x: -w / length, y: h / length } };
    }
    case 'ellipse': {
      const angle = Math.PI / 7;
      const [dx, dy] = [(-w / 2) * Math.sin(angle), (h / 2) * Math.cos(angle)];
      const length = Math.hypot(dx, dy);
      return {
        at: { x: (w / 2) * (1 + Math.cos(angle)), y: (h / 2) * (1 + Math.sin(angle)) },
        along: { x: dx / length, y: dy / length },
      };
    }
  }
}
