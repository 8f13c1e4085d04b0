import { writeBoard } from '@tsunagu/board-doc';
import type { MeetingId } from '@tsunagu/domain';
import { CONNECTION_LIMITS, type ConnectionLimits } from '@tsunagu/sync';
import * as Y from 'yjs';
import type { Rooms } from '../rooms.ts';
import type { UpdateLog } from '../storage/update-log.ts';
import { SERVER_WRITER } from './admission.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Connection } from './connection.ts';
import { Room } from './room.ts';
import type { RoomEvent } from './room-event.ts';

export type RoomsOptions = {
  log: UpdateLog;
  clock?: Clock;
  limits?: ConnectionLimits;
  /** Updates after which a meeting's log is folded into a snapshot. Default 500. */
  compactAfter?: number;
  /** How long an empty room stays loaded; a reload of the page finds it warm. Default 10 s. */
  lingerMs?: number;
  heartbeatMs?: number;
  /** Bytes of one document; default `BOARD_BYTES`. */
  boardBytes?: number;
  /** Whether a meeting is closed for good; default: none is. */
  isClosed?: (meetingId: MeetingId) => Promise<boolean>;
  onEvent?: (event: RoomEvent) => void;
};

/** `Rooms` as HTTP knows it, and the side that sockets come in by. */
export interface LiveRooms extends Rooms {
  readonly clock: Clock;
  readonly limits: ConnectionLimits;
  /** Brings a socket into its meeting's room; closes it with 1013 when the log cannot be read. */
  connect(meetingId: MeetingId, connection: Connection): Promise<void>;
  /** For metrics: rooms in memory and sockets in them. */
  counts(): { rooms: number; connections: number };
}

/**
 * A room's life: loading → live → draining → gone. While it drains a newcomer makes it live again; two rooms of one
 * meeting never exist at once (SPEC S19).
 */
type Slot = {
  state: 'loading' | 'live' | 'draining' | 'gone';
  readonly loaded: Promise<Room>;
  room: Room | undefined;
  /** Callers that work in the room at the moment without a socket. */
  users: number;
  cancelLinger: (() => void) | undefined;
};

/** Longer than any handshake. */
const FORGET_DROPPED_MS = 120_000;
const STOP_GRACE_MS = 2_000;

