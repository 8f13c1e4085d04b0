import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLabel } from './break-label.ts';
import { breakLines } from './break-lines.ts';
import { textWidth } from './measure.ts';

describe('text', () => {
  it('[X4] measures full-width letters as one em and Latin letters by the font', () => {
    expect(textWidth('漢字', 20)).toBe(40);
    expect(textWidth('i', 20)).toBeLessThan(textWidth('W', 20));
    expect(textWidth('𠮷', 10)).toBe(10);
    expect(textWidth('', 10)).toBe(0);
  });

  it('[X2] starts no line with a mark that belongs to the one before', () => {
    expect(breakLines('これは文です。つぎの文', 10, 60)).toEqual(['これは文で', 'す。つぎの文']);
    expect(breakLines('サービスセンター', 10, 71).every((line) => !line.startsWith('ー'))).toBe(true);
  });

  it('[X2] ends no line with an opening bracket', () => {
    expect(breakLines('ああああ「いい」', 10, 50)[0]).not.toMatch(/「$/);
  });

  it('[X2] keeps words and numbers whole, and cuts only what is wider than a line', () => {
    expect(breakLines('電話は 03-1234 です', 10, 60).some((line) => line.includes('03-1234'))).toBe(true);
    const cut = breakLines('https://example.invalid/very/long', 10, 60);
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.join('')).toBe('https://example.invalid/very/long');
  });

  it('[X2] keeps own line breaks and marks what is left out', () => {
    expect(breakLines('一\n\n二', 10, 100)).toEqual(['一', '', '二']);
    expect(breakLines('あいうえおかきくけこ', 10, 40, 2).at(-1)).toMatch(/…$/);
  });

  it('[X3] divides labels between words', () => {
    expect(breakLabel('地域包括支援センター', 18, 152)).toEqual(['地域包括支援', 'センター']);
    expect(breakLabel('親の日中の見守りがない', 18, 182)).toEqual(['親の日中の', '見守りがない']);
  });

  it('loses no letter and keeps every line within the width, for any text', () => {
    const letters = fc.stringMatching(/^[あいうカキ漢字。、「」ーab1 ]{0,60}$/);
    fc.assert(
      fc.property(letters, fc.integer({ min: 40, max: 200 }), (text, width) => {
        for (const lines of [breakLines(text, 10, width), breakLabel(text, 10, width)]) {
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width + 1e-9);
        }
      }),
    );
  });

  it('[X3] breaks a label that just fills its lines between words too', () => {
    expect(breakLabel('社協がおこなう「総合相談」', 28, 248, 2)).toEqual(['社協がおこなう', '「総合相談」']);
  });
});
