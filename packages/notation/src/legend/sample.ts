import type { SignNode } from '../sign-node.ts';

/** One row: a small picture in a box of SAMPLE, and what it means. */
export type LegendRow = { readonly id: string; readonly meaning: string; readonly sample: readonly SignNode[] };

/** Size of a row's picture, and of the letters beside it, in units. */
export const SAMPLE = { w: 64, h: 28 } as const;
export const SAMPLE_TEXT = 14;

/** Collects the rows of which something is on the board. */
export function rowList(): {
  readonly rows: LegendRow[];
  readonly add: (shown: boolean, id: string, meaning: string, sample: () => readonly SignNode[]) => void;
} {
  const rows: LegendRow[] = [];
  return {
    rows,
    add(shown, id, meaning, sample) {
      if (shown) rows.push({ id, meaning, sample: sample() });
    },
  };
}

/** A sign of `size` units made small enough for a row, in its middle; its lines thicker, so that they look alike. */
export function miniature(nodes: readonly SignNode[], size: { w: number; h: number }, most = SAMPLE.h - 4): SignNode {
  const scale = Math.min(most / size.h, (SAMPLE.w - 4) / size.w);
  return {
    tag: 'g',
    x: (SAMPLE.w - size.w * scale) / 2,
    y: (SAMPLE.h - size.h * scale) / 2,
    scale,
    children: nodes.filter((n) => n.tag !== 'text').map((n) => thicker(n, 0.6 / scale)),
  };
}

function thicker(node: SignNode, by: number): SignNode {
  if (!('strokeWidth' in node) || node.strokeWidth === undefined) return node;
  const dash = 'dash' in node && node.dash ? { dash: node.dash.map((length) => length * by) } : {};
  return { ...node, strokeWidth: node.strokeWidth * by, ...dash };
}
