/**
 * What one text says beyond another, line by line. A line that only grew by one stretch counts with that stretch alone:
 * the rest of it was written by others and is stored, and putting the whole line in again would say it twice.
 */
export function writtenLines(
  mine: readonly string[],
  theirs: readonly string[],
): { added: string[]; removed: string[] } {
  const added: string[] = [];
  const removed = without(theirs, mine);
  for (const line of without(mine, theirs)) {
    // The longest first, so that a line is not taken for the growth of an empty one.
    const [stretch] = removed
      .map((before, at) => ({ before, at, grown: insertedStretch(line, before) }))
      .filter(({ grown, before }) => grown !== undefined && before !== '')
      .sort((a, b) => b.before.length - a.before.length);
    if (stretch?.grown === undefined) {
      added.push(line);
      continue;
    }
    removed.splice(stretch.at, 1);
    added.push(stretch.grown);
  }
  return { added, removed };
}

/** The one stretch by which `before` became `after`; undefined when more has changed than that. */
function insertedStretch(after: string, before: string): string | undefined {
  // By code points, so that no letter is cut in two halves.
  const [long, short] = [Array.from(after), Array.from(before)];
  let head = 0;
  while (head < short.length && long[head] === short[head]) head++;
  const tail = short.length - head;
  if (long.length <= short.length || long.slice(long.length - tail).join('') !== short.slice(head).join('')) {
    return undefined;
  }
  return long.slice(head, long.length - tail).join('');
}

/** Lines of `all` that are not in `others`, counting repeats. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
