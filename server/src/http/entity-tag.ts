import { z } from 'zod';

/** The header of a change: it is made only if what the asker saw is still what holds. */
export const IfMatch = z.object({ 'if-match': z.string().max(40).optional() });

/** The entity tag of something that counts its versions. */
export const etagOf = (version: number): string => `"${version}"`;

/** The version that the asker has seen, out of If-Match; undefined when it says none. */
export function seenVersion(ifMatch = ''): number | undefined {
  const found = /^"(\d{1,9})"$/.exec(ifMatch);
  return found ? Number(found[1]) : undefined;
}
