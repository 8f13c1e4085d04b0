import { openBoardDoc, writeBoard } from '@tsunagu/board-doc';
import type { MeetingId } from '@tsunagu/domain';
import * as Y from 'yjs';
import type { PrincipalKey } from '../principal.ts';
import type { Rooms } from '../rooms.ts';

export type FakeRooms = Rooms & { readonly dropped: { meeting: MeetingId; principal: PrincipalKey }[] };

/** Documents in memory, with the rooms' contract and nothing of their network. */
export function createFakeRooms(): FakeRooms {
  const docs = new Map<MeetingId, { doc: Y.Doc; sequence: number; closed: boolean }>();
  const dropped: FakeRooms['dropped'] = [];
  const room = (id: MeetingId) => {
    const found = docs.get(id);
    if (!found) throw new Error('no such document');
    return found;
  };
  return {
    dropped,
    async create(id, board) {
      if (docs.has(id)) throw new Error('the document exists already');
      const doc = new Y.Doc();
      writeBoard(doc, board);
      docs.set(id, { doc, sequence: 1, closed: false });
    },
    async read(id) {
      const { doc, sequence } = room(id);
      return { board: openBoardDoc(doc).read(), sequence };
    },
    async write(id, fn) {
      const found = room(id);
      if (found.closed) throw new Error('the document is closed');
      const board = openBoardDoc(found.doc);
      board.transact(() => fn(board), 'server');
      found.sequence += 1;
    },
    async close(id, commit) {
      const found = room(id);
      const result = await commit(openBoardDoc(found.doc).read(), found.sequence);
      if (result.ok) found.closed = true;
      return result;
    },
    drop: (meeting, principal) => void dropped.push({ meeting, principal }),
    async stop() {},
  };
}
