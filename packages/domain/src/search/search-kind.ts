import { z } from 'zod';

/** What can be found, in the order of the filter on screen. */
export const SEARCH_KINDS = [
  'case',
  'meeting',
  'minutes',
  'role',
  'raised-issue',
  'area-issue',
  'resource-idea',
  'resource',
  'proposal',
  'plan-entry',
] as const;
export const SearchKind = z.enum(SEARCH_KINDS);
export type SearchKind = z.infer<typeof SearchKind>;
