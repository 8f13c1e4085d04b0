import type { HoldId, MeetingId, SettledAs, UserId } from '@tsunagu/domain';
import type { Db } from './schema.ts';
import type { AgreedHoldTable } from './tables/follow-up.ts';

export type StoredHold = AgreedHoldTable & { meeting_title: string };

/** What these meetings left open, and what `settledIn` decided about it; oldest meeting first. */
export async function holdsOf(
  db: Db,
  meetings: readonly MeetingId[],
  settledIn: MeetingId | null,
): Promise<StoredHold[]> {
  if (meetings.length === 0) return [];
  return db
    .selectFrom('agreed_hold')
    .innerJoin('meeting', 'meeting.id', 'agreed_hold.meeting_id')
    .selectAll('agreed_hold')
    .select('meeting.title as meeting_title')
    .where('agreed_hold.meeting_id', 'in', meetings)
    .where((where) => where.or([where('settled_as', 'is', null), where('in_meeting', '=', settledIn)]))
    .orderBy('meeting.created_at')
    .orderBy('agreed_hold.hold_id')
    .execute();
}

export const holdById = (db: Db, meeting: MeetingId, hold: HoldId): Promise<AgreedHoldTable | undefined> =>
  db
    .selectFrom('agreed_hold')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .where('hold_id', '=', hold)
    .executeTakeFirst();

/** What the meeting `next` decides about a hold; null opens it again. False when another meeting has decided: that stands. */
export async function settleHold(
  db: Db,
  key: { meeting: MeetingId; hold: HoldId; next: MeetingId },
  settled: { as: SettledAs; reason: string; at: string; by: UserId } | null,
): Promise<boolean> {
  const done = await db
    .updateTable('agreed_hold')
    .set({
      settled_as: settled?.as ?? null,
      reason: settled?.reason ?? '',
      settled_at: settled?.at ?? null,
      settled_by: settled?.by ?? null,
      in_meeting: settled === null ? null : key.next,
    })
    .where('meeting_id', '=', key.meeting)
    .where('hold_id', '=', key.hold)
    .where((where) => where.or([where('settled_as', 'is', null), where('in_meeting', '=', key.next)]))
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
