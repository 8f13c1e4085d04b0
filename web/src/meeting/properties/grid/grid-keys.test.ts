import { describe, expect, it } from 'vitest';
import { type CellState, moveOf, reached } from './grid-keys.ts';

const press = (key: string, over: Partial<CellState> = {}) =>
  moveOf({
    key,
    shift: false,
    alt: false,
    command: false,
    composing: false,
    text: '見守り',
    selectionStart: 0,
    selectionEnd: 3,
    ...over,
  });
const caret = (at: number) => ({ selectionStart: at, selectionEnd: at });

describe('keys in a cell', () => {
  it('go from cell to cell while the cell is selected as a whole', () => {
    expect(press('ArrowRight')).toEqual({ rows: 0, columns: 1 });
    expect(press('ArrowLeft')).toEqual({ rows: 0, columns: -1 });
    expect(press('ArrowDown')).toEqual({ rows: 1, columns: 0 });
    expect(press('ArrowUp')).toEqual({ rows: -1, columns: 0 });
  });

  it('move the caret inside a text, and leave the cell at its ends', () => {
    expect(press('ArrowRight', caret(1))).toBeNull();
    expect(press('ArrowLeft', caret(1))).toBeNull();
    expect(press('ArrowRight', caret(3))).toEqual({ rows: 0, columns: 1 });
    expect(press('ArrowLeft', caret(0))).toEqual({ rows: 0, columns: -1 });
  });

  it('go through the lines of a cell before they leave it', () => {
    const lines = { text: '朝\n夕', ...caret(1) };
    expect(press('ArrowDown', lines)).toBeNull();
    expect(press('ArrowUp', lines)).toEqual({ rows: -1, columns: 0 });
    expect(press('ArrowDown', { ...lines, ...caret(2) })).toEqual({ rows: 1, columns: 0 });
    expect(press('ArrowUp', { ...lines, ...caret(2) })).toBeNull();
  });

  it('go down with Enter, up with Shift, and write a new line with Alt', () => {
    expect(press('Enter', caret(2))).toEqual({ rows: 1, columns: 0 });
    expect(press('Enter', { shift: true })).toEqual({ rows: -1, columns: 0 });
    expect(press('Enter', { alt: true })).toBeNull();
  });

  it('belong to the input method while it composes', () => {
    for (const key of ['Enter', 'ArrowDown', 'ArrowLeft']) expect(press(key, { composing: true })).toBeNull();
  });

  it('leave selecting, shortcuts and letters alone', () => {
    expect(press('ArrowRight', { shift: true })).toBeNull();
    expect(press('ArrowRight', { command: true })).toBeNull();
    expect(press('ArrowRight', { selectionStart: 1, selectionEnd: 2 })).toBeNull();
    expect(press('Tab')).toBeNull();
    expect(press('a')).toBeNull();
  });
});

it('a move ends at the edge', () => {
  const size = { rows: 2, columns: 3 };
  expect(reached({ row: 1, column: 2 }, { rows: 1, columns: 0 }, size)).toEqual({ row: 1, column: 2 });
  expect(reached({ row: 0, column: 0 }, { rows: 0, columns: -1 }, size)).toEqual({ row: 0, column: 0 });
  expect(reached({ row: 0, column: 0 }, { rows: 1, columns: 0 }, size)).toEqual({ row: 1, column: 0 });
});
