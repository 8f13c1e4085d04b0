import type * as Y from 'yjs';
import { LAYOUT_VERSION, rootMap } from './layout.ts';

/**
 * What this version may do with a document: `empty` = nothing written yet; `current` = read and write;
 * `older` = read until the server has migrated it; `tooNew` = read only, ask for an update of the program.
 */
export type LayoutState = { readonly state: 'empty' | 'current' | 'older' | 'tooNew'; readonly version: number };

/** Reads the layout's version (SPEC B3). A version that is no whole number above 0 counts as the current one. */
export function layoutState(doc: Y.Doc): LayoutState {
  const meta = rootMap(doc, 'meta');
  if (meta.size === 0) return { state: 'empty', version: LAYOUT_VERSION };
  const stored = meta.get('schemaVersion');
  const version = typeof stored === 'number' && Number.isInteger(stored) && stored > 0 ? stored : LAYOUT_VERSION;
  if (version === LAYOUT_VERSION) return { state: 'current', version };
  return { state: version > LAYOUT_VERSION ? 'tooNew' : 'older', version };
}