/** All live documents of this server. Nothing starts before the first call. */
export function createRooms(options: RoomsOptions): LiveRooms {
  const { log, clock = systemClock, limits = CONNECTION_LIMITS, compactAfter = 500, lingerMs = 10_000 } = options;
  const onEvent = options.onEvent ?? (() => {});
  const isClosed = options.isClosed ?? (() => Promise.resolve(false));
  const size = options.boardBytes === undefined ? {} : { boardBytes: options.boardBytes };
  const slots = new Map<MeetingId, Slot>();
  /** When somebody was last sent away: whoever was let in before that and is still on the way in, comes too late. */
  const dropped = new Map<string, number>();
  let stopped = false;

  const stopHeartbeat = clock.every(options.heartbeatMs ?? 15_000, () => {
    for (const { room } of slots.values()) room?.heartbeat();
    for (const [key, at] of dropped) if (clock.now() - at > FORGET_DROPPED_MS) dropped.delete(key);
  });

  const open = (meetingId: MeetingId): Slot => {
    const loaded = Room.load({ meetingId, log, clock, limits, compactAfter, onEvent, isClosed, ...size });
    const slot: Slot = { state: 'loading', loaded, room: undefined, users: 0, cancelLinger: undefined };
    slots.set(meetingId, slot);
    void enliven(meetingId, slot);
    return slot;
  };

  /** A broken room may have been replaced already. */
  const forget = (meetingId: MeetingId, slot: Slot): void => {
    if (slots.get(meetingId) === slot) slots.delete(meetingId);
  };

  const enliven = async (meetingId: MeetingId, slot: Slot): Promise<void> => {
    try {
      const room = await slot.loaded;
      slot.room = room;
      if (slot.state === 'gone') return room.abandon();
      slot.state = 'live';
      room.onIdle = () => linger(meetingId, slot);
      onEvent({ kind: 'loaded', meetingId });
    } catch {
      // Whoever waits for `loaded` is told; the next caller tries anew.
      slot.state = 'gone';
      forget(meetingId, slot);
    }
  };

  const linger = (meetingId: MeetingId, slot: Slot): void => {
    slot.cancelLinger?.();
    if (slot.state === 'gone') return;
    slot.cancelLinger = clock.after(lingerMs, () => void drain(meetingId, slot));
  };

  const drain = async (meetingId: MeetingId, slot: Slot): Promise<void> => {
    const { room } = slot;
    const unused = (): boolean => room !== undefined && room.idle && slot.users === 0;
    if (room === undefined || slot.state !== 'live' || !unused()) return;
    slot.state = 'draining';
    await room.compact();
    // Somebody may have come while the snapshot was written.
    if (slot.state !== 'draining') return;
    if (!unused()) {
      slot.state = 'live';
      return;
    }
    slot.state = 'gone';
    forget(meetingId, slot);
    room.abandon();
    onEvent({ kind: 'unloaded', meetingId });
  };

  /** Works in a room and keeps it loaded meanwhile. */
  const use = async <T>(meetingId: MeetingId, work: (room: Room) => T | Promise<T>): Promise<T> => {
    if (stopped) throw new Error('the rooms are stopped');
    const found = slots.get(meetingId);
    const slot = found === undefined || found.room?.broken === true ? open(meetingId) : found;
    slot.users++;
    slot.cancelLinger?.();
    if (slot.state === 'draining') slot.state = 'live';
    try {
      return await work(await slot.loaded);
    } finally {
      slot.users--;
      if (slot.room?.idle === true && slot.users === 0) linger(meetingId, slot);
    }
  };

  return {
    clock,
    limits,
    async connect(meetingId, connection) {
      if (stopped) return connection.close('goingAway');
      try {
        await use(meetingId, (room) => {
          const at = dropped.get(`${meetingId} ${connection.principal}`);
          if (at !== undefined && at >= connection.askedAt) return connection.close('noRight');
          room.join(connection);
        });
      } catch {
        connection.close('tryLater');
      }
    },
    counts: () => ({
      rooms: slots.size,
      connections: [...slots.values()].reduce((sum, { room }) => sum + (room?.connections ?? 0), 0),
    }),
    async create(meetingId, board) {
      const stored = await log.load(meetingId);
      if (stored.sequence > 0) throw new Error(`meeting ${meetingId} has a document already`);
      const doc = new Y.Doc();
      writeBoard(doc, board);
      const clientClaims = [{ clientId: doc.clientID, principal: SERVER_WRITER }];
      await log.append(meetingId, [{ bytes: Y.encodeStateAsUpdate(doc), clientClaims }]);
      doc.destroy();
    },
    read: (meetingId) => use(meetingId, (room) => room.read()),
    write: (meetingId, fn) => use(meetingId, (room) => room.write(fn)),
    close: (meetingId, commit) => use(meetingId, (room) => room.close(commit)),
    drop: (meetingId, principal) => {
      dropped.set(`${meetingId} ${principal}`, clock.now());
      slots.get(meetingId)?.room?.drop(principal);
    },
    async stop() {
      stopped = true;
      stopHeartbeat();
      const all = [...slots.values()];
      slots.clear();
      await Promise.all(all.map((slot) => stopSlot(slot, clock)));
    },
  };
}

/** Saves what was accepted, says good-bye; gives up on a failing disk after a while. */
async function stopSlot(slot: Slot, clock: Clock): Promise<void> {
  slot.cancelLinger?.();
  const { room } = slot;
  slot.state = 'gone';
  if (room === undefined) return;
  room.dismiss();
  let cancel = (): void => {};
  const late = new Promise<void>((resolve) => (cancel = clock.after(STOP_GRACE_MS, resolve)));
  await Promise.race([room.flushed().catch(() => {}), late]);
  cancel();
  room.abandon();
}
