import type { MeetingId } from '@tsunagu/domain';
import type { AppendResult, LoggedUpdate, StoredDocument, UpdateLog } from './update-log.ts';

type Kept = { snapshot: Uint8Array | undefined; from: number; updates: Uint8Array[]; owners: Map<number, string> };

/** A log without a disk, for tests. Forgets everything with the process. */
export class MemoryUpdateLog implements UpdateLog {
  readonly #meetings = new Map<MeetingId, Kept>();

  async append(meetingId: MeetingId, updates: readonly LoggedUpdate[]): Promise<AppendResult> {
    const kept = this.#kept(meetingId);
    const claims = updates.flatMap((update) => update.clientClaims);
    const foreign = claims.find(({ clientId, principal }) => (kept.owners.get(clientId) ?? principal) !== principal);
    if (foreign !== undefined) return { ok: false, reason: 'foreign-client', clientId: foreign.clientId };
    for (const { clientId, principal } of claims) kept.owners.set(clientId, principal);
    kept.updates.push(...updates.map(({ bytes }) => bytes.slice()));
    this.#meetings.set(meetingId, kept);
    return { ok: true, sequence: kept.from + kept.updates.length };
  }

  async load(meetingId: MeetingId): Promise<StoredDocument> {
    const { snapshot, updates, owners, from } = this.#kept(meetingId);
    return { snapshot, updates: [...updates], sequence: from + updates.length, owners: new Map(owners) };
  }

  async compact(meetingId: MeetingId, snapshot: Uint8Array, upToSequence: number): Promise<void> {
    const kept = this.#kept(meetingId);
    if (upToSequence > kept.from + kept.updates.length) throw new RangeError('snapshot is ahead of the log');
    if (upToSequence <= kept.from) return;
    kept.updates.splice(0, upToSequence - kept.from);
    kept.from = upToSequence;
    kept.snapshot = snapshot;
  }

  async erase(meetingId: MeetingId): Promise<void> {
    this.#meetings.delete(meetingId);
  }
  async probe(): Promise<void> {}
  async close(): Promise<void> {}

  #kept(meetingId: MeetingId): Kept {
    return this.#meetings.get(meetingId) ?? { snapshot: undefined, from: 0, updates: [], owners: new Map() };
  }
}
