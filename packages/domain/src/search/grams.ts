import { foldText } from '../board/fold-text.ts';

/** Longest question in characters, and most words of it that are looked for. */
export const SEARCH_LIMITS = { question: 100, words: 8 } as const;

/** Letters and digits of a text, folded; what only separates words is left out (SPEC X1). */
export const lettersOf = (text: string): string[] => Array.from(foldText(text).replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ''));

/**
 * A text as the search index keeps it (SPEC X1): every two neighbouring letters, in order, and the last letter alone. Japanese has
 * no spaces and many words of two letters (買物, 孤立), which an index of three letters cannot find.
 * 「買物支援」 → `買物 物支 支援 援`.
 */
export function gramsOf(text: string): string {
  const letters = lettersOf(text);
  return letters.map((letter, at) => letter + (letters[at + 1] ?? '')).join(' ');
}

/**
 * What a text must bear to answer the question: each word of it is a run of grams that stand one after the other; a word of one
 * letter is the beginning of a gram. Empty for a question without letters.
 */
export function wantedGrams(question: string): readonly { readonly run: readonly string[]; readonly open: boolean }[] {
  return question
    .slice(0, SEARCH_LIMITS.question)
    .split(/[\s\u3000]+/u)
    .map(lettersOf)
    .filter((letters) => letters.length > 0)
    .slice(0, SEARCH_LIMITS.words)
    .map((letters) =>
      letters.length === 1
        ? { run: letters, open: true }
        : { run: letters.slice(0, -1).map((letter, at) => letter + letters[at + 1]!), open: false },
    );
}
