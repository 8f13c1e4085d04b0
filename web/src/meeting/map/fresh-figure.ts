import { cellKey, type Cells, Element, type ElementId } from '@tsunagu/domain';
import { figuresText } from '@tsunagu/domain/catalogue/figures';

/** Kinds that the menu 「そのほか」 adds as they are; areas and rings are asked about first, words are written in place. */
export const FIGURE_KINDS = ['card', 'table', 'chart', 'timeline', 'lanes'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

const text = figuresText.fresh;

/** A new thing with enough in it that its use is seen at once, and everything in it can be written over. */
export function freshFigure(kind: FigureKind, id: ElementId): Element {
  const placed = { id, kind, pos: { x: 0, y: 0 } };
  switch (kind) {
    case 'card':
      return Element.parse({ ...placed, ...text.card });
    case 'table':
      return Element.parse({ ...placed, size: { w: 640, h: 180 }, ...gridOf(text.table) });
    case 'chart':
      return Element.parse({ ...placed, size: { w: 560, h: 360 }, unit: text.chartUnit, ...gridOf(text.chart) });
    case 'timeline':
      return Element.parse({ ...placed, size: { w: 760, h: 420 }, ...text.timeline, courses: COURSES });
    case 'lanes':
      return Element.parse({ ...placed, size: { w: 960, h: 560 }, titles: text.lanes });
  }
}

/** Two courses that part, as the field draws them: with support, and without. */
const COURSES = [
  {
    name: text.courses[0],
    points: [
      [0, 0.75],
      [0.35, 0.6],
      [1, 0.7],
    ],
    line: 'solid',
  },
  {
    name: text.courses[1],
    points: [
      [0, 0.75],
      [0.5, 0.45],
      [1, 0.1],
    ],
    line: 'dashed',
  },
];

function gridOf(lines: readonly (readonly string[])[]): { rows: number; columns: number; cells: Cells } {
  const cells: Cells = {};
  lines.forEach((line, row) =>
    line.forEach((word, column) => {
      if (word !== '') cells[cellKey(row, column)] = word;
    }),
  );
  return { rows: lines.length, columns: lines[0]?.length ?? 1, cells };
}
