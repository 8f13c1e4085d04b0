import { Element, type ElementId } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import { FIGURE_KINDS, freshFigure } from './fresh-figure.ts';

it.each(FIGURE_KINDS)('a new %s is something that the board takes, and holds words to write over', (kind) => {
  const figure = freshFigure(kind, 'el_1' as ElementId);
  expect(Element.safeParse(figure).success).toBe(true);
  expect(figure.kind).toBe(kind);
  expect(JSON.stringify(figure)).toMatch(/[ぁ-んァ-ヶ一-龠]/u);
});

it('a new table has three rows and three columns with headings', () => {
  expect(freshFigure('table', 'el_1' as ElementId)).toMatchObject({
    rows: 3,
    columns: 3,
    cells: { '0,0': '項目', '0,1': '内容', '0,2': '担い手' },
  });
});
