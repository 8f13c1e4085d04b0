import { INK } from '../palette.ts';
import type { Point, SignNode } from '../sign-node.ts';
import { linesSize, textLines, type TextStyle } from '../text/text-block.ts';

/** One paragraph of a sign's words, already broken; a bullet is indented by one letter. */
export type WordRow = TextStyle & { readonly lines: readonly string[]; readonly bullet?: boolean };

export const rowHeight = (row: WordRow): number => linesSize(row.lines, row.size).h;
export const rowWidth = (row: WordRow): number => linesSize(row.lines, row.size).w + (row.bullet ? row.size : 0);
export const rowsHeight = (rows: readonly WordRow[]): number => rows.reduce((sum, row) => sum + rowHeight(row), 0);

/**
 * Rows below each other from `top` on. Bullets and rows that are not centred begin at `left`; the others have their middle
 * at `middle`.
 */
export function drawRows(
  rows: readonly WordRow[],
  { left, middle, top }: { left: number; middle?: number; top: number },
): SignNode[] {
  let y = top;
  return rows.flatMap(({ lines, bullet, ...style }) => {
    const centred = !bullet && middle !== undefined;
    const at: Point = { x: bullet ? left + style.size : centred ? middle : left, y };
    const dot: SignNode[] = bullet
      ? [
          {
            tag: 'circle',
            cx: left + style.size * 0.4,
            cy: y + style.size * 0.65,
            r: style.size * 0.14,
            fill: style.fill ?? INK,
          },
        ]
      : [];
    y += linesSize(lines, style.size).h;
    return [...dot, ...textLines(lines, at, { ...style, anchor: centred ? 'middle' : 'start' }).nodes];
  });
}
