import type { Element } from '../board/element.ts';
import type { Ink } from '../board/ink.ts';
import type { Tie } from '../board/tie.ts';
import type { Union } from '../board/union.ts';
import type { Issue } from '../meeting/records.ts';
import { importText } from '../catalogue/import.ts';
import { type FileProblem, MOST_PROBLEMS } from './problem.ts';

/** What a file adds to a map, under fresh ids. */
export type ImportedMap = {
  readonly elements: readonly Element[];
  readonly ties: readonly Tie[];
  readonly unions: readonly Union[];
  readonly ink: readonly Ink[];
  readonly issues: readonly Issue[];
};
export const EMPTY_MAP: ImportedMap = { elements: [], ties: [], unions: [], ink: [], issues: [] };

/** What of a file is not taken: in words, and how often (0 where it is not counted). */
export type LeftOut = { readonly what: string; readonly count: number };

/** Either everything that a file says can be taken, or nothing of it is. */
export type ImportResult =
  | { readonly ok: true; readonly map: ImportedMap; readonly leftOut: readonly LeftOut[] }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** A refusal with at most twenty problems, then how many more there are. */
export const refusedFile = (problems: readonly FileProblem[]): { ok: false; problems: readonly FileProblem[] } => ({
  ok: false,
  problems:
    problems.length <= MOST_PROBLEMS
      ? problems
      : [
          ...problems.slice(0, MOST_PROBLEMS),
          { line: null, message: importText.more(problems.length - MOST_PROBLEMS) },
        ],
});

/** Counts by sort, in the order of their first appearance. */
export function countLeftOut(sorts: Iterable<string>): LeftOut[] {
  const counts = new Map<string, number>();
  for (const sort of sorts) counts.set(sort, (counts.get(sort) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count }));
}
