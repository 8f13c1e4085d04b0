import { issueWords } from '../catalogue/issue-words.ts';

/** One word of a text: as people wrote it, and the form under which 買い物 and 買物 are the same. */
export type Term = { readonly key: string; readonly shown: string };

const PARTICLE = `[${issueWords.particles}]`;
const KANJI = /[\p{Script=Han}々]/u.source;
const KANA = /\p{Script=Hiragana}/u.source;
const FOREIGN = /[\p{Script=Katakana}ー]/u.source;
/** Kanji with at most one letter of okurigana between them (買い物), or カタカナ. */
const WORD = new RegExp(`${KANJI}+(?:(?!${PARTICLE})${KANA}${KANJI}+)*|${FOREIGN}{2,}`, 'gu');
const ENDS_WORD = new RegExp(String.raw`^(?:${PARTICLE}|[^\p{L}\p{N}]|$)`, 'u');
const COMMON: ReadonlySet<string> = new Set(issueWords.common.split(' '));

/**
 * Words of a text that people would name as what it is about (SPEC AZ2). A single kanji counts where a word ends after it (坂が), not
 * as the stem of a verb (行けない). Long words also give their pairs, so that 買物困難 shares 買物 with other texts.
 */
export function termsOf(text: string): Term[] {
  const plain = text.normalize('NFKC');
  const terms = new Map<string, Term>();
  const add = (shown: string) => {
    const key = shown.replaceAll(/\p{Script=Hiragana}/gu, '');
    if (!COMMON.has(key) && !terms.has(key)) terms.set(key, { key, shown });
  };
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    const isSingle = Array.from(word).length === 1;
    if (isSingle && !ENDS_WORD.test(plain.slice(index + word.length))) continue;
    add(word);
    const letters = Array.from(word);
    if (letters.length >= 4 && /^\p{Script=Han}+$/u.test(word))
      for (let at = 0; at + 1 < letters.length; at += 2) add(letters.slice(at, at + 2).join(''));
  }
  return [...terms.values()];
}
