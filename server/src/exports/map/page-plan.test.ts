import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FITS, ORIENTATIONS, PAPERS } from '../print-jobs.ts';
import { FOOTER, MARGIN, OVERLAP, planPages } from './page-plan.ts';

const side = fc.integer({ min: 60, max: 20_000 });
const maps = fc.record({
  x: fc.integer({ min: -5_000, max: 5_000 }),
  y: fc.integer({ min: -5_000, max: 5_000 }),
  w: side,
  h: side,
});
const papers = fc.record({
  paper: fc.constantFrom(...PAPERS),
  orientation: fc.constantFrom(...ORIENTATIONS),
  fit: fc.constantFrom(...FITS),
});
/** Fifteen rows of a legend, in columns. */
const legend = (columns: number) => ({ w: 20 + columns * 300, h: 60 + Math.ceil(15 / columns) * 47 });
const NEARLY = 0.01;

describe('how a map goes onto paper', () => {
  it('fits a page with its legend, neither cut nor on each other', () => {
    fc.assert(
      fc.property(maps, papers, (map, paper) => {
        const { page, pages } = planPages(map, 16, { ...paper, fit: 'page' }, legend);
        expect(pages).toHaveLength(1);
        const [only] = pages;
        if (only?.kind !== 'whole' || only.legend === null) throw new Error('no legend');
        const { part } = only;
        expect(part.shown).toEqual(map);
        const drawn = { x: part.at.x, y: part.at.y, w: map.w * part.scale, h: map.h * part.scale };
        const size = legend(only.legend.columns);
        const box = { ...only.legend.at, w: size.w * only.legend.scale, h: size.h * only.legend.scale };
        for (const { x, y, w, h } of [drawn, box]) {
          expect(x).toBeGreaterThan(MARGIN - NEARLY);
          expect(y).toBeGreaterThan(MARGIN - NEARLY);
          expect(x + w).toBeLessThan(page.width - MARGIN + NEARLY);
          expect(y + h).toBeLessThan(page.height - MARGIN - FOOTER + NEARLY);
        }
        const apart =
          drawn.x + drawn.w <= box.x + NEARLY || drawn.y + drawn.h <= box.y + NEARLY || box.y + box.h <= drawn.y;
        expect(apart).toBe(true);
      }),
    );
  });

  it('lies on tiles without a gap; neighbours share a centimetre', () => {
    fc.assert(
      fc.property(maps, papers, (map, paper) => {
        const plan = planPages(map, 16, { ...paper, fit: 'tiles' }, legend);
        const tiles = plan.pages.flatMap((one) => (one.kind === 'tile' ? [one] : []));
        expect(tiles).toHaveLength(plan.rows * plan.columns);
        expect(tiles.length).toBeLessThanOrEqual(36);
        const at = (row: number, column: number) => tiles[row * plan.columns + column]!.part;
        const [first, last] = [at(0, 0), at(plan.rows - 1, plan.columns - 1)];
        expect(first.shown.x).toBeLessThanOrEqual(map.x + NEARLY);
        expect(first.shown.y).toBeLessThanOrEqual(map.y + NEARLY);
        expect(last.shown.x + last.shown.w).toBeGreaterThanOrEqual(map.x + map.w - NEARLY);
        expect(last.shown.y + last.shown.h).toBeGreaterThanOrEqual(map.y + map.h - NEARLY);
        for (const { row, column, part } of tiles) {
          const { shown, scale } = part;
          if (column > 0) {
            const left = at(row, column - 1).shown;
            expect((left.x + left.w - shown.x) * scale).toBeCloseTo(OVERLAP, 3);
          }
          if (row > 0) {
            const above = at(row - 1, column).shown;
            expect((above.y + above.h - shown.y) * scale).toBeCloseTo(OVERLAP, 3);
          }
        }
        expect(plan.pages.at(-1)?.kind).toBe('key');
      }),
    );
  });

  it('prints a map of sixty names so large that its smallest words have 9 points', () => {
    const map = { x: 0, y: 0, w: 2_400, h: 1_700 };
    const plan = planPages(map, 16, { paper: 'a4', orientation: 'landscape', fit: 'tiles' }, legend);
    expect(plan.pages[0]!.part.scale * 16).toBeGreaterThanOrEqual(9);
    const whole = planPages(map, 20, { paper: 'a3', orientation: 'landscape', fit: 'page' }, legend);
    expect(whole.pages[0]!.part.scale * 20).toBeGreaterThan(8);
  });

  it('does not blow a small map up', () => {
    const plan = planPages(
      { x: 0, y: 0, w: 100, h: 80 },
      28,
      { paper: 'a3', orientation: 'portrait', fit: 'page' },
      undefined,
    );
    expect(plan.pages[0]!.part.scale).toBeLessThanOrEqual(0.75);
  });
});
