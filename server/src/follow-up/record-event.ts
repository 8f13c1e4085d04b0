import { type AttendanceId, type MeetingId, newId, partiesOf, type RandomBytes, RoleEventId } from '@tsunagu/domain';
import type { EventHub } from '../http/event-hub.ts';
import type { RoleNow } from '../meetings/role-of.ts';
import { refreshAgreedRole } from '../storage/agreed-roles.ts';
import { inTransaction } from '../storage/database.ts';
import {
  addRoleEvent,
  eventsOfRole,
  type NewRoleEvent,
  PLAIN_EVENT,
  roomInHistory,
  type StoredRoleEvent,
} from '../storage/role-events.ts';
import type { Db, MeetingTable, Tx } from '../storage/schema.ts';

type World = { db: Db; events: EventHub; now: () => Date; random: RandomBytes };
type Meeting = Pick<MeetingTable, 'id' | 'facilitator_id'>;
/** What is said; where, of what and when is filled in. */
export type Said = Pick<NewRoleEvent, 'kind' | 'attendance_id' | 'recorded_by' | 'text'> &
  Partial<Pick<NewRoleEvent, 'result' | 'next_day' | 'settled_as' | 'in_meeting'>>;
type By = Pick<NewRoleEvent, 'attendance_id' | 'recorded_by'>;
type Full = 'role-history-full';

/**
 * Adds to a role's history and brings its row up to date, in one transaction; then whoever follows it hears of it. What was already
 * said, and is said again with the same words, is not doubled: a phone that lost the answer sends twice.
 */
export async function recordEvent(
  world: World,
  meeting: Meeting,
  now: RoleNow,
  said: Said,
): Promise<StoredRoleEvent | Full> {
  const event = await inTransaction(world.db, async (tx): Promise<StoredRoleEvent | Full> => {
    const before = await eventsOfRole(tx, meeting.id, now.role.id);
    const there = repeats(before, now.contentHash, said);
    if (there) return there;
    const id = await addEvent(tx, world, { meeting, now }, said);
    if (id === undefined) return 'role-history-full';
    const added = (await eventsOfRole(tx, meeting.id, now.role.id)).find((one) => one.id === id);
    if (!added) throw new Error('an event that was recorded is gone');
    return added;
  });
  if (event !== 'role-history-full') await publishRole(world, meeting, now);
  return event;
}

/** Takes back the newest event that fits and still stands; `nothing` when there is none. */
export async function takeBack(
  world: World,
  meeting: Meeting,
  now: RoleNow,
  by: By,
  fits: (event: StoredRoleEvent) => boolean,
): Promise<'done' | 'nothing' | Full> {
  const done = await inTransaction(world.db, async (tx) => {
    const event = standing(await eventsOfRole(tx, meeting.id, now.role.id)).findLast(fits);
    if (!event) return 'nothing';
    const id = await addEvent(tx, world, { meeting, now }, takingBack(by, event));
    return id === undefined ? 'role-history-full' : 'done';
  });
  if (done === 'done') await publishRole(world, meeting, now);
  return done;
}

/**
 * What the meeting `next` decides about a role of an earlier one; null = nothing any more. It replaces what the same meeting decided
 * before. `settled-already`: another one has decided meanwhile, and that stands.
 */
export async function settleIn(
  world: World,
  meeting: Meeting,
  now: RoleNow,
  next: MeetingId,
  { by, said }: { by: By; said: Pick<Said, 'settled_as' | 'text'> | null },
): Promise<'done' | 'settled-already' | Full> {
  const done = await inTransaction(world.db, async (tx) => {
    const end = endOf(await eventsOfRole(tx, meeting.id, now.role.id));
    if (end && end.in_meeting !== next) return 'settled-already';
    const events: Written[] = [
      ...(end ? [takingBack(by, end)] : []),
      ...(said ? [{ ...by, ...said, kind: 'settled', in_meeting: next } as const] : []),
    ];
    // Both or neither.
    if ((await roomInHistory(tx, meeting.id, now.role.id)) < events.length) return 'role-history-full';
    for (const event of events) await addEvent(tx, world, { meeting, now }, event);
    return 'done';
  });
  if (done === 'done') await publishRole(world, meeting, now);
  return done;
}

/** What ended a role and still stands. */
export const endOf = (events: readonly StoredRoleEvent[]): StoredRoleEvent | undefined =>
  standing(events).findLast((event) => event.kind === 'settled');

type Written = Said & Partial<Pick<NewRoleEvent, 'taken_back'>>;
const takingBack = (by: By, event: StoredRoleEvent): Written => ({
  ...by,
  kind: 'taken-back',
  text: '',
  taken_back: event.id,
});

/** Undefined when the history takes no more. */
async function addEvent(
  tx: Tx,
  world: Pick<World, 'now' | 'random'>,
  { meeting, now }: { meeting: Meeting; now: RoleNow },
  event: Written,
): Promise<RoleEventId | undefined> {
  if ((await roomInHistory(tx, meeting.id, now.role.id)) === 0) return undefined;
  const id = newId(RoleEventId, 'rev', world.random);
  await addRoleEvent(tx, {
    ...PLAIN_EVENT,
    ...event,
    id,
    meeting_id: meeting.id,
    role_id: now.role.id,
    content_hash: now.contentHash,
    at: world.now().toISOString(),
  });
  await refreshAgreedRole(tx, meeting.id, now.role.id);
  return id;
}

const standing = (events: readonly StoredRoleEvent[]): StoredRoleEvent[] => {
  const gone = new Set(events.map((event) => event.taken_back));
  return events.filter((event) => event.kind !== 'taken-back' && !gone.has(event.id));
};

function repeats(events: readonly StoredRoleEvent[], hash: string, said: Said): StoredRoleEvent | undefined {
  const same = (event: StoredRoleEvent) =>
    event.kind === said.kind &&
    event.content_hash === hash &&
    event.attendance_id === said.attendance_id &&
    event.text === said.text &&
    event.result === (said.result ?? null) &&
    event.next_day === (said.next_day ?? null) &&
    event.settled_as === (said.settled_as ?? null);
  const now = standing(events);
  if (said.kind === 'confirmed' || said.kind === 'done') return now.find(same);
  const last = now.at(-1);
  return last && same(last) ? last : undefined;
}

const publishRole = (world: World, meeting: Meeting, { role }: RoleNow): Promise<void> =>
  publishRoles(world, meeting, [...partiesOf(role)]);

/** The meeting's page, the facilitator's board, and the pages of those whom a role names. */
export async function publishRoles(
  { db, events }: Pick<World, 'db' | 'events'>,
  meeting: Meeting,
  people: readonly AttendanceId[],
): Promise<void> {
  events.publish(meeting.id, 'answers');
  events.publish(meeting.facilitator_id, 'roles');
  if (people.length === 0) return;
  const rows = await db.selectFrom('attendance').select(['id', 'user_id']).where('id', 'in', people).execute();
  for (const row of rows) if (row.user_id !== meeting.facilitator_id) events.publish(row.user_id ?? row.id, 'roles');
}
