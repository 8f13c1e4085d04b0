/** The entity tag of something that counts its versions. */
export const etagOf = (version: number): string => `"${version}"`;

/** The version that the asker has seen, out of If-Match; undefined when it says none. */
export function seenVersion(ifMatch = ''): number | undefined {
  const found = /^"(\d{1,9})"$/.exec(ifMatch);
  return found ? Number(found[1]) : undefined;
}
