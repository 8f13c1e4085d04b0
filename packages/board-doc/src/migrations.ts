import type * as Y from 'yjs';
import { LAYOUT_VERSION, MIGRATION, rootMap } from './layout.ts';
import { layoutState } from './layout-state.ts';
import { writeMissingSheets } from './write-board.ts';

/** One step of the layout, run by the server alone and once for all peers (SPEC B5). */
export type Migration = {
  /** The version that the document has afterwards. */
  readonly to: number;
  /** What changes, for the log. */
  readonly reason: string;
  /** Changes the document in place; must keep keys that it does not know. */
  run(doc: Y.Doc): void;
};

/** All steps, ascending and without gaps from version 2 on. Version 1 is the first layout. */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    reason: 'cards, tables, charts, timelines, lanes, images and couples; older programs would call them damaged',
    // Every new key has a default, so that what stands there already means what it meant.
    run: () => {},
  },
  {
    to: 3,
    reason: 'sheets of the case, points and opinions; embedded in minutes, an older editor would delete them',
    run: writeMissingSheets,
  },
];

export type Migrated =
  | { readonly ok: true; readonly from: number; readonly to: number }
  | { readonly ok: false; readonly reason: 'empty' | 'too-new' | 'no-way' };

/**
 * Brings a document to the current layout, all steps in one transaction. Only the server calls this, before it lets
 * anybody in. `steps` and `target` are for tests.
 */
export function migrate(
  doc: Y.Doc,
  steps: readonly Migration[] = MIGRATIONS,
  target: number = LAYOUT_VERSION,
): Migrated {
  const { state, version } = layoutState(doc);
  if (state === 'empty') return { ok: false, reason: 'empty' };
  if (version > target) return { ok: false, reason: 'too-new' };
  const due = steps.filter(({ to }) => to > version && to <= target);
  if (due.length !== target - version || due.some(({ to }, i) => to !== version + 1 + i)) {
    return { ok: false, reason: 'no-way' };
  }
  if (due.length > 0) {
    doc.transact(() => {
      for (const step of due) step.run(doc);
      rootMap(doc, 'meta').set('schemaVersion', target);
    }, MIGRATION);
  }
  return { ok: true, from: version, to: target };
}
