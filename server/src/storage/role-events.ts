import { type MeetingId, RoleEvent, type RoleId } from '@tsunagu/domain';
import type { Insertable, Selectable } from 'kysely';
import type { Db, Tx } from './schema.ts';
import type { RoleEventTable } from './tables/follow-up.ts';

export type StoredRoleEvent = Selectable<RoleEventTable>;
export type NewRoleEvent = Omit<Insertable<RoleEventTable>, 'seq'>;

/** What every kind of event leaves empty unless it says otherwise. */
export const PLAIN_EVENT = {
  result: null,
  next_day: null,
  settled_as: null,
  in_meeting: null,
  taken_back: null,
  amendment: null,
} as const;

export const addRoleEvent = async (db: Db, event: NewRoleEvent): Promise<void> =>
  void (await db.insertInto('role_event').values(event).execute());

/** Most that is said of one role, taken-back answers included: years of a promise; beyond it somebody plays with a button. */
const MOST_EVENTS = 300;

/** How many more events a role takes. */
export const roomInHistory = async (tx: Tx, meeting: MeetingId, role: RoleId): Promise<number> => {
  const { said } = await tx
    .selectFrom('role_event')
    .select((count) => count.fn.countAll<number>().as('said'))
    .where('meeting_id', '=', meeting)
    .where('role_id', '=', role)
    .executeTakeFirstOrThrow();
  return Math.max(0, MOST_EVENTS - said);
};

/** Everything that was said of a role, in the order in which it was taken. */
export const eventsOfRole = (db: Db, meeting: MeetingId, role: RoleId): Promise<StoredRoleEvent[]> =>
  db
    .selectFrom('role_event')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .where('role_id', '=', role)
    .orderBy('seq')
    .execute();

/** The events of some meetings' roles, in one query. */
export const eventsOfMeetings = async (db: Db, meetings: readonly MeetingId[]): Promise<StoredRoleEvent[]> =>
  meetings.length === 0
    ? []
    : db.selectFrom('role_event').selectAll().where('meeting_id', 'in', meetings).orderBy('seq').execute();

/** Events by role: `${meeting} ${role}`, as role ids may come again in another meeting. */
export const groupEvents = (rows: readonly StoredRoleEvent[]): Map<string, StoredRoleEvent[]> =>
  Map.groupBy(rows, (row) => roleKey(row.meeting_id, row.role_id));
export const roleKey = (meeting: MeetingId, role: RoleId): string => `${meeting} ${role}`;

/** The row as the domain's value. */
export function toEvent(row: StoredRoleEvent): RoleEvent {
  return RoleEvent.parse({
    id: row.id,
    roleId: row.role_id,
    attendanceId: row.attendance_id,
    contentHash: row.content_hash,
    text: row.text,
    at: row.at,
    recordedBy: row.recorded_by,
    kind: row.kind,
    ...(row.kind === 'monitored' ? { result: row.result, nextDay: row.next_day } : {}),
    ...(row.kind === 'settled' ? { as: row.settled_as, inMeeting: row.in_meeting } : {}),
    ...(row.kind === 'taken-back' ? { eventId: row.taken_back } : {}),
    ...(row.kind === 'amended' ? { amendment: JSON.parse(row.amendment ?? 'null') as unknown } : {}),
  });
}
