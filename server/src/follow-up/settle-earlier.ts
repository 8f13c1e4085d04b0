import {
  type AttendanceId,
  carriedHold,
  carriedHoldId,
  carriedRole,
  carriedRoleId,
  type HoldId,
  type MeetingId,
  nextOrder,
  type RandomBytes,
  RoleAmendment,
  type RoleId,
  type SettledAs,
  type UserId,
} from '@tsunagu/domain';
import type { BoardDoc } from '@tsunagu/board-doc';
import { earlierText } from '@tsunagu/domain/catalogue/earlier';
import type { EventHub } from '../http/event-hub.ts';
import type { KeyedLock } from '../keyed-lock.ts';
import type { Rooms } from '../rooms.ts';
import { holdById, rewordHolds, settleHold } from '../storage/agreed-holds.ts';
import { attendanceList } from '../storage/attendance.ts';
import type { StoredMeeting } from '../storage/meetings.ts';
import { inTransaction } from '../storage/database.ts';
import { agreedRole, minutesOf } from '../storage/records.ts';
import { eventsOfRole, type StoredRoleEvent } from '../storage/role-events.ts';
import { addLine, removeLine } from './decision-line.ts';
import type { Db } from '../storage/schema.ts';
import { endOf, settleIn } from './record-event.ts';

type World = {
  db: Db;
  rooms: Pick<Rooms, 'write'>;
  events: EventHub;
  /** By earlier meeting: what is decided about it is decided one after another. */
  settling: KeyedLock<MeetingId>;
  now: () => Date;
  random: RandomBytes;
};
export type Decision = { as: SettledAs | 'open'; text: string };
export type Settled = { ok: true } | { ok: false; problem: 'not-found' | 'settled-already' | 'role-history-full' };
type Where = { next: StoredMeeting; earlier: StoredMeeting; by: { user: UserId; seat: AttendanceId | null } };

/**
 * What the next meeting decides about a role of an earlier one. Carrying over writes the new role first: should the row fail, trying
 * again finds it by its id and adds no second one (domain SPEC FU13). Should another meeting have decided meanwhile, the row says so, and
 * what was written goes again (FU14).
 */
export const settleRole = (world: World, where: Where, id: RoleId, decision: Decision): Promise<Settled> =>
  world.settling.run(where.earlier.id, () => decideRole(world, where, id, decision));

async function decideRole(
  world: World,
  { next, earlier, by }: Where,
  id: RoleId,
  decision: Decision,
): Promise<Settled> {
  const agreed = await agreedRole(world.db, earlier.id, id);
  if (!agreed) return { ok: false, problem: 'not-found' };
  const events = await eventsOfRole(world.db, earlier.id, id);
  const settled = endOf(events);
  if (settled && settled.in_meeting !== next.id) return { ok: false, problem: 'settled-already' };
  const before = settled?.settled_as
    ? lineOf(settled.settled_as, whatThen(events, settled, agreed.role.what), settled.text)
    : null;
  const copy = carriedRoleId(next.id, earlier.id, id);
  const seat = await seats(world.db, earlier.id, next.id);
  await world.rooms.write(next.id, (board) => {
    const there = board.roles.get(copy);
    if (decision.as === 'carried' && !there) {
      const order = nextOrder(board.roles.all().values());
      board.roles.add(carriedRole(agreed.role, { next: next.id, earlier: earlier.id, order, seat }));
    }
    if (decision.as !== 'carried' && there) board.roles.remove(copy);
    rewriteLine(board, before, lineOf(decision.as, agreed.role.what, decision.text));
  });
  const done = await settleIn(world, earlier, agreed, next.id, {
    by: { attendance_id: by.seat, recorded_by: by.user },
    said: decision.as === 'open' ? null : { settled_as: decision.as, text: decision.text },
  });
  if (done !== 'done') {
    await world.rooms.write(next.id, (board) => {
      if (settled?.settled_as !== 'carried' && board.roles.get(copy)) board.roles.remove(copy);
      rewriteLine(board, lineOf(decision.as, agreed.role.what, decision.text), before);
    });
    return { ok: false, problem: done };
  }
  world.events.publish(next.id, 'answers');
  return { ok: true };
}

