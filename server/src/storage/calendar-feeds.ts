import type { Principal, AccountPrincipal, GuestPrincipal } from '../principal.ts';
import { ownerOf } from './reminders.ts';
import type { Db } from './schema.ts';
import { accountOf, guestOf } from './sessions.ts';
import type { CalendarFeedTable } from './tables/follow-up.ts';

type Person = AccountPrincipal | GuestPrincipal;

/** One address a person: a new one makes the earlier useless. */
export async function putCalendarFeed(
  db: Db,
  person: Person,
  { tokenHash, expiresAt }: { tokenHash: string; expiresAt: Date },
  now: Date,
): Promise<void> {
  const value = { token_hash: tokenHash, created_at: now.toISOString(), expires_at: expiresAt.toISOString() };
  await db
    .insertInto('calendar_feed')
    .values({ ...ownerOf(person), ...value })
    .onConflict((conflict) =>
      conflict.column(person.kind === 'account' ? 'user_id' : 'attendance_id').doUpdateSet(value),
    )
    .execute();
}

export async function removeCalendarFeed(db: Db, person: Person): Promise<void> {
  const owner = ownerOf(person);
  await db
    .deleteFrom('calendar_feed')
    .where((where) =>
      owner.user_id === null ? where('attendance_id', '=', owner.attendance_id) : where('user_id', '=', owner.user_id),
    )
    .execute();
}

export const calendarFeedOf = (db: Db, person: Person, now: Date): Promise<CalendarFeedTable | undefined> =>
  db
    .selectFrom('calendar_feed')
    .selectAll()
    .where((where) =>
      person.kind === 'account'
        ? where('user_id', '=', person.userId)
        : where('attendance_id', '=', person.attendanceId),
    )
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();

/** Whose calendar asks; anonymous when the address is unknown or over. It stands for reading one's own roles, nothing else. */
export async function personOfFeed(db: Db, tokenHash: string, now: Date): Promise<Principal> {
  const feed = await db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst();
  if (!feed) return { kind: 'anonymous' };
  return feed.user_id === null ? guestOf(db, { ...feed, scope: 'role-pass' }) : accountOf(db, feed.user_id);
}
