import { BOARD_SCHEMA_VERSION } from '@tsunagu/domain';
import type * as Y from 'yjs';

/** Version of the document's layout that this code writes (SPEC B3). */
export const LAYOUT_VERSION = BOARD_SCHEMA_VERSION;

/** Origin of what this user does here; the only origin that undo takes back (SPEC B40). */
export const LOCAL: unique symbol = Symbol('tsunagu.local');
/** Origin of what the server writes itself: templates, corrections. */
export const SERVER: unique symbol = Symbol('tsunagu.server');
/** Origin of a change of layout. */
export const MIGRATION: unique symbol = Symbol('tsunagu.migration');

/** Roots that hold one nested Y.Map a record, keyed by the record's id. */
export const RECORD_ROOTS = [
  'elements',
  'ties',
  'unions',
  'ink',
  'agenda',
  'issues',
  'decisions',
  'holds',
  'roles',
  'points',
  'opinions',
  'sheets',
  'assessment',
  'needs',
  'evaluations',
] as const;
export type RecordRoot = (typeof RECORD_ROOTS)[number];

export const ROOTS = ['meta', ...RECORD_ROOTS, 'minutes'] as const;
export type Root = (typeof ROOTS)[number];

/** One root of the document; every root is a Y.Map. */
export const rootMap = (doc: Y.Doc, root: Root): Y.Map<unknown> => doc.getMap<unknown>(root);

/** Root types by identity, to tell where a changed type stands. Defines every root on the document; writes nothing. */
export const rootsOf = (doc: Y.Doc): ReadonlyMap<unknown, Root> =>
  new Map(ROOTS.map((root): [unknown, Root] => [rootMap(doc, root), root]));
