import { type MeetingId, newId, type RandomBytes, RoleEventId } from '@tsunagu/domain';
import type { EventHub } from '../http/event-hub.ts';
import type { RoleNow } from '../meetings/role-of.ts';
import { refreshAgreedRole } from '../storage/agreed-roles.ts';
import { inTransaction } from '../storage/database.ts';
import {
  addRoleEvent,
  eventsOfRole,
  type NewRoleEvent,
  PLAIN_EVENT,
  type StoredRoleEvent,
} from '../storage/role-events.ts';
import type { Db, MeetingTable } from '../storage/schema.ts';

type World = { db: Db; events: EventHub; now: () => Date; random: RandomBytes };
type Meeting = Pick<MeetingTable, 'id' | 'facilitator_id'>;
/** What is said; where, of what and when is filled in. */
export type Said = Pick<NewRoleEvent, 'kind' | 'attendance_id' | 'recorded_by' | 'text'> &
  Partial<Pick<NewRoleEvent, 'result' | 'next_day' | 'settled_as' | 'in_meeting'>>;

/**
 * Adds to a role's history and brings its row up to date, in one transaction; then whoever follows it hears of it. What was already
 * said, and is said again with the same words, is not doubled: a phone that lost the answer sends twice.
 */
export async function recordEvent(world: World, meeting: Meeting, now: RoleNow, said: Said): Promise<StoredRoleEvent> {
  const id = newId(RoleEventId, 'rev', world.random);
  await inTransaction(world.db, async (tx) => {
    const earlier = await eventsOfRole(tx, meeting.id, now.role.id);
    if (repeats(earlier, now.contentHash, said)) return;
    await addRoleEvent(tx, {
      ...PLAIN_EVENT,
      ...said,
      id,
      meeting_id: meeting.id,
      role_id: now.role.id,
      content_hash: now.contentHash,
      at: world.now().toISOString(),
    });
    await refreshAgreedRole(tx, meeting.id, now.role.id);
  });
  await publishRole(world, meeting, now);
  const events = await eventsOfRole(world.db, meeting.id, now.role.id);
  const found = events.find((event) => event.id === id) ?? repeats(events, now.contentHash, said);
  if (!found) throw new Error('an event that was recorded is gone');
  return found;
}

/** Takes back the newest event that fits and still stands; false when there is none. */
export async function takeBack(
  world: World,
  meeting: Meeting,
  now: RoleNow,
  by: Pick<NewRoleEvent, 'attendance_id' | 'recorded_by'>,
  fits: (event: StoredRoleEvent) => boolean,
): Promise<boolean> {
  const done = await inTransaction(world.db, async (tx) => {
    const events = await eventsOfRole(tx, meeting.id, now.role.id);
    const event = standing(events).findLast(fits);
    if (!event) return false;
    await addRoleEvent(tx, {
      ...PLAIN_EVENT,
      ...by,
      id: newId(RoleEventId, 'rev', world.random),
      kind: 'taken-back',
      text: '',
      taken_back: event.id,
      meeting_id: meeting.id,
      role_id: now.role.id,
      content_hash: now.contentHash,
      at: world.now().toISOString(),
    });
    await refreshAgreedRole(tx, meeting.id, now.role.id);
    return true;
  });
  if (done) await publishRole(world, meeting, now);
  return done;
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

/** The meeting's page, the facilitator's board, and the pages of those whom the role names. */
async function publishRole({ db, events }: World, meeting: Meeting, { role }: RoleNow): Promise<void> {
  events.publish(meeting.id satisfies MeetingId, 'answers');
  events.publish(meeting.facilitator_id, 'roles');
  const people = [role.owner, role.deputy, role.monitor].filter((id) => id !== null);
  if (people.length === 0) return;
  const rows = await db.selectFrom('attendance').select(['id', 'user_id']).where('id', 'in', people).execute();
  for (const row of rows) if (row.user_id !== meeting.facilitator_id) events.publish(row.user_id ?? row.id, 'roles');
}
