import { expect, it } from 'vitest';
import { choiceKey } from './choice-keys.ts';

const press = (key: string, more: object = {}) =>
  choiceKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, 4);

it('a number chooses, also in full width', () => {
  expect(press('1')).toEqual({ kind: 'choose', at: 0 });
  expect(press('４')).toEqual({ kind: 'choose', at: 3 });
  expect(press('5')).toBeNull();
  expect(press(' ')).toBeNull();
});

it('0 and Delete take the choice away', () => {
  for (const key of ['0', 'Delete', 'Backspace']) expect(press(key)).toEqual({ kind: 'clear' });
});

it('up, down and Enter go from row to row; all else is the browser’s', () => {
  expect(press('ArrowDown')).toEqual({ kind: 'move', rows: 1 });
  expect(press('Enter')).toEqual({ kind: 'move', rows: 1 });
  expect(press('ArrowUp')).toEqual({ kind: 'move', rows: -1 });
  for (const key of ['ArrowLeft', 'Tab', 'a', 'F1', '']) expect(press(key)).toBeNull();
  expect(press('1', { ctrlKey: true })).toBeNull();
});
