import type { MeetingId } from '@tsunagu/domain';
import type { LoggedUpdate } from './update-log.ts';

/** What the log and its worker thread say to each other. */

/** One append of one meeting inside a group. */
export type GroupEntry = { meetingId: MeetingId; updates: readonly LoggedUpdate[] };

/** How a test disk misbehaves. */
export type Faults = {
  /** Every commit takes so much longer, as on a hard disk. */
  fsyncDelayMs?: number;
  /** No page may be added to the file: SQLite itself answers that the disk is full. */
  full?: boolean;
};

export type Job =
  | { kind: 'append'; entries: readonly GroupEntry[] }
  | { kind: 'load'; meetingId: MeetingId }
  | { kind: 'compact'; meetingId: MeetingId; snapshot: Uint8Array; upToSequence: number }
  | { kind: 'erase'; meetingId: MeetingId }
  | { kind: 'probe' }
  | { kind: 'faults'; faults: Faults }
  | { kind: 'close' };
export type Request = { id: number; job: Job };
export type Answer = { id: number; ok: true; value: unknown } | { id: number; ok: false; problem: string };
