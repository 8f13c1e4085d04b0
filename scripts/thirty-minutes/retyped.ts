import type { Typed } from './tally.ts';

/** Texts that somebody typed although they, or something they are a part of, had been typed already. */
export function typedTwice(typed: readonly Typed[]): string[] {
  const texts = typed.map(({ text }) => text);
  return texts.filter((one, at) => texts.some((other, n) => n !== at && other.includes(one)));
}

/** Texts that were typed in the meeting and do not stand on its printed papers (given without spaces). */
export const missingFrom = (paper: string, typed: readonly Typed[]): string[] =>
  typed.map(({ text }) => text).filter((text) => !paper.includes(text.replaceAll(/\s/g, '')));
