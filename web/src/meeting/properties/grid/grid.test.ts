import { LIMITS } from '@tsunagu/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grid, inserted, moved, pasted, readTsv, removed, withCell } from './grid.ts';

/** A grid whose cells say where they stood, except for the first column of the second row. */
const grid: Grid = {
  rows: 3,
  columns: 2,
  cells: { '0,0': '機能', '0,1': '担い手', '1,1': '民生委員', '2,0': '見守り', '2,1': '隣の人' },
};

describe('rows and columns', () => {
  it('come in where they are wanted, and everything below moves on', () => {
    expect(inserted(grid, 'rows', 1)).toEqual({
      rows: 4,
      columns: 2,
      cells: { '0,0': '機能', '0,1': '担い手', '2,1': '民生委員', '3,0': '見守り', '3,1': '隣の人' },
    });
    expect(inserted(grid, 'columns', 2)).toEqual({ ...grid, columns: 3 });
  });

  it('go with what they hold, but never the last one', () => {
    expect(removed(grid, 'rows', 1)).toEqual({
      rows: 2,
      columns: 2,
      cells: { '0,0': '機能', '0,1': '担い手', '1,0': '見守り', '1,1': '隣の人' },
    });
    expect(removed({ ...grid, rows: 1 }, 'rows', 0)).toBeUndefined();
  });

  it('change places, but not off the end', () => {
    expect(moved(grid, 'columns', 0, 1)?.cells).toEqual({
      '0,1': '機能',
      '0,0': '担い手',
      '1,0': '民生委員',
      '2,1': '見守り',
      '2,0': '隣の人',
    });
    expect(moved(grid, 'rows', 0, -1)).toBeUndefined();
    expect(moved(grid, 'rows', 2, 1)).toBeUndefined();
  });

  it('are added up to what a table may hold', () => {
    expect(inserted({ ...grid, rows: LIMITS.tableRows }, 'rows', 0)).toBeUndefined();
    expect(inserted({ ...grid, columns: LIMITS.tableColumns }, 'columns', 0)).toBeUndefined();
  });

  it('put in and taken out again leave the grid as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom('rows' as const, 'columns' as const), fc.nat(3), (axis, at) => {
        const place = Math.min(at, grid[axis]);
        const more = inserted(grid, axis, place);
        expect(more && removed(more, axis, place)).toEqual(grid);
      }),
    );
  });
});

it('an emptied cell leaves no key behind', () => {
  expect(withCell(grid, { row: 2, column: 0 }, '')).not.toHaveProperty('2,0');
  expect(withCell(grid, { row: 1, column: 0 }, '相談')).toMatchObject({ '1,0': '相談', '2,0': '見守り' });
});

describe('pasting from a spreadsheet', () => {
  it('reads tabs and lines, and quoted cells that hold them', () => {
    expect(readTsv('機能\t担い手\r\n見守り\t"隣の人\n民生委員"\r\n')).toEqual([
      ['機能', '担い手'],
      ['見守り', '隣の人\n民生委員'],
    ]);
    expect(readTsv('a\t"彼は ""はい"" と言った"')).toEqual([['a', '彼は "はい" と言った']]);
    expect(readTsv('a\n\nb')).toEqual([['a'], [''], ['b']]);
    expect(readTsv('\t\n\t')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('leaves a quotation mark that quotes no cell as it is', () => {
    expect(readTsv('"はい" と言った\tb')).toEqual([['"はい" と言った', 'b']]);
    expect(readTsv('"\tb')).toEqual([['"', 'b']]);
  });

  it('takes a single cell for plain text', () => {
    for (const text of ['', '見守り', '見守り\n', '"見守り"']) expect(readTsv(text)).toBeUndefined();
  });

  it('lays the block in from the cell on, and the table grows', () => {
    const { grid: next, ...said } = pasted(grid, { row: 2, column: 1 }, [
      ['A', 'B'],
      ['C', ''],
    ]);
    expect(said).toEqual({ rows: 2, columns: 2, cut: false });
    expect(next).toEqual({
      rows: 4,
      columns: 3,
      cells: { '0,0': '機能', '0,1': '担い手', '1,1': '民生委員', '2,0': '見守り', '2,1': 'A', '2,2': 'B', '3,1': 'C' },
    });
  });

  it('says when something does not fit', () => {
    const wide = [Array.from({ length: LIMITS.tableColumns }, (_, n) => `${n}`)];
    const { grid: next, cut } = pasted(grid, { row: 0, column: 1 }, wide);
    expect([next.columns, cut]).toEqual([LIMITS.tableColumns, true]);
    const long = pasted(grid, { row: 0, column: 0 }, [[`${'あ'.repeat(LIMITS.label - 1)}𠮷`, 'b']]);
    expect(long.cut).toBe(true);
    expect(long.grid.cells['0,0']).toBe('あ'.repeat(LIMITS.label - 1));
  });

  it('reads every block that a spreadsheet writes', () => {
    const quoted = (cell: string) => (/["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const cell = fc.string({ unit: fc.constantFrom('a', 'あ', '"', '\t', '\n', ' ', '𠮷'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 4 })
          .chain((columns) =>
            fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
          ),
        (block) => {
          expect(readTsv(`${block.map((line) => line.map(quoted).join('\t')).join('\r\n')}\r\n`)).toEqual(block);
        },
      ),
    );
  });
});
