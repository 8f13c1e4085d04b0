import { describe, expect, it } from 'vitest';
import { applySplice, mergeTexts, moveCaret, spliceBetween } from './text-splice.ts';

describe('spliceBetween', () => {
  it.each([
    ['', 'あ'],
    ['あいう', 'あう'],
    ['ああああ', 'あああ'],
    ['見守り', '週一回の見守り'],
    ['𠮷田', '𠮷村'],
    ['𠮷', '𠮟'],
    ['abc', ''],
  ])('turns %j into %j', (before, after) => {
    const splice = spliceBetween(before, after);
    expect(splice && applySplice(before, splice)).toBe(after);
  });

  it('does not cut a surrogate pair in two', () => {
    // 𠮷 and 𠮟 share their first half; only whole letters may be exchanged.
    expect(spliceBetween('𠮷', '𠮟')).toEqual({ index: 0, remove: 2, insert: '𠮟' });
  });

  it('says nothing for equal texts', () => expect(spliceBetween('同じ', '同じ')).toBeNull());
});

describe('mergeTexts', () => {
  it('keeps both when the edits are apart', () => {
    expect(mergeTexts('見守りを頼む', '民生委員に見守りを頼む', '見守りを頼む。')).toBe('民生委員に見守りを頼む。');
    expect(mergeTexts('見守りを頼む', '見守りを頼む。', '週に一度、見守りを頼む')).toBe('週に一度、見守りを頼む。');
  });
  it('puts mine behind theirs when both wrote at the same place', () => {
    expect(mergeTexts('', 'ごみ出し', '買い物')).toBe('ごみ出し買い物');
  });
  it('loses no typed letter when the other deleted the stretch', () => {
    expect(mergeTexts('通院の付きそい', '', '通院の長い付きそい')).toContain('長い');
  });
});

describe('moveCaret', () => {
  it('stays on its letter when somebody writes before it', () => expect(moveCaret(3, 'あいう', 'んあいう')).toBe(4));
  it('does not move when somebody writes behind it', () => expect(moveCaret(1, 'あい', 'あいう')).toBe(1));
});
