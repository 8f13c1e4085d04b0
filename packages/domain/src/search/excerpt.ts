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

/** Folded letters of a text, each with the place of the letter that it came from. */
function foldedLetters(text: string): { letter: string; from: number; to: number }[] {
  const letters: { letter: string; from: number; to: number }[] = [];
  let from = 0;
  for (const shown of text) {
    const to = from + shown.length;
    for (const letter of foldLetter(shown)) letters.push({ letter, from, to });
    from = to;
  }
  return letters;
}

/** Where in the text the words of the question stand, in UTF-16 units, in order and apart from each other. */
function hitsIn(text: string, question: string): { from: number; to: number }[] {
  const letters = foldedLetters(text);
  const hits: { from: number; to: number }[] = [];
  const words = question
    .split(/[\s\u3000]+/u)
    .slice(0, SEARCH_LIMITS.words)
    .map((word) => foldedLetters(word).map(({ letter }) => letter));
  for (const word of words) {
    if (word.length === 0) continue;
    for (let at = 0; at + word.length <= letters.length; at += 1) {
      if (!word.every((letter, offset) => letters[at + offset]!.letter === letter)) continue;
      hits.push({ from: letters[at]!.from, to: letters[at + word.length - 1]!.to });
      at += word.length - 1;
    }
  }
  hits.sort((a, b) => a.from - b.from || b.to - a.to);
  return hits.filter((hit, at) => hits.slice(0, at).every((before) => hit.from >= before.to));
}

/**
 * The part of a found text around the first hit, cut into what was asked for and the rest (SPEC X3). Beginning of the text when
 * nothing in it was asked for. Never cuts a surrogate pair.
 */
export function excerptOf(text: string, question: string): ExcerptPart[] {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  // Long minutes: only the neighbourhood of the first hit is folded letter by letter again for the marks.
  const first = hitsIn(flat.slice(0, MOST_LOOKED_AT), question)[0]?.from ?? 0;
  const letters = Array.from(flat.slice(Math.max(0, first - BEFORE * 2), first));
  const begin = first - letters.slice(-BEFORE).join('').length;
  const shown = Array.from(flat.slice(begin, begin + LENGTH * 2))
    .slice(0, LENGTH)
    .join('');
  const parts: ExcerptPart[] = [];
  let at = 0;
  const add = (part: string, hit: boolean) => part !== '' && parts.push({ text: part, hit });
  for (const { from, to } of hitsIn(shown, question)) {
    add(shown.slice(at, from), false);
    add(shown.slice(from, to), true);
    at = to;
  }
  add(shown.slice(at), false);
  if (begin > 0 && parts[0]) parts[0] = { ...parts[0], text: `…${parts[0].text}` };
  if (begin + shown.length < flat.length) add('…', false);
  return parts;
}
