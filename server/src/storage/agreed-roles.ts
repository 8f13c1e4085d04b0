import { type FollowedRole, type MeetingId, nextDayOf, progressOf, Role, type RoleId } from '@tsunagu/domain';
import { eventsOfRole, type StoredRoleEvent, toEvent } from './role-events.ts';
import type { AgreedRoleTable, Db, Tx } from './schema.ts';

type Followed = Pick<AgreedRoleTable, 'due_day' | 'monitoring_day' | 'stage' | 'consulting' | 'open' | 'next_day'>;

/** The columns that say where an agreed role stands. */
export function followColumns(role: FollowedRole, events: readonly StoredRoleEvent[]): Followed {
  const progress = progressOf(role, events.map(toEvent));
  return {
    due_day: role.due.kind === 'day' ? role.due.day : null,
    monitoring_day: progress.monitoringDay,
    stage: progress.stage,
    consulting: progress.consulting ? 1 : 0,
    open: progress.stage === 'settled' ? 0 : 1,
    next_day: nextDayOf(progress, role.due),
  };
}

/** Writes anew where a role stands, in the transaction that added to its history. A role of a draft has no row yet. */
export async function refreshAgreedRole(tx: Tx, meeting: MeetingId, role: RoleId): Promise<void> {
  const row = await tx
    .selectFrom('agreed_role')
    .select(['role', 'content_hash'])
    .where('meeting_id', '=', meeting)
    .where('role_id', '=', role)
    .executeTakeFirst();
  if (!row) return;
  const agreed = Role.parse(JSON.parse(row.role));
  const columns = followColumns({ ...agreed, contentHash: row.content_hash }, await eventsOfRole(tx, meeting, role));
  await tx
    .updateTable('agreed_role')
    .set(columns)
    .where('meeting_id', '=', meeting)
    .where('role_id', '=', role)
    .execute();
}

/** What the agreed roles of a meeting say today, by their content; none while it is not closed. */
export async function hashesOf(db: Db, meeting: MeetingId): Promise<Map<RoleId, string>> {
  const rows = await db
    .selectFrom('agreed_role')
    .select(['role_id', 'content_hash'])
    .where('meeting_id', '=', meeting)
    .execute();
  return new Map(rows.map((row) => [row.role_id, row.content_hash]));
}
