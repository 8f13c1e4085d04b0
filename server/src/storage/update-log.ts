import type { MeetingId } from '@tsunagu/domain';

/** One accepted update, and the client ids that nobody owned before it. */
export type LoggedUpdate = {
  /** A Yjs V1 update. */
  bytes: Uint8Array;
  clientClaims: readonly ClientClaim[];
};
export type ClientClaim = { clientId: number; principal: string };

export type AppendResult =
  | { ok: true; /** of the last update appended */ sequence: number }
  /** Another server gave the client id to somebody else in the meantime. Nothing was written. */
  | { ok: false; reason: 'foreign-client'; clientId: number };

export type StoredDocument = {
  /** Yjs V2; undefined until the first compaction. */
  snapshot: Uint8Array | undefined;
  /** Yjs V1, in the order of their sequence numbers, all newer than the snapshot. */
  updates: readonly Uint8Array[];
  /** Number of the last update ever appended; 0 = the meeting has no document. */
  sequence: number;
  owners: ReadonlyMap<number, string>;
};

/**
 * The log of all boards: the truth that everything else can be made from again.
 * Rejections mean that the disk or the database failed; the caller keeps its data and tries again.
 * Semantics are fixed by `describeUpdateLog`, which runs on every implementation.
 */
export interface UpdateLog {
  /**
   * Writes all of `updates` or nothing, and resolves once they are on disk. Sequence numbers of a meeting start at 1
   * and have no holes. Appends of one meeting keep the order of their calls.
   */
  append(meetingId: MeetingId, updates: readonly LoggedUpdate[]): Promise<AppendResult>;
  /** Everything durable of one meeting; an unknown meeting is an empty document. */
  load(meetingId: MeetingId): Promise<StoredDocument>;
  /** Replaces all updates up to and including `upToSequence` by a snapshot, in one transaction. Older calls change nothing. */
  compact(meetingId: MeetingId, snapshot: Uint8Array, upToSequence: number): Promise<void>;
  /** Removes everything of a meeting, owners too. */
  erase(meetingId: MeetingId): Promise<void>;
  /** Resolves when the log takes writes; for `/readyz`. */
  probe(): Promise<void>;
  /** Waits for what is under way and lets go of the file. */
  close(): Promise<void>;
}
