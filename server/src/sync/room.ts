import { openBoardDoc, type BoardDoc } from '@tsunagu/board-doc';
import type { Board, MeetingId } from '@tsunagu/domain';
import { checkUpdate, encodeFrame, readStructure, SERVER_STRUCTURE_LIMITS, type ConnectionLimits } from '@tsunagu/sync';
import * as Y from 'yjs';
import { SERVER_WRITER, type Writer } from './admission.ts';
import { Audience } from './audience.ts';
import type { Clock } from './clock.ts';
import type { Connection, Inbound } from './connection.ts';
import { Corrections } from './corrections.ts';
import type { SizeLimit } from './document-size.ts';
import { DocumentState } from './document-state.ts';
import { HEARTBEAT_FRAME, Presence } from './presence.ts';
import { Lock } from './lock.ts';
import { judgeUpdate } from './judge-update.ts';
import { LogFolding, type LogFoldingOptions } from './log-folding.ts';
import { type Entry, SaveQueue } from './save-queue.ts';
import type { Change } from './spread.ts';
import { writeAside } from './write-aside.ts';

type InboundUpdate = Extract<Inbound, { kind: 'update' }>;

export type RoomOptions = LogFoldingOptions &
  SizeLimit & {
    clock: Clock;
    limits: ConnectionLimits;
    /** Whether a meeting is closed for good. Asked once: after that it closes by way of its room. */
    isClosed: (meetingId: MeetingId) => Promise<boolean>;
  };

/** The meeting is closed: its document takes nothing any more, from the server neither. */
export class MeetingClosedError extends Error {}

/**
 * One meeting's live document: append before broadcast (SPEC S15). Everything in `state.doc` is on disk; what is
 * accepted and not yet on disk stands in the save queue and reaches nobody.
 */
export class Room {
  readonly meetingId: MeetingId;
  readonly #options: RoomOptions;
  readonly #state: DocumentState;
  readonly #presence: Presence;
  readonly #queue: SaveQueue;
  readonly #audience = new Audience();
  readonly #lock = new Lock();
  /** Under which the server itself writes; new for each life of the room. */
  readonly #serverClient = new Y.Doc().clientID;
  /** Frames that arrive while the meeting is being closed; judged afterwards. */
  #parked: { connection: Connection; inbound: InboundUpdate }[] | undefined;
  #closed = false;
  #broken = false;
  #onIdle: () => void = () => {};
  readonly #corrections: Corrections;
  readonly #folding: LogFolding;

