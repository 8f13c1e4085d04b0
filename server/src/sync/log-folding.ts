import type { MeetingId } from '@tsunagu/domain';
import type { UpdateLog } from '../storage/update-log.ts';
import type { DocumentState } from './document-state.ts';
import type { RoomEvent } from './room-event.ts';

export type LogFoldingOptions = {
  meetingId: MeetingId;
  log: UpdateLog;
  /** Updates after which the log of a meeting is folded into a snapshot. */
  compactAfter: number;
  onEvent: (event: RoomEvent) => void;
};

/** Keeps one meeting's log short (SPEC S19): so many updates are folded into a snapshot, in one transaction. */
export class LogFolding {
  readonly #options: LogFoldingOptions;
  readonly #state: DocumentState;
  #unfolded: number;
  #folding = false;

  /** `unfolded`: updates that the log holds beside its snapshot. */
  constructor(options: LogFoldingOptions, state: DocumentState, unfolded: number) {
    this.#options = options;
    this.#state = state;
    this.#unfolded = unfolded;
  }

  /** So many more are in the log, and in the document. */
  added(updates: number): void {
    this.#unfolded += updates;
  }

  get due(): boolean {
    return this.#unfolded >= this.#options.compactAfter;
  }

  /** Folds what there is. A failure loses nothing: the log stays as it is. */
  async fold(): Promise<void> {
    if (this.#folding || this.#unfolded === 0) return;
    this.#folding = true;
    const { meetingId, log, onEvent } = this.#options;
    const folded = this.#unfolded;
    try {
      await log.compact(meetingId, this.#state.snapshot(), this.#state.sequence);
      this.#unfolded -= folded;
      onEvent({ kind: 'compacted', meetingId });
    } catch (problem) {
      onEvent({ kind: 'compaction-failed', meetingId, problem });
    } finally {
      this.#folding = false;
    }
  }
}
