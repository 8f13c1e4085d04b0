import type { HoldId, MeetingId, MinutesDocument, SettledAs, UserId } from '@tsunagu/domain';
import type { Db, Tx } from './schema.ts';
import { shownWords } from './shown-words.ts';
import type { AgreedHoldTable } from './tables/follow-up.ts';

/** A hold that no meeting has decided about. */
export const OPEN_HOLD = {
  settled_as: null,
  reason: '',
  settled_at: null,
  settled_by: null,
  in_meeting: null,
} as const;

export type StoredHold = AgreedHoldTable & { meeting_title: string };

/** What these meetings left open, and what `settledIn` decided about it; oldest meeting first. Names that they hide are hidden (M6). */
export async function holdsOf(
  db: Db,
  meetings: readonly MeetingId[],
  settledIn: MeetingId | null,
): Promise<StoredHold[]> {
  if (meetings.length === 0) return [];
  const rows = await db
    .selectFrom('agreed_hold')
    .innerJoin('meeting', 'meeting.id', 'agreed_hold.meeting_id')
    .selectAll('agreed_hold')
    .select('meeting.title as meeting_title')
    .where('agreed_hold.meeting_id', 'in', meetings)
    .where((where) => where.or([where('settled_as', 'is', null), where('in_meeting', '=', settledIn)]))
    .orderBy('meeting.created_at')
    .orderBy('agreed_hold.hold_id')
    .execute();
  const words = await shownWords(db, meetings);
  return rows.map((row) => {
    const shown = words(row.meeting_id);
    return {
      ...row,
      text: shown(row.text),
      reason: shown(row.reason),
      meeting_title: shown(row.meeting_title),
    };
  });
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

/**
 * What is still open reads as the corrected minutes do; what they no longer hold is open no more, and what they add is open as well.
 * What a meeting has decided about stays in the words in which it was decided.
 */
export async function rewordHolds(
  tx: Tx,
  meeting: MeetingId,
  { holds }: Pick<MinutesDocument, 'holds'>,
): Promise<void> {
  for (const { id, text, until } of holds) {
    const words = { text, until_day: until };
    await tx
      .insertInto('agreed_hold')
      .values({ meeting_id: meeting, hold_id: id, ...words, ...OPEN_HOLD })
      .onConflict((conflict) =>
        conflict.columns(['meeting_id', 'hold_id']).doUpdateSet(words).where('agreed_hold.settled_as', 'is', null),
      )
      .execute();
  }
  const left = holds.map(({ id }) => id);
  await tx
    .deleteFrom('agreed_hold')
    .where('meeting_id', '=', meeting)
    .where('settled_as', 'is', null)
    .$if(left.length > 0, (query) => query.where('hold_id', 'not in', left))
    .execute();
}
