import type { MeetingId, MinutesDocument } from '@tsunagu/domain';
import type { Tx } from '../storage/schema.ts';

type Attendee = MinutesDocument['attendees'][number];
type Change = { before: MinutesDocument; after: MinutesDocument; added: readonly Attendee[]; at: string };

/**
 * Seats of a meeting follow its minutes (domain SPEC A9, A13): who attended after all gets one, without a device and without a way in;
 * who is named otherwise is named so wherever roles and answers name them. A seat is never taken away: what somebody said there stays theirs.
 */
export async function amendAttendance(tx: Tx, meeting: MeetingId, { before, after, added, at }: Change): Promise<void> {
  for (const { id, kind, name, affiliation, profession, category } of added)
    await tx
      .insertInto('attendance')
      .values({
        id,
        meeting_id: meeting,
        kind,
        user_id: null,
        name,
        affiliation,
        profession,
        category,
        admission: 'admitted',
        pledged_at: null,
        created_at: at,
      })
      .execute();
  const known = new Map(before.attendees.map((one) => [one.id, one]));
  for (const one of after.attendees) {
    const old = known.get(one.id);
    if (old === undefined || JSON.stringify(old) === JSON.stringify(one)) continue;
    const { name, affiliation, profession, category } = one;
    await tx
      .updateTable('attendance')
      .set({ name, affiliation, profession, category })
      .where('meeting_id', '=', meeting)
      .where('id', '=', one.id)
      .execute();
    await tx
      .updateTable('agreed_role')
      .set({ owner_name: name })
      .where('meeting_id', '=', meeting)
      .where('owner_id', '=', one.id)
      .execute();
  }
}
