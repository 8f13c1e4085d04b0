import type { ScanKind } from './scan-kinds.ts';

/** A pattern of free text that tells who or where, and what to write instead. Works on text with half-width digits (`normalised`). */
export type Pattern = {
  readonly kind: ScanKind;
  readonly pattern: RegExp;
  readonly instead: (...match: readonly string[]) => string;
};

const KANJI_DIGITS = '〇一二三四五六七八九';
/** 「83」, 「八十三」, 「百二」, 「二〇」 → 83, 83, 102, 20. */
export function numberOf(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const plain = text.replaceAll('零', '〇');
  if (!/[十百]/u.test(plain)) return Number(Array.from(plain, (digit) => KANJI_DIGITS.indexOf(digit)).join(''));
  let value = 0;
  let digit = 0;
  for (const letter of plain) {
    const unit = letter === '十' ? 10 : letter === '百' ? 100 : 0;
    if (unit === 0) digit = KANJI_DIGITS.indexOf(letter);
    else {
      value += (digit || 1) * unit;
      digit = 0;
    }
  }
  return value + digit;
}

// One class of letters for each place: two ways to read one letter double the work with every letter that follows.
const HAN_LETTERS = String.raw`\p{Script=Han}ヶケ々`;
const KANA_LETTERS = String.raw`\p{Script=Katakana}ーｰﾞﾟ`;
export const HAN = `[${HAN_LETTERS}]`;
export const KATAKANA = `[${KANA_LETTERS}]`;
export const HAN_OR_KATAKANA = `[${HAN_LETTERS}${KANA_LETTERS}]`;
export const HAN_KATAKANA_OR_LATIN = `[${HAN_LETTERS}${KANA_LETTERS}A-Za-z]`;
const DIGIT = '[0-9〇零一二三四五六七八九十百]';
/** Bounded, and only from its first digit on: a note of nothing but digits must not cost the square of its length. */
export const NUMBER = `(?<!${DIGIT})${DIGIT}{1,12}(?!${DIGIT})`;
