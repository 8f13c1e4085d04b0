/** One replacement in a string: at `index` take `remove` UTF-16 units away and put `insert` there. */
export type Splice = { index: number; remove: number; insert: string };

/** The smallest single replacement that turns `before` into `after`; null when they are equal. Never cuts a surrogate pair. */
export function spliceBetween(before: string, after: string): Splice | null {
  if (before === after) return null;
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  if (head > 0 && isHighSurrogate(before, head - 1)) head -= 1;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (tail > 0 && isLowSurrogate(before, before.length - tail)) tail -= 1;
  return { index: head, remove: before.length - head - tail, insert: after.slice(head, after.length - tail) };
}

export const applySplice = (text: string, { index, remove, insert }: Splice): string =>
  text.slice(0, index) + insert + text.slice(index + remove);

/**
 * My edit of `base` moved onto `theirs`, so that neither person's letters are lost: where both touched the same
 * stretch, mine is put behind theirs. Used when a composition ends after a remote edit came in.
 */
export function mergeTexts(base: string, theirs: string, mine: string): string {
  const remote = spliceBetween(base, theirs);
  const local = spliceBetween(base, mine);
  if (!local) return theirs;
  if (!remote) return mine;
  if (local.index >= remote.index + remote.remove) {
    return applySplice(theirs, { ...local, index: local.index + remote.insert.length - remote.remove });
  }
  if (local.index + local.remove <= remote.index) return applySplice(theirs, local);
  return applySplice(theirs, { index: remote.index + remote.insert.length, remove: 0, insert: local.insert });
}

/** Where a caret at `caret` stands after somebody else turned `before` into `after`. */
export function moveCaret(caret: number, before: string, after: string): number {
  const change = spliceBetween(before, after);
  if (!change || caret <= change.index) return caret;
  if (caret < change.index + change.remove) return change.index + change.insert.length;
  return caret + change.insert.length - change.remove;
}

const isHighSurrogate = (text: string, at: number): boolean => isBetween(text.charCodeAt(at), 0xd800, 0xdbff);
const isLowSurrogate = (text: string, at: number): boolean => isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
const isBetween = (value: number, from: number, to: number): boolean => value >= from && value <= to;
