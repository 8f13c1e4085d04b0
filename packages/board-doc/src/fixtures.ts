import { AgendaItem, AgendaItemId, Element, ElementId, Role, RoleId, Tie, TieId } from '@tsunagu/domain';
import * as Y from 'yjs';
import { type BoardDoc, type BoardDocOptions, openBoardDoc } from './board-doc.ts';
import { LAYOUT_VERSION } from './layout.ts';

/** Values and documents for the tests of this package. */
export const elementId = (n: number): ElementId => ElementId.parse(`el_${n}`);
export const tieId = (n: number): TieId => TieId.parse(`tie_${n}`);
export const roleId = (n: number): RoleId => RoleId.parse(`role_${n}`);
export const itemId = (n: number): AgendaItemId => AgendaItemId.parse(`agd_${n}`);

export const person = (n: number, more: object = {}): Element =>
  Element.parse({ id: elementId(n), kind: 'person', pos: { x: n, y: 0 }, label: `P${n}`, ...more });
export const note = (n: number, text: string): Element =>
  Element.parse({ id: elementId(n), kind: 'note', pos: { x: n, y: 0 }, text });
export const tie = (n: number, from: number, to: number): Tie =>
  Tie.parse({ id: tieId(n), from: elementId(from), to: elementId(to) });
export const role = (n: number, what: string): Role => Role.parse({ id: roleId(n), what });
export const item = (n: number, more: object = {}): AgendaItem =>
  AgendaItem.parse({ id: itemId(n), title: `T${n}`, minutes: 5, order: n, ...more });

/** Sends each of two documents what it lacks. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  const [forA, forB] = [
    Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)),
    Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)),
  ];
  Y.applyUpdate(a, forA, 'network');
  Y.applyUpdate(b, forB, 'network');
}

/** A board with persons 1 and 2 and a tie 1 between them, open on two devices. */
export function twoDevices(options: BoardDocOptions = {}): [BoardDoc, BoardDoc] {
  const [a, b] = [openBoardDoc(new Y.Doc(), options), openBoardDoc(new Y.Doc(), options)];
  a.transact(() => {
    a.meta.update({ schemaVersion: LAYOUT_VERSION, function: 1 });
    a.elements.add(person(1));
    a.elements.add(person(2));
    a.ties.add(tie(1, 1, 2));
  }, 'template');
  exchange(a.doc, b.doc);
  return [a, b];
}
