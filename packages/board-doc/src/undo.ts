import * as Y from 'yjs';
import { LOCAL, rootMap } from './layout.ts';

/** Writes that follow each other within this time are taken back together. */
const CAPTURE_MS = 300;

/**
 * The undo manager of the map: elements, ties, couples, ink and the issue cards on it. Takes back only what was written here with
 * the origin LOCAL; where somebody else has changed the same key since, their value stays.
 */
export const mapUndoManager = (doc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager(
    (['elements', 'ties', 'unions', 'ink', 'issues'] as const).map((root) => rootMap(doc, root)),
    { trackedOrigins: new Set([LOCAL]), captureTimeout: CAPTURE_MS },
  );

/** The undo manager of the sheets, apart from the map's: who takes back a word of a sheet must not move a sign on the map. */
export const sheetsUndoManager = (doc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager(
    (['sheets', 'assessment', 'needs', 'evaluations'] as const).map((root) => rootMap(doc, root)),
    { trackedOrigins: new Set([LOCAL]), captureTimeout: CAPTURE_MS },
  );
