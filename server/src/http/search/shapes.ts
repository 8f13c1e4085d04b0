import { ProposalId, SEARCH_LIMITS, SearchKind } from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/**
 * A question. It travels in the body, not in the address: it may hold a name, and addresses are kept by browsers and logs.
 */
export const SearchQuestion = z.object({
  text: z.string().max(SEARCH_LIMITS.question),
  /** Empty: everything. */
  kinds: z.array(SearchKind).max(SearchKind.options.length).default([]),
  after: z.number().int().positive().nullable().default(null),
});

const Part = z.object({ text: z.string(), hit: z.boolean() });
export const SearchAnswer = z.object({
  items: z.array(
    z.object({
      kind: SearchKind,
      id: z.string(),
      /** Where to look it up, for what belongs to a meeting. */
      meetingId: z.string().nullable(),
      /** Of an entry of a plan: the proposal whose page it stands on. */
      proposalId: ProposalId.nullable(),
      title: z.array(Part),
      excerpt: z.array(Part),
      at: Instant,
    }),
  ),
  next: z.number().int().nullable(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
