import type { AttendanceId } from '@tsunagu/domain';
import type { CloseReason } from '@tsunagu/sync';

/** Who writes: a `PrincipalKey`, or the server itself. Client ids belong to it, durably. */
export type Writer = string;
export const SERVER_WRITER: Writer = 'server';

/** How a participant appears to others; stamped by the server into their presence, whatever the client sent. */
export type PresenceUser = { attendanceId: AttendanceId | null; name: string; affiliation: string; tint: number };

/** What the door says about one request to `/sync/<meetingId>`. */
export type Admission =
  | {
      kind: 'admitted';
      principal: Writer;
      user: PresenceUser;
      /** The document's present epoch; a client of another one is told 4409. */
      epoch: number;
      /** A closed meeting can be read, by those who may, and written by nobody. */
      meeting: 'open' | 'closed';
      /** Asked for every message, so it must be quick and without waiting. */
      mayRead: () => boolean;
      mayEdit: () => boolean;
      /** Whether they may lock and unlock, and change what is locked. */
      mayUnlock: () => boolean;
      /** Whether they may say how the board is shown: names hidden, and by which signs. */
      mayPresent: () => boolean;
    }
  | { kind: 'denied'; reason: CloseReason };

export type Admitted = Extract<Admission, { kind: 'admitted' }>;

/** The part of a socket that a connection needs; `ws` has all of it. */
export interface BoardSocket {
  send(bytes: Uint8Array): void;
  close(code: number, reason?: string): void;
  terminate(): void;
  ping(): void;
  /** Bytes handed over that the other end has not taken yet. */
  readonly bufferedAmount: number;
}
