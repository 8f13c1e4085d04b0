import type { Element, ElementId, Tie, TieId } from '@tsunagu/domain';
import type * as Y from 'yjs';
import { CODECS } from './codecs.ts';
import { rootMap } from './layout.ts';

/** One element of a document that nobody has opened; undefined when it is gone or damaged. */
export function readElement(doc: Y.Doc, id: ElementId): Element | undefined {
  const read = CODECS.elements.decode(id, rootMap(doc, 'elements').get(id));
  return read.ok ? read.value : undefined;
}

/** One tie, likewise; whether its ends are there is not asked. */
export function readTie(doc: Y.Doc, id: TieId): Tie | undefined {
  const read = CODECS.ties.decode(id, rootMap(doc, 'ties').get(id));
  return read.ok ? read.value : undefined;
}
