import type * as Y from 'yjs';
import type { Root } from './layout.ts';

/** Keys of a root (record ids; for `meta` its keys) that a transaction touched, at any depth. */
export type ChangedRecords = Map<Root, Set<string>>;

/**
 * Which records a transaction touched. Reads the transaction's own list of changed types, so the work is proportional
 * to the change and one listener a document is enough.
 */
export function changedRecords(transaction: Y.Transaction, roots: ReadonlyMap<unknown, Root>): ChangedRecords {
  const changed: ChangedRecords = new Map();
  const mark = (root: Root, id: string): void => {
    const ids = changed.get(root);
    if (ids) ids.add(id);
    else changed.set(root, new Set([id]));
  };
  for (const [type, keys] of transaction.changed) {
    const root = roots.get(type);
    if (root === undefined) {
      const place = recordOf(type, roots);
      if (place) mark(place.root, place.id);
    } else {
      for (const key of keys) if (key !== null) mark(root, key);
    }
  }
  return changed;
}

/** The record that a nested type stands in: climbs from the type to the child of a root. */
function recordOf(
  type: Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never,
  roots: ReadonlyMap<unknown, Root>,
): { root: Root; id: string } | undefined {
  // oxlint-disable-next-line no-underscore-dangle -- Yjs has no public way from a nested type to its key.
  let item = type._item;
  while (item !== null) {
    const { parent, parentSub } = item;
    const root = roots.get(parent);
    if (root !== undefined) return parentSub === null ? undefined : { root, id: parentSub };
    // oxlint-disable-next-line no-underscore-dangle -- as above.
    item = parent !== null && '_item' in parent ? parent._item : null;
  }
  return undefined;
}
