import { expect, it } from 'vitest';
import { readLines } from './read-lines.ts';

it('reads one entry a line, without empty lines and outer space', () => {
  expect(readLines(' 訪問 \n\n　\n電話\n', 20)).toEqual(['訪問', '電話']);
  expect(readLines('', 20)).toEqual([]);
});

it('keeps within what the board may hold', () => {
  expect(readLines('a\nb\nc', 2)).toEqual(['a', 'b']);
  expect(readLines('あ'.repeat(300), 2)[0]).toHaveLength(200);
});
