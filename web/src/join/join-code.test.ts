import { describe, expect, it } from 'vitest';
import { isJoinCode, normaliseCode } from './join-code.ts';

describe('the join code as typed', () => {
  it.each([
    ['123456', '123456'],
    ['１２３４５６', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['１２３ー４５６', '123456'],
    ['１２３　４５６', '123456'],
  ])('%s', (typed, code) => expect(normaliseCode(typed)).toBe(code));

  it('is six digits, nothing else', () => {
    expect(isJoinCode('123456')).toBe(true);
    expect(isJoinCode('12345')).toBe(false);
    expect(isJoinCode('1234567')).toBe(false);
    expect(isJoinCode('12345a')).toBe(false);
  });
});
