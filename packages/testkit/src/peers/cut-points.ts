import type * as Y from 'yjs';

/**
 * Places in a text where an editor's caret can stand. Never inside a surrogate pair: Yjs turns both halves of a pair
 * that is cut in two into replacement characters, and not on all peers alike.
 */
export function cutPoints(text: Y.Text): number[] {
  const points = [0];
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    let at = points.at(-1) ?? 0;
    for (const char of typeof insert === 'string' ? insert : ' ') points.push((at += char.length));
  }
  return points;
}
