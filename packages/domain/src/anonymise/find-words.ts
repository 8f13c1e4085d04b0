import { spell } from './spelling.ts';

/** A place in a text, in UTF-16 units. */
export type Span = { readonly from: number; readonly to: number };
export type FoundWord = Span & { readonly index: number };

/**
 * Looks for words in texts however they are written there (`spelling.ts`): what hides a name by spelling it differently hides nothing.
 * Each text is gone through once, whatever the number of words: only those that begin with the two letters at hand are compared.
 * @param spelt words as `spell` writes them, two units long or longer; others are never found
 */
export function wordFinder(spelt: readonly string[]): (text: string) => FoundWord[] {
  const byBeginning = new Map<string, { word: string; index: number }[]>();
  for (const [index, word] of spelt.entries()) {
    if (word.length < 2) continue;
    const beginning = word.slice(0, 2);
    const same = byBeginning.get(beginning);
    if (same) same.push({ word, index });
    else byBeginning.set(beginning, [{ word, index }]);
  }
  // Longest first: 「葉山花子」 before 「葉山」.
  for (const same of byBeginning.values()) same.sort((a, b) => b.word.length - a.word.length);
  return (text) => {
    const { whole, from, to } = spell(text);
    const found: FoundWord[] = [];
    for (let at = 0; at + 2 <= whole.length; at += 1) {
      const here = byBeginning.get(whole.slice(at, at + 2))?.find(({ word }) => whole.startsWith(word, at));
      if (here === undefined) continue;
      found.push({ from: from[at] ?? 0, to: to[at + here.word.length - 1] ?? text.length, index: here.index });
      at += here.word.length - 1;
    }
    return found;
  };
}
