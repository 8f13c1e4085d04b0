import {
  type CaseId,
  type Invitee,
  InviteeId,
  type InviteeText,
  type MeetingId,
  MOST_INVITEES,
  newId,
  type RandomBytes,
  type UserId,
} from '@tsunagu/domain';
import { meetingsOfCase } from '../meetings.ts';
import type { OpenMeeting } from '../open-meeting.ts';
import type { Db } from '../schema.ts';
import type { InviteeTable } from '../tables/preparation.ts';

/** As written, with whether the invitation was handed over. */
export type InviteeChange = InviteeText & { invited: boolean };

const toInvitee = (row: InviteeTable): Invitee => ({
  id: row.id,
  name: row.name,
  affiliation: row.affiliation,
  profession: row.profession,
  category: row.category,
  email: row.email,
  prepare: row.prepare,
  expected: row.expected,
  invitedAt: row.invited_at,
});

/** In the order in which they were entered. */
export const inviteesOf = async (db: Db, meeting: MeetingId): Promise<Invitee[]> =>
  (
    await db
      .selectFrom('invitee')
      .selectAll()
      .where('meeting_id', '=', meeting)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  ).map(toInvitee);

export async function inviteeById(db: Db, meeting: MeetingId, id: InviteeId): Promise<Invitee | undefined> {
  const row = await db
    .selectFrom('invitee')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toInvitee(row);
}

const columns = ({ invited: _invited, ...text }: InviteeChange) => text;

/** All of them or, when they would become too many, none. */
export async function addInvitees(
  { tx, id: meeting }: OpenMeeting,
  people: readonly InviteeChange[],
  world: { now: () => Date; random: RandomBytes },
): Promise<boolean> {
  const there = await inviteesOf(tx, meeting);
  if (there.length + people.length > MOST_INVITEES) return false;
  const now = world.now().getTime();
  for (const [at, person] of people.entries()) {
    await tx
      .insertInto('invitee')
      .values({
        ...columns(person),
        id: newId(InviteeId, 'inv', world.random),
        meeting_id: meeting,
        invited_at: person.invited ? new Date(now).toISOString() : null,
        // Entered together, they keep their order.
        created_at: new Date(now + at).toISOString(),
      })
      .execute();
  }
  return true;
}

/** Undefined when there is no such person in this meeting. */
export async function changeInvitee(
  { tx, id: meeting }: OpenMeeting,
  id: InviteeId,
  change: InviteeChange,
  now: Date,
): Promise<Invitee | undefined> {
  const before = await inviteeById(tx, meeting, id);
  if (!before) return undefined;
  const invited_at = change.invited ? (before.invitedAt ?? now.toISOString()) : null;
  await tx
    .updateTable('invitee')
    .set({ ...columns(change), invited_at })
    .where('id', '=', id)
    .execute();
  return inviteeById(tx, meeting, id);
}

export const noteInvited = async ({ tx }: OpenMeeting, id: InviteeId, now: Date): Promise<void> => {
  await tx.updateTable('invitee').set({ invited_at: now.toISOString() }).where('id', '=', id).execute();
};

export async function removeInvitee({ tx, id: meeting }: OpenMeeting, id: InviteeId): Promise<boolean> {
  const done = await tx.deleteFrom('invitee').where('meeting_id', '=', meeting).where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

type EarlierPerson = Pick<Invitee, 'name' | 'affiliation' | 'profession' | 'category'>;
/** Earlier meetings that are looked into, and people that are offered. */
const MOST_EARLIER = { meetings: 10, people: 40 } as const;

/** Who attended earlier meetings of the case that the account may read, newest first, each once; without the account itself. */
export async function earlierPeople(
  db: Db,
  about: { user: UserId; caseId: CaseId | null; meeting: MeetingId },
): Promise<EarlierPerson[]> {
  if (about.caseId === null) return [];
  const meetings = (await meetingsOfCase(db, about.user, about.caseId)).filter(({ id }) => id !== about.meeting);
  const ids = meetings.slice(0, MOST_EARLIER.meetings).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('attendance')
    .select(['name', 'affiliation', 'profession', 'category'])
    .where('meeting_id', 'in', ids)
    .where('admission', '=', 'admitted')
    .where((where) => where.or([where('user_id', 'is', null), where('user_id', '<>', about.user)]))
    .orderBy('created_at', 'desc')
    .execute();
  const each = new Map(rows.map((row) => [`${row.name} ${row.affiliation}`, row]));
  return [...each.values()].slice(0, MOST_EARLIER.people);
}
