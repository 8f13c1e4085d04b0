import { type MeetingId, NamePair, withoutNames } from '@tsunagu/domain';
import { z } from 'zod';
import type { Db, Tx } from './schema.ts';

/** How a text of a meeting reads wherever it is shown: without the names that the meeting hid when it closed. */
export type ShownWords = (meeting: MeetingId) => (text: string) => string;

const AS_WRITTEN = (text: string) => text;
const Names = z.object({ names: z.array(NamePair) });

/**
 * What may be shown of the words of these meetings (domain SPEC M6), for everything that is kept as it was written: roles, what was said
 * of them, holds, titles. Meetings that hide nothing, and those that are not closed, show their words. One query however many they are.
 */
export async function shownWords(db: Db | Tx, meetings: Iterable<MeetingId>): Promise<ShownWords> {
  const names = await hiddenNames(db, meetings);
  const filters = new Map([...names].map(([id, pairs]) => [id, withoutNames(pairs)]));
  return (meeting) => filters.get(meeting) ?? AS_WRITTEN;
}

/** The names that these meetings hid when they closed, with those that corrections made known since; none of meetings that hide nothing. */
export async function hiddenNames(
  db: Db | Tx,
  meetings: Iterable<MeetingId>,
): Promise<ReadonlyMap<MeetingId, readonly NamePair[]>> {
  const ids = [...new Set(meetings)];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('minutes_revision')
    .select(['meeting_id', 'document'])
    .where('meeting_id', 'in', ids)
    .where('hide_names', '=', 1)
    .orderBy('revision')
    .execute();
  // The newest revision comes last, and stays.
  const newest = new Map(rows.map((row) => [row.meeting_id, row.document]));
  return new Map([...newest].map(([id, document]) => [id, Names.parse(JSON.parse(document)).names]));
}

/** The same rows with the titles of their meetings as they may be shown. */
export async function withShownTitles<T extends { meeting_id: MeetingId; meeting_title: string }>(
  db: Db | Tx,
  rows: readonly T[],
): Promise<T[]> {
  const words = await shownWords(
    db,
    rows.map((row) => row.meeting_id),
  );
  return rows.map((row) => ({ ...row, meeting_title: words(row.meeting_id)(row.meeting_title) }));
}

/** Meetings titled as they may be shown. */
export async function shownMeetings<T extends { id: MeetingId; title: string }>(
  db: Db | Tx,
  meetings: readonly T[],
): Promise<T[]> {
  const words = await shownWords(
    db,
    meetings.map(({ id }) => id),
  );
  return meetings.map((meeting) => ({ ...meeting, title: words(meeting.id)(meeting.title) }));
}
