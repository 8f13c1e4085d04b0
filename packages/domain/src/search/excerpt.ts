import { eachLetter } from '../board/fold-text.ts';
import { lettersOf, SEARCH_LIMITS } from './grams.ts';

/** A stretch of a found text; `hit` is what was asked for. */
export type ExcerptPart = { readonly text: string; readonly hit: boolean };

/** Characters of an excerpt, and how many of them stand before the first hit. */
const LENGTH = 90;
const BEFORE = 24;
/** Characters of one text that an excerpt is looked for in; a hit further down is found, and shown by the beginning. */
const MOST_LOOKED_AT = 20_000;

/** Folding one letter is slow beside looking it up, and texts are made of few letters. */
const folded = new Map<string, string>();
function foldLetter(letter: string): string {
  let known = folded.get(letter);
  if (known === undefined) {
    if (folded.size > 20_000) folded.clear();
    known = lettersOf(letter).join('');
    folded.set(letter, known);
  }
  return known;
}

/** A text folded; each UTF-16 unit of it knows the letter that it came from. */
function foldedText(text: string): { whole: string; from: number[]; to: number[] } {
  let whole = '';
  const [from, to]: [number[], number[]] = [[], []];
  eachLetter(text, (shown, begin, end) => {
    const letters = foldLetter(shown);
    whole += letters;
    for (let unit = 0; unit < letters.length; unit += 1) {
      from.push(begin);
      to.push(end);
    }
  });
  return { whole, from, to };
}

/** What is looked for, each word once. */
function wordsOf(question: string): string[] {
  const words = question.slice(0, SEARCH_LIMITS.question).split(/[\s\u3000]+/u);
  const folded = words.map((word) => foldedText(word).whole).filter((word) => word !== '');
  return [...new Set(folded)].slice(0, SEARCH_LIMITS.words);
}

/** Where the first of the words stands; 0 for none. */
function firstHit(text: string, words: readonly string[]): number {
  const { whole, from } = foldedText(text);
  const places = words.map((word) => whole.indexOf(word)).filter((at) => at >= 0);
  return places.length === 0 ? 0 : (from[Math.min(...places)] ?? 0);
}

/** Where in the text the words stand, in UTF-16 units, in order and apart from each other. */
function hitsIn(text: string, words: readonly string[]): { from: number; to: number }[] {
  const { whole, from, to } = foldedText(text);
  const hits: { from: number; to: number }[] = [];
  for (const word of words)
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length))
      hits.push({ from: from[at] ?? 0, to: to[at + word.length - 1] ?? text.length });
  hits.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return hits.filter((hit) => {
    if (hit.from < end) return false;
    end = hit.to;
    return true;
  });
}

/**
 * The part of a found text around the first hit, cut into what was asked for and the rest (SPEC X3). Beginning of the text when
 * nothing in it was asked for. Never cuts a surrogate pair.
 */
export function excerptOf(text: string, question: string): ExcerptPart[] {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  const words = wordsOf(question);
  // Long minutes: only the neighbourhood of the first hit is gone through again for the marks.
  const first = firstHit(flat.slice(0, MOST_LOOKED_AT), words);
  const letters = Array.from(flat.slice(Math.max(0, first - BEFORE * 2), first));
  const begin = first - letters.slice(-BEFORE).join('').length;
  const shown = Array.from(flat.slice(begin, begin + LENGTH * 2))
    .slice(0, LENGTH)
    .join('');
  const parts: ExcerptPart[] = [];
  let at = 0;
  const add = (part: string, hit: boolean) => part !== '' && parts.push({ text: part, hit });
  for (const { from, to } of hitsIn(shown, words)) {
    add(shown.slice(at, from), false);
    add(shown.slice(from, to), true);
    at = to;
  }
  add(shown.slice(at), false);
  if (begin > 0 && parts[0]) parts[0] = { ...parts[0], text: `…${parts[0].text}` };
  if (begin + shown.length < flat.length) add('…', false);
  return parts;
}
