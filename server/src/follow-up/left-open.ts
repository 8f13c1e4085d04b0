import { dayOf, isFinished, type LeftOpen, type MeetingId, type UserId } from '@tsunagu/domain';
import { holdsOf, type StoredHold } from '../storage/agreed-holds.ts';
import { meetingById, meetingsOfCase, type StoredMeeting } from '../storage/meetings.ts';
import { listRoles, type ListedRole } from '../storage/role-board.ts';
import type { Db } from '../storage/schema.ts';
import { shownMeetings } from '../storage/shown-words.ts';

/** A case's own meetings are fifty at most, and nobody reads out more roles than these. */
const MOST_ROLES = 200;

export type OfCase = { roles: readonly ListedRole[]; holds: readonly StoredHold[] };

/** What some closed meetings left open, and what was decided about it in `settledIn`. */
export async function openRecords(
  world: { db: Db; now: () => Date },
  meetings: readonly StoredMeeting[],
  settledIn: MeetingId | null,
): Promise<OfCase> {
  const ids = meetings.filter(({ state }) => state === 'closed').map(({ id }) => id);
  if (ids.length === 0) return { roles: [], holds: [] };
  const scope = { meetings: ids, ...(settledIn === null ? {} : { settledIn }) };
  const today = dayOf(world.now().getTime());
  const page = await listRoles(world.db, scope, { filter: {}, today, cursor: null, limit: MOST_ROLES });
  return { roles: page.items, holds: await holdsOf(world.db, ids, settledIn) };
}

/** The earlier meetings of a meeting's case, as far as the account may read them; newest first. */
export async function earlierMeetings(db: Db, user: UserId, meeting: StoredMeeting): Promise<StoredMeeting[]> {
  if (meeting.case_id === null) return [];
  const all = await meetingsOfCase(db, user, meeting.case_id);
  return all.filter((other) => other.id !== meeting.id && other.created_at <= meeting.created_at);
}

/** What the next meeting's first agenda item says (domain SPEC FU12). */
export async function whatIsLeftOpen(
  world: { db: Db; now: () => Date },
  user: UserId,
  continues: MeetingId | null,
): Promise<LeftOpen> {
  const found = continues === null ? undefined : await meetingById(world.db, continues);
  const [earlier] = await shownMeetings(world.db, found ? [found] : []);
  if (!earlier || earlier.case_id === null) return { title: earlier?.title ?? '', roles: [], holds: [] };
  const { roles, holds } = await openRecords(world, await meetingsOfCase(world.db, user, earlier.case_id), null);
  return {
    title: earlier.title,
    roles: roles
      .filter((row) => !isFinished({ ...row, consulting: row.states.includes('consult') }))
      .map(({ role }) => ({ what: role.what, due: role.due })),
    holds: holds.map(({ text, until_day }) => ({ text, until: until_day })),
  };
}
