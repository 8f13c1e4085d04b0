import type { AttendanceId, MeetingId, UserId } from '@tsunagu/domain';
import { ANONYMOUS, type Principal } from '../principal.ts';
import type { Db, SessionTable } from './schema.ts';

export type SessionOwner =
  | { readonly scope: 'account'; readonly userId: UserId }
  | { readonly scope: 'meeting' | 'role-pass'; readonly attendanceId: AttendanceId };

/** A role pass is used on a phone for weeks: it ends with its days, not with a pause. */
const ENDS_WHEN_IDLE: ReadonlySet<SessionTable['scope']> = new Set(['account', 'meeting']);
/** The time of the last request is written at most this often. */
const TOUCH_MS = 60_000;

export async function addSession(
  db: Db,
  tokenHash: string,
  owner: SessionOwner,
  now: Date,
  expiresAt: Date,
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      user_id: owner.scope === 'account' ? owner.userId : null,
      attendance_id: owner.scope === 'account' ? null : owner.attendanceId,
      scope: owner.scope,
      created_at: now.toISOString(),
      last_seen_at: now.toISOString(),
      expires_at: expiresAt.toISOString(),
    })
    .execute();
}

/** Who the session belongs to; anonymous when it is unknown, expired or was idle for too long. */
export async function principalOf(
  db: Db,
  tokenHash: string,
  now: Date,
  idleMs: number,
  { isActive = true }: { isActive?: boolean } = {},
): Promise<Principal> {
  const session = await db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
  if (!session || !isAlive(session, now, idleMs)) return ANONYMOUS;
  if (isActive && now.getTime() - Date.parse(session.last_seen_at) > TOUCH_MS) {
    await db
      .updateTable('session')
      .set({ last_seen_at: now.toISOString() })
      .where('token_hash', '=', tokenHash)
      .execute();
  }
  return session.user_id === null ? guestOf(db, session) : accountOf(db, session.user_id);
}

function isAlive(session: SessionTable, now: Date, idleMs: number): boolean {
  if (Date.parse(session.expires_at) <= now.getTime()) return false;
  return !ENDS_WHEN_IDLE.has(session.scope) || now.getTime() - Date.parse(session.last_seen_at) <= idleMs;
}

export async function accountOf(db: Db, id: UserId): Promise<Principal> {
  const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return ANONYMOUS;
  return { kind: 'account', userId: row.id, name: row.name, email: row.email, isAdmin: row.is_admin === 1 };
}

export async function guestOf(db: Db, session: Pick<SessionTable, 'attendance_id' | 'scope'>): Promise<Principal> {
  const row = await db.selectFrom('attendance').selectAll().where('id', '=', session.attendance_id).executeTakeFirst();
  if (!row) return ANONYMOUS;
  const { name, affiliation, profession, admission } = row;
  const scope = session.scope === 'role-pass' ? 'role-pass' : 'meeting';
  return {
    kind: 'guest',
    attendanceId: row.id,
    meetingId: row.meeting_id,
    admission,
    scope,
    name,
    affiliation,
    profession,
  };
}

export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

/** Ends all sessions of one attendance: removed from the meeting, or its role pass revoked. */
export async function endSessionsOf(db: Db, attendance: AttendanceId): Promise<void> {
  await db.deleteFrom('session').where('attendance_id', '=', attendance).execute();
}

/**
 * At closing, in the same transaction: sessions of admitted guests become role passes until `expiresAt`,
 * those of everybody who was never let in end.
 */
export async function turnIntoRolePasses(db: Db, meeting: MeetingId, expiresAt: Date): Promise<void> {
  const guests = (admitted: boolean) =>
    db
      .selectFrom('attendance')
      .select('id')
      .where('meeting_id', '=', meeting)
      .where('admission', admitted ? '=' : '<>', 'admitted');
  await db
    .updateTable('session')
    .set({ scope: 'role-pass', expires_at: expiresAt.toISOString() })
    .where('attendance_id', 'in', guests(true))
    .execute();
  await db.deleteFrom('session').where('attendance_id', 'in', guests(false)).execute();
}

/** A guest's row outlives its session by this long: a meeting that is closed late still turns it into a role pass. */
const KEEP_GUESTS_MS = 7 * 86_400_000;

/** Removes what has expired; called now and then so that the table does not grow. */
export async function sweepSessions(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_GUESTS_MS).toISOString();
  await db
    .deleteFrom('session')
    .where((where) =>
      where.or([
        where('expires_at', '<=', before),
        where.and([where('expires_at', '<=', now.toISOString()), where('scope', '<>', 'meeting')]),
      ]),
    )
    .execute();
}

/** When the session ends at the latest, in milliseconds since 1970; 0 when there is none. */
export async function sessionEnd(db: Db, tokenHash: string): Promise<number> {
  const row = await db
    .selectFrom('session')
    .select('expires_at')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ? Date.parse(row.expires_at) : 0;
}
