import type { AttendanceId } from '@tsunagu/domain';
import type { BoardThingId } from './shape-types.ts';

/** The part of y-protocols' Awareness that the canvas needs. */
export interface PresenceChannel {
  readonly clientID: number;
  getStates(): ReadonlyMap<number, Record<string, unknown>>;
  /** Null when this screen has left. */
  getLocalState(): Record<string, unknown> | null;
  /** Replaces all that this screen says of itself; one message. */
  setLocalState(state: Record<string, unknown>): void;
  on(event: 'change', listener: () => void): void;
  off(event: 'change', listener: () => void): void;
}

export type View = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
/** `gesture` tells one drag of a screen from its next. */
export type Drag = {
  readonly ids: readonly BoardThingId[];
  readonly dx: number;
  readonly dy: number;
  readonly gesture: number;
};
export type Editing = { readonly id: BoardThingId; readonly field: string };

/** What another screen says of itself, after distrustful reading. */
export type Peer = {
  readonly clientId: number;
  readonly attendanceId: AttendanceId | null;
  readonly name: string;
  readonly affiliation: string;
  readonly tint: number;
  readonly cursor: { readonly x: number; readonly y: number } | null;
  readonly selection: readonly BoardThingId[];
  readonly drag: Drag | null;
  readonly editing: Editing | null;
  readonly view: View | null;
  readonly showing: boolean;
};

const object = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e7 ? value : undefined;
const text = (value: unknown, most = 80): string => (typeof value === 'string' ? value.slice(0, most) : '');
const ids = (value: unknown): BoardThingId[] =>
  Array.isArray(value)
    ? (value.filter((id) => typeof id === 'string' && id.length < 60).slice(0, 500) as BoardThingId[])
    : [];

/** Reads one state; whatever is malformed counts as not said. */
export function readPeer(clientId: number, state: Record<string, unknown>): Peer {
  const user = object(state['user']) ?? {};
  const cursor = object(state['cursor']);
  const [cx, cy] = [number(cursor?.['x']), number(cursor?.['y'])];
  const drag = object(state['drag']);
  const [dx, dy] = [number(drag?.['dx']), number(drag?.['dy'])];
  const editing = object(state['editing']);
  const view = object(state['view']);
  const [x, y, w, h] = ['x', 'y', 'w', 'h'].map((k) => number(view?.[k]));
  return {
    clientId,
    attendanceId: typeof user['attendanceId'] === 'string' ? (user['attendanceId'] as AttendanceId) : null,
    name: text(user['name']),
    affiliation: text(user['affiliation']),
    tint: number(user['tint']) ?? 0,
    cursor: cx === undefined || cy === undefined ? null : { x: cx, y: cy },
    selection: ids(state['selection']),
    drag:
      dx === undefined || dy === undefined
        ? null
        : { ids: ids(drag?.['ids']), dx, dy, gesture: number(drag?.['gesture']) ?? 0 },
    editing:
      typeof editing?.['id'] === 'string' ? { id: editing['id'] as BoardThingId, field: text(editing['field']) } : null,
    view:
      x === undefined || y === undefined || w === undefined || h === undefined || w <= 0 || h <= 0
        ? null
        : { x, y, w, h },
    showing: state['showing'] === true,
  };
}

/** States are replaced, never changed in place, so what was read once stays true. */
const known = new WeakMap<object, Peer>();

function knownPeer(clientId: number, state: Record<string, unknown>): Peer {
  let peer = known.get(state);
  if (peer?.clientId !== clientId) known.set(state, (peer = readPeer(clientId, state)));
  return peer;
}

/** All others, in a stable order; the same object for everybody who said nothing new. */
export function readPeers(channel: PresenceChannel): Peer[] {
  return [...channel.getStates()]
    .filter(([clientId]) => clientId !== channel.clientID)
    .map(([clientId, state]) => knownPeer(clientId, state))
    .sort((a, b) => a.clientId - b.clientId);
}
