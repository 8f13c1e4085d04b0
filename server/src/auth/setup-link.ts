import { timingSafeEqual } from 'node:crypto';
import { hashToken } from './token.ts';

/** The one-time link by which the first administrator is made. Lives in memory: every start prints a new one. */
export type SetupLink = {
  /** Whether this is the token of the link that was printed. */
  matches(token: string): boolean;
  /** After use, or when there is an administrator. */
  spend(): void;
};

export function createSetupLink(token: string | null): SetupLink {
  let expected = token === null ? null : Buffer.from(hashToken(token));
  return {
    matches: (given) => expected !== null && timingSafeEqual(expected, Buffer.from(hashToken(given))),
    spend: () => void (expected = null),
  };
}
