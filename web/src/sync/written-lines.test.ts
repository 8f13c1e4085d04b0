import { describe, expect, it } from 'vitest';
import { writtenLines } from './written-lines.ts';

describe('what was written beyond what is stored', () => {
  it.each([
    ['a new line', ['a', 'b'], ['a'], ['b'], []],
    ['only the stretch at the end of a line of others', ['進行役の言葉。追記'], ['進行役の言葉。'], ['追記'], []],
    ['only the stretch in the middle', ['見守りをよく話した'], ['見守りを話した'], ['よく'], []],
    ['only the stretch at the front, whole letters', ['𠮷田𠮷'], ['𠮷'], ['田𠮷'], []],
    ['the whole line when it was rewritten', ['朝に訪ねる'], ['夜に電話する'], ['朝に訪ねる'], ['夜に電話する']],
    ['what was deleted', ['a'], ['a', 'b'], [], ['b']],
    ['a line said twice', ['a', 'a'], ['a'], ['a'], []],
    ['a line beside an empty one', ['', 'a'], [''], ['a'], []],
  ])('lists %s', (_name, mine, theirs, added, removed) => {
    expect(writtenLines(mine, theirs)).toEqual({ added, removed });
  });
});
