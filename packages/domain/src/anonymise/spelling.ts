import { eachLetter, foldText } from '../board/fold-text.ts';
import { KANJI_VARIANTS } from './kanji-variants.ts';

/**
 * A text as names are compared in it: one letter for all ways to write it. Each UTF-16 unit of `whole` knows the stretch of the
 * text that it was made from.
 */
export type Spelling = { readonly whole: string; readonly from: readonly number[]; readonly to: readonly number[] };

/** Signs of voicing that stand apart from their letter, as the marks that join it. */
const VOICING: Readonly<Record<string, string>> = {
  '\u309b': '\u3099',
  '\uff9e': '\u3099',
  '\u309c': '\u309a',
  '\uff9f': '\u309a',
};
/** What people put between the letters of a name or the digits of a number, and what cannot be seen. */
const BETWEEN = /[\p{Cf}\p{Mn}\p{Me}・·.()‐_-]/gu;
/** Where only large kana can be typed, 「キョウコ」 is 「キヨウコ」. */
const SMALL_KANA = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE_KANA = 'あいうえおつやゆよわかけ';
/** 「佐々木」 is 「佐佐木」. */
const REPEATED = '々';

const known = new Map<string, string>();

/** One letter with its marks, as all its ways of writing. */
function spellLetter(shown: string): string {
  let spelt = known.get(shown);
  if (spelt === undefined) {
    // Texts are made of few letters; the rest is somebody's nonsense.
    if (known.size > 20_000) known.clear();
    const voiced = shown.replaceAll(/[\u309b\u309c\uff9e\uff9f]/gu, (mark) => VOICING[mark] ?? '');
    spelt = Array.from(foldText(voiced).replaceAll(BETWEEN, ''), oneWay).join('');
    known.set(shown, spelt);
  }
  return spelt;
}

function oneWay(letter: string): string {
  const small = SMALL_KANA.indexOf(letter);
  return small >= 0 ? LARGE_KANA.charAt(small) : (KANJI_VARIANTS.get(letter) ?? letter);
}

/** The spelling of a text (SPEC Z2): width, kana, spaces, old forms of kanji, and what stands between letters make no difference. */
export function spell(text: string): Spelling {
  let whole = '';
  const [from, to]: [number[], number[]] = [[], []];
  let last = '';
  eachLetter(text, (shown, begin, end) => {
    for (const letter of spellLetter(shown)) {
      last = letter === REPEATED && last !== '' ? last : letter;
      whole += last;
      for (let unit = 0; unit < last.length; unit += 1) {
        from.push(begin);
        to.push(end);
      }
    }
  });
  return { whole, from, to };
}
