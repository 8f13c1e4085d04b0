import { LIMITS } from '@tsunagu/domain';

/** A list out of a text with one entry a line: without empty lines, `most` at most, none longer than a label may be. */
export const readLines = (typed: string, most: number): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim().slice(0, LIMITS.label))
    .filter((line) => line !== '')
    .slice(0, most);
