import { openBoardDoc, writeBoard } from '@tsunagu/board-doc';
import { fromBoardJson } from '@tsunagu/domain';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Room } from '../live/room.tsx';
import { createServerClock } from '../live/server-clock.ts';
import { createStore } from '../live/store.ts';

/** A room without a server: the sample's board in memory. Null when the file is not a board of this version. */
export function openPracticeRoom(json: unknown): { room: Room; destroy: () => void } | null {
  const read = fromBoardJson(json);
  if (!read.ok) return null;
  const doc = new Y.Doc();
  writeBoard(doc, read.board);
  const board = openBoardDoc(doc);
  const awareness = new Awareness(doc);
  const room: Room = {
    meetingId: null,
    board,
    awareness,
    status: createStore({ kind: 'practice', unsaved: 0, synced: true } as const),
    clock: createServerClock(),
  };
  return {
    room,
    destroy: () => {
      awareness.destroy();
      board.destroy();
      doc.destroy();
    },
  };
}