/** The same for a hold. */
export const settleEarlierHold = (world: World, where: Where, id: HoldId, decision: Decision): Promise<Settled> =>
  world.settling.run(where.earlier.id, () => decideHold(world, where, id, decision));

async function decideHold(
  world: World,
  { next, earlier, by }: Where,
  id: HoldId,
  decision: Decision,
): Promise<Settled> {
  const hold = await holdById(world.db, earlier.id, id);
  if (!hold) return { ok: false, problem: 'not-found' };
  if (hold.settled_as !== null && hold.in_meeting !== next.id) return { ok: false, problem: 'settled-already' };
  const copy = carriedHoldId(next.id, earlier.id, id);
  const before = hold.settled_as === null ? null : lineOf(hold.settled_as, hold.text, hold.reason);
  await world.rooms.write(next.id, (board) => {
    const there = board.holds.get(copy);
    if (decision.as === 'carried' && !there) {
      const order = nextOrder(board.holds.all().values());
      const value = { id, text: hold.text, until: hold.until_day };
      board.holds.add(carriedHold(value, { next: next.id, earlier: earlier.id, order }));
    }
    if (decision.as !== 'carried' && there) board.holds.remove(copy);
    rewriteLine(board, before, lineOf(decision.as, hold.text, decision.text));
  });
  const at = world.now().toISOString();
  const done = await settleHold(
    world.db,
    { meeting: earlier.id, hold: id, next: next.id },
    decision.as === 'open' ? null : { as: decision.as, reason: decision.text, at, by: by.user },
  );
  if (!done) {
    await world.rooms.write(next.id, (board) => {
      if (board.holds.get(copy)) board.holds.remove(copy);
      rewriteLine(board, lineOf(decision.as, hold.text, decision.text), before);
    });
    return { ok: false, problem: 'settled-already' };
  }
  if (decision.as === 'open') await readAnew(world.db, earlier.id);
  world.events.publish(next.id, 'answers');
  return { ok: true };
}

/** What was open while a decision stood may have been corrected meanwhile (domain SPEC A15). */
async function readAnew(db: Db, earlier: MeetingId): Promise<void> {
  const minutes = await minutesOf(db, earlier);
  if (minutes) await inTransaction(db, (tx) => rewordHolds(tx, earlier, minutes.document));
}

/** A role's words when it was decided about: corrections since then say what they were before. */
function whatThen(events: readonly StoredRoleEvent[], decided: StoredRoleEvent, now: string): string {
  const next = events.find(({ seq, amendment }) => seq > decided.seq && amendment !== null);
  return next ? RoleAmendment.parse(JSON.parse(next.amendment ?? 'null')).before.what : now;
}

/** What the minutes say of it. What is carried over stands there as a role or hold of its own. */
const lineOf = (as: Decision['as'], what: string, reason: string): string | null =>
  as === 'closed' || as === 'dropped' ? earlierText.minutes(earlierText.minutesLine[as], what, reason) : null;

function rewriteLine(board: BoardDoc, before: string | null, now: string | null): void {
  if (before === now) return;
  if (before !== null) removeLine(board, before);
  if (now !== null) addLine(board, now);
}

/** The seat of the same person in the next meeting: by account, else by name where it is one person's alone. */
async function seats(
  db: Db,
  earlier: MeetingId,
  next: MeetingId,
): Promise<(id: AttendanceId | null) => AttendanceId | null> {
  const [before, now] = [await attendanceList(db, earlier), await attendanceList(db, next)];
  const here = now.filter(({ admission }) => admission === 'admitted');
  return (id) => {
    const person = before.find((row) => row.id === id);
    if (!person) return null;
    const same = here.filter((row) =>
      person.user_id === null ? row.user_id === null && row.name === person.name : row.user_id === person.user_id,
    );
    return same.length === 1 ? (same[0]?.id ?? null) : null;
  };
}