  constructor(options: RoomOptions, state: DocumentState, unfolded: number) {
    this.meetingId = options.meetingId;
    this.#options = options;
    this.#state = state;
    this.#corrections = new Corrections(state);
    this.#folding = new LogFolding(options, state, unfolded);
    this.#presence = new Presence((client) => state.owner(client));
    this.#queue = new SaveQueue(
      {
        meetingId: options.meetingId,
        log: options.log,
        clock: options.clock,
        onSaved: (entries, sequence) => this.#saved(entries, sequence),
        onEmpty: () => this.#idleCheck(),
        onEvent: options.onEvent,
      },
      state.sequence,
    );
  }

  /** Reads the meeting from the log, in the present layout (board-doc B5). Rejects when the log does. */
  static async load(options: RoomOptions): Promise<Room> {
    const stored = await options.log.load(options.meetingId);
    const { meetingId } = options;
    const state = new DocumentState(stored, options, (problem) =>
      options.onEvent({ kind: 'poison', meetingId, problem }),
    );
    const room = new Room(options, state, stored.updates.length);
    try {
      // A closed meeting of an older layout is set right too, and then takes nothing any more.
      await room.#setRight();
      room.#closed = await options.isClosed(meetingId);
    } catch (problem) {
      room.abandon();
      throw problem;
    }
    return room;
  }

  /** Sockets at this board. */
  get connections(): number {
    return this.#audience.size;
  }
  /** Whether nobody is here and nothing waits for the disk. */
  get idle(): boolean {
    return this.#audience.size === 0 && this.#queue.empty && !this.#lock.held;
  }
  /** Whether the document in memory can no longer be trusted; the log can. */
  get broken(): boolean {
    return this.#broken;
  }
  /** Called whenever the room may have become idle. */
  set onIdle(fn: () => void) {
    this.#onIdle = fn;
  }

  join(connection: Connection): void {
    if (!connection.open) return;
    // Whoever was sent away while the room was loading.
    if (!connection.admission.mayRead()) return connection.close('noRight');
    if (!this.#audience.add(connection)) return connection.close('tryLater');
    if (connection.admission.meeting === 'closed') this.#closed = true;
    const stateVector = Y.encodeStateVector(this.#state.doc);
    connection.send(encodeFrame({ kind: 'sync-step-1', stateVector }));
    this.#introduce(connection);
    connection.attach(
      (inbound) => this.#receive(connection, inbound),
      () => this.#leave(connection),
    );
  }

  /** Tells one of everybody who is here. */
  #introduce(connection: Connection): void {
    const everybody = this.#presence.everybody();
    if (everybody !== undefined) connection.send(everybody);
  }

  heartbeat(): void {
    this.#audience.heartbeat(HEARTBEAT_FRAME);
  }
  drop(principal: Writer): void {
    this.#audience.close('noRight', principal);
  }

  #leave(connection: Connection): void {
    if (!this.#audience.delete(connection)) return;
    const gone = this.#presence.leave(connection);
    if (gone !== undefined) this.#audience.send(gone);
    this.#idleCheck();
  }
  #idleCheck(): void {
    if (this.idle) this.#onIdle();
  }

  #receive(connection: Connection, inbound: Inbound): void {
    switch (inbound.kind) {
      case 'sync-step-1':
        return this.#serve(connection, inbound.stateVector);
      case 'query-awareness':
        return this.#introduce(connection);
      case 'awareness': {
        const frame = this.#presence.receive(inbound.update, connection);
        if (frame === 'malformed') return connection.refuse('malformed');
        return frame === undefined ? undefined : this.#audience.send(frame);
      }
      case 'update':
        if (this.#parked === undefined) return this.#judge(connection, inbound);
        this.#parked.push({ connection, inbound });
    }
  }

  #serve(connection: Connection, stateVector: Uint8Array): void {
    let update: Uint8Array;
    try {
      update = Y.encodeStateAsUpdate(this.#state.doc, stateVector);
    } catch {
      return connection.refuse('malformed');
    }
    connection.sendBoard(encodeFrame({ kind: 'sync-step-2', update }));
    connection.served = true;
  }

  /** Judges an update; what is taken goes to the disk. */
  #judge(connection: Connection, inbound: InboundUpdate): void {
    if (!connection.open || this.#broken) return;
    const { bytes, frame, first } = inbound;
    const verdict = judgeUpdate(bytes, connection, this.#state, this.#closed);
    switch (verdict.kind) {
      case 'refuse':
        return connection.refuse(verdict.reason, verdict.close);
      case 'hold':
        if (connection.synced || first) return connection.refuse('gap');
        if (connection.held.length >= this.#options.limits.heldFrames) return connection.close('tooFast');
        connection.held.push(inbound);
        return;
      case 'nothing-new':
        this.#queue.add({ kind: 'nothing-new', connection, frame });
        break;
      case 'take':
        if (this.#queue.full) return connection.close('tryLater');
        this.#state.accept(verdict.update, connection.principal, bytes.length);
        this.#queue.add({ kind: 'update', bytes, update: verdict.update, connection, frame });
    }
    if (first) {
      connection.synced = true;
      for (const held of connection.held.splice(0)) this.#judge(connection, held);
    }
  }

  /** A group is on disk: only now does anybody see it. */
  #saved(entries: readonly Entry[], sequence: number): void {
    const changes: Change[] = [];
    for (const entry of entries) {
      if (entry.kind === 'nothing-new') continue;
      try {
        this.#state.settle(entry.update, entry.bytes, entry.connection);
        this.#corrections.judge(entry.connection?.admission);
        changes.push(entry);
      } catch (problem) {
        // The structural checks exist so that this cannot happen; should it, nobody may see a half-applied document.
        this.#broken = true;
        this.#options.onEvent({ kind: 'poison', meetingId: this.meetingId, problem });
        this.#audience.close('internal');
        return;
      }
    }
    this.#state.sequence = sequence;
    this.#folding.added(changes.length);
    // A failing disk tells its own story, and a closed meeting takes nothing from anybody.
    void this.#setRight().catch(() => undefined);
    this.#audience.tell(changes);
    const told = new Set<Connection>();
    for (const { connection, frame } of entries) {
      if (connection === undefined) continue;
      connection.settle(frame);
      told.add(connection);
    }
    for (const connection of told) connection.acknowledge(sequence);
    if (this.#folding.due) void this.compact();
  }

  /** Writes what the server owes the document: a migration, and what it has to take back. */
  async #setRight(): Promise<void> {
    if (!this.#corrections.due) return;
    // Hidden names must not flash up on any screen, however often somebody shows them.
    await this.#audience.hold(() => this.write((board) => this.#corrections.setRight(board)));
  }

  /** Everything valid in the durable document. */
  read(): { board: Board; sequence: number } {
    const board = openBoardDoc(this.#state.doc);
    try {
      return { board: board.read(), sequence: this.#state.sequence };
    } finally {
      board.destroy();
    }
  }

  /** A correction by the server itself: written aside first, so that it too is on disk before anybody sees it. */
  async write(fn: (board: BoardDoc) => void): Promise<void> {
    await this.#lock.run(async () => {
      if (this.#closed) throw new MeetingClosedError(this.meetingId);
      const bytes = writeAside(this.#state.doc, this.#serverClient, fn);
      if (bytes === undefined) return;
      const read = readStructure(bytes, SERVER_STRUCTURE_LIMITS);
      if (!read.ok) throw new Error(`the server wrote an update it would refuse: ${read.problem}`);
      const update = checkUpdate(read.structure, this.#state.known, SERVER_WRITER, SERVER_STRUCTURE_LIMITS);
      if (!update.ok) throw new Error(`the server wrote an update it would refuse: ${update.detail}`);
      this.#state.accept(update, SERVER_WRITER, bytes.length);
      this.#queue.add({ kind: 'update', bytes, update, connection: undefined, frame: 0 });
      await this.#queue.flushed();
    });
  }

  /** Closes the meeting, see `Rooms.close`. */
  async close<T extends { readonly ok: boolean }>(commit: (board: Board, sequence: number) => Promise<T>): Promise<T> {
    return this.#lock.run(async () => {
      this.#parked = [];
      try {
        await this.#queue.flushed();
        const { board, sequence } = this.read();
        const answer = await commit(board, sequence);
        if (answer.ok) this.#closed = true;
        return answer;
      } finally {
        const parked = this.#parked;
        this.#parked = undefined;
        for (const { connection, inbound } of parked) this.#judge(connection, inbound);
      }
    });
  }

  /** Folds the log into a snapshot. A failure loses nothing: the log stays as it is. */
  async compact(): Promise<void> {
    if (!this.#broken) await this.#folding.fold();
  }

  /** Resolves when everything accepted is on disk; rejects when the disk fails meanwhile. */
  flushed(): Promise<void> {
    return this.#queue.flushed();
  }

  /** Says good-bye to everybody. */
  dismiss(): void {
    this.#audience.close('goingAway');
  }

  /** Gives up: nothing is sent or saved any more. What was never acknowledged stays with the clients. */
  abandon(): void {
    this.#queue.abandon();
    this.dismiss();
    this.#state.doc.destroy();
  }
}
