import type { BoardDoc } from '@tsunagu/board-doc';
import type { Board, MeetingId } from '@tsunagu/domain';
import type { PrincipalKey } from './principal.ts';

/** What HTTP asks of the live documents. Built by `sync/`; tests use a fake in memory. */
export interface Rooms {
  /** Writes the first update of a new document to the log. Throws when the document exists already. */
  create(meetingId: MeetingId, board: Board): Promise<void>;
  /** Everything valid in the document, and the sequence number that it reflects. */
  read(meetingId: MeetingId): Promise<{ board: Board; sequence: number }>;
  /** The server's own corrections; resolves when they are on disk. */
  write(meetingId: MeetingId, fn: (board: BoardDoc) => void): Promise<void>;
  /**
   * Under the room's lock: stop input, flush, read, `commit` (one SQL transaction), then read-only for good.
   * When `commit` answers `ok: false`, or throws, the room takes input again.
   */
  close<T extends { readonly ok: boolean }>(
    meetingId: MeetingId,
    commit: (board: Board, sequence: number) => Promise<T>,
  ): Promise<T>;
  /** Closes all sockets of that person in that meeting at once. */
  drop(meetingId: MeetingId, principal: PrincipalKey): void;
  stop(): Promise<void>;
}
