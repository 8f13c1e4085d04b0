import type { SignNode } from '@tsunagu/notation';
import { expect, it } from 'vitest';
import { lettersOf, rangeHas } from './letters.ts';

const text = (words: string, bold = false): SignNode => ({
  tag: 'text',
  x: 0,
  y: 0,
  text: words,
  size: 20,
  anchor: 'start',
  fill: '#000',
  bold,
});

it('finds the letters of a drawing by weight, in groups too, whole beyond the first plane', () => {
  const letters = lettersOf([{ tag: 'g', x: 0, y: 0, children: [text('𠮷①')] }, text('髙', true)]);
  expect([...letters.normal]).toEqual([0x20bb7, 0x2460]);
  expect([...letters.bold]).toEqual([0x9ad9]);
});

it('reads ranges as CSS writes them', () => {
  const has = (range: string, ...letters: number[]) => rangeHas(range, new Set(letters));
  expect(has('U+20-7e,U+3042', 0x3042)).toBe(true);
  expect(has('U+20-7e, U+3042', 0x7f)).toBe(false);
  expect(has('u+4e??', 0x4eff)).toBe(true);
  expect(has('U+4E??', 0x4f00)).toBe(false);
  expect(has('U+20bb7', 0x20bb7)).toBe(true);
  expect(has('', 0x20)).toBe(false);
});
