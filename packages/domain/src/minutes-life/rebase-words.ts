import type { MinutesDocument } from '../meeting/minutes-document.ts';
import type { WordChanges } from './change-minutes.ts';
import type { MinutesWord } from './minutes-word.ts';
import { minutesWords } from './walk-minutes.ts';

export type RebasedWords = {
  readonly kept: WordChanges;
  /** What was typed where the newer revision says something else. */
  readonly lost: readonly { readonly of: string; readonly label: string; readonly text: string }[];
};

/**
 * Somebody else's revision came first: what was typed is carried to it wherever the words underneath are still the same; the rest is
 * named, so that nothing typed is lost (SPEC A11).
 */
export function rebaseWords(changes: WordChanges, before: MinutesDocument, after: MinutesDocument): RebasedWords {
  const old = new Map(minutesWords(before).map((word) => [word.key, word]));
  const now = minutesWords(after);
  const kept: Record<string, string> = {};
  const lost: { of: string; label: string; text: string }[] = [];
  const isSame = (a: MinutesWord, b: MinutesWord) =>
    a.text === b.text &&
    a.label === b.label &&
    // People without an id are known by their place in a list, which another revision may have moved.
    (!a.key.startsWith('absentee/') || a.of === b.of) &&
    a.key.split('/').slice(0, 2).join() === b.key.split('/').slice(0, 2).join();
  for (const [key, text] of Object.entries(changes)) {
    const word = old.get(key);
    // Additions have no words underneath.
    if (word === undefined) kept[key] = text;
    else {
      const there = now.find((one) => one.key === key && isSame(one, word)) ?? now.find((one) => isSame(one, word));
      if (there && kept[there.key] === undefined) kept[there.key] = text;
      else lost.push({ of: word.of, label: word.label, text });
    }
  }
  return { kept, lost };
}
