import { AttendanceId } from '@tsunagu/domain';

/** A rectangle of the board that a screen shows, in board units. */
export type BoardView = { x: number; y: number; w: number; h: number };

/** One person at one screen. */
export type Present = {
  clientId: number;
  attendanceId: AttendanceId;
  name: string;
  affiliation: string;
  tint: number;
  editing: { id: string; field: string } | null;
  /** The facilitator projects: others may follow `view`. */
  showing: boolean;
  view: BoardView | null;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readView(value: unknown): BoardView | null {
  if (!isRecord(value)) return null;
  const { x, y, w, h } = value;
  const finite = [x, y, w, h].every((part) => typeof part === 'number' && Number.isFinite(part));
  return finite && Number(w) > 0 && Number(h) > 0 ? { x: Number(x), y: Number(y), w: Number(w), h: Number(h) } : null;
}

function readOne(clientId: number, state: unknown): Present | null {
  if (!isRecord(state) || !isRecord(state['user'])) return null;
  const user = state['user'];
  const attendanceId = AttendanceId.safeParse(user['attendanceId']);
  if (!attendanceId.success) return null;
  const editing = state['editing'];
  return {
    clientId,
    attendanceId: attendanceId.data,
    name: text(user['name']),
    affiliation: text(user['affiliation']),
    tint: typeof user['tint'] === 'number' ? user['tint'] : 0,
    editing: isRecord(editing) ? { id: text(editing['id']), field: text(editing['field']) } : null,
    showing: state['showing'] === true,
    view: readView(state['view']),
  };
}

/** Awareness replaces states and never changes one in place: one cursor's move must not have everybody read again. */
const known = new WeakMap<object, { clientId: number; present: Present | null }>();

function knownOne(clientId: number, state: unknown): Present | null {
  if (!isRecord(state)) return null;
  const before = known.get(state);
  if (before?.clientId === clientId) return before.present;
  const present = readOne(clientId, state);
  known.set(state, { clientId, present });
  return present;
}

/**
 * Awareness states as people. States without a stamped `user` are not people yet (the server stamps identity);
 * whatever else a state holds is read with suspicion, because any client may send it.
 */
export function readPresence(states: ReadonlyMap<number, unknown>): Present[] {
  const present: Present[] = [];
  for (const [clientId, state] of states) {
    const one = knownOne(clientId, state);
    if (one) present.push(one);
  }
  return present.sort((a, b) => a.clientId - b.clientId);
}

/** One entry a person, however many screens they have open. */
export function peopleHere(present: readonly Present[]): Present[] {
  const seen = new Set<AttendanceId>();
  return present.filter((one) => !seen.has(one.attendanceId) && seen.add(one.attendanceId));
}

/** Ids of everybody at a screen. The server stamps identity on what it relays, so one's own screen is added here. */
export function idsHere(present: readonly Present[], me: AttendanceId | null): AttendanceId[] {
  const others = peopleHere(present).map((one) => one.attendanceId);
  return me === null || others.includes(me) ? others : [me, ...others];
}

/** The facilitator's screen that is being shown, if any. `mayShow`: attendance rows that may project. */
export const shownScreen = (present: readonly Present[], mayShow: (id: AttendanceId) => boolean): Present | undefined =>
  present.find((one) => one.showing && one.view !== null && mayShow(one.attendanceId));
