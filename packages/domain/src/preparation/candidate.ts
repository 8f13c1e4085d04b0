import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { CaseId } from '../ids.ts';
import { Day } from '../meeting/records.ts';

/** 候補: why a case should be talked about next, and when if that is settled. The order of candidates is people's own. */
export const Candidate = z.object({
  reason: z.string().trim().max(LIMITS.label).default(''),
  proposedDay: Day.nullable().default(null),
});
export type Candidate = z.infer<typeof Candidate>;

/** Candidates that one list may hold: more is no choice any more. */
export const MOST_CANDIDATES = 100;

/** The whole list in its new order. */
export const CandidateOrder = z.object({ cases: z.array(CaseId).max(MOST_CANDIDATES) });

/**
 * The list in the order that somebody has just set (SPEC PR1). What they had not seen yet keeps its order and stands behind; what is
 * no candidate any more is left out.
 */
export function orderedCandidates<T extends string>(now: readonly T[], wanted: readonly T[]): T[] {
  const there = new Set(now);
  const chosen = [...new Set(wanted)].filter((id) => there.has(id));
  return [...chosen, ...now.filter((id) => !chosen.includes(id))];
}

/** The list with one moved up (-1) or down (1); the same list when it stands at the end already. */
export function movedCandidate<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((item, index) => (index === at ? other : index === at + by ? one : item));
}
