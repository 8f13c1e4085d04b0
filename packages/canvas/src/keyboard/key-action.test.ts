import { describe, expect, it } from 'vitest';
import { keyAction } from './key-action.ts';

describe('keys on the map', () => {
  const press = (key: string, values: object = {}) =>
    keyAction({ key, code: '', shift: false, alt: false, command: false, composing: false, ...values });

  it('[H3] arrows move by 10 units, with Shift by 50', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'move', dx: -10, dy: 0, alone: false });
    expect(press('ArrowDown', { shift: true })).toEqual({ kind: 'move', dx: 0, dy: 50, alone: false });
  });

  it('[E1] no key counts that belongs to an input method', () => {
    for (const key of ['Enter', 'Delete', 'Tab', 'ArrowLeft']) expect(press(key, { composing: true })).toBeUndefined();
  });

  it('knows undo and redo in both habits', () => {
    expect(press('z', { command: true })).toEqual({ kind: 'undo' });
    expect(press('Z', { command: true, shift: true })).toEqual({ kind: 'redo' });
    expect(press('y', { command: true })).toEqual({ kind: 'redo' });
    expect(press('s', { command: true })).toBeUndefined();
  });

  it('[H10] Alt moves an area without what it holds', () => {
    expect(press('ArrowUp', { alt: true })).toEqual({ kind: 'move', dx: 0, dy: -10, alone: true });
  });

  it.each([
    ['c', {}],
    ['x', {}],
    ['v', {}],
    ['s', {}],
    ['g', { alt: true }],
  ])('leaves Ctrl and %s to the browser', (key, more) => {
    expect(press(key, { command: true, ...more })).toBeUndefined();
  });

  it('[K1] shows all, the selection, or 100 % with Shift and a digit, whatever letter that is here', () => {
    expect(press('!', { shift: true, code: 'Digit1' })).toEqual({ kind: 'fit' });
    expect(press('"', { shift: true, code: 'Digit2' })).toEqual({ kind: 'zoom-selection' });
    expect(press('', { shift: true, code: 'Digit0' })).toEqual({ kind: 'actual-size' });
    expect(press('1', { code: 'Digit1' })).toBeUndefined();
  });
});
