import type { Consent, MeetingId, Preparation, ReadyFacts, UserId } from '@tsunagu/domain';
import { sql } from 'kysely';
import { changeMeeting } from '../meetings.ts';
import type { OpenMeeting } from '../open-meeting.ts';
import type { Db, Instant } from '../schema.ts';

export type StoredPreparation = Omit<Preparation, 'startsAt' | 'place'> & {
  version: number;
  /** How often the meeting moved in calendars, and when it last did. */
  sequence: number;
  changedAt: Instant | null;
};

const NOTHING: StoredPreparation = {
  version: 0,
  until: '',
  message: '',
  explained: { day: null, by: '', to: '' },
  noMaterials: false,
  sequence: 0,
  changedAt: null,
};

export async function preparationOf(db: Db, meeting: MeetingId): Promise<StoredPreparation> {
  const row = await db
    .selectFrom('meeting_preparation')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .executeTakeFirst();
  if (!row) return NOTHING;
  return {
    version: row.version,
    until: row.until,
    message: row.message,
    explained: { day: row.explained_day, by: row.explained_by, to: row.explained_to },
    noMaterials: row.no_materials === 1,
    sequence: row.sequence,
    changedAt: row.changed_at,
  };
}

/** Keeps it with the meeting's own date and place; refused when somebody changed it since `seen`. */
export async function putPreparation(
  meeting: OpenMeeting,
  { wanted, seen }: { wanted: Preparation; seen: number },
  now: Date,
): Promise<'kept' | 'changed'> {
  const { tx, id } = meeting;
  const before = await preparationOf(tx, id);
  if (before.version !== seen) return 'changed';
  const old = await tx
    .selectFrom('meeting')
    .select(['starts_at', 'place'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await changeMeeting(meeting, { starts_at: wanted.startsAt, place: wanted.place });
  const moved =
    old.starts_at !== wanted.startsAt || old.place !== wanted.place || before.until !== wanted.until ? 1 : 0;
  await write(meeting, { ...before, ...wanted, sequence: before.sequence + moved }, now);
  return 'kept';
}

/** The meeting's date, place or title was changed elsewhere: calendars take the newer entry, and an open form is stale. */
export async function noteMoved(meeting: OpenMeeting, now: Date): Promise<void> {
  const before = await preparationOf(meeting.tx, meeting.id);
  await write(meeting, { ...before, sequence: before.sequence + 1 }, now);
}

async function write({ tx, id: meeting }: OpenMeeting, value: StoredPreparation, now: Date): Promise<void> {
  const row = {
    version: value.version + 1,
    until: value.until,
    message: value.message,
    explained_day: value.explained.day,
    explained_by: value.explained.by,
    explained_to: value.explained.to,
    no_materials: value.noMaterials ? 1 : 0,
    sequence: value.sequence,
    changed_at: now.toISOString(),
  };
  await tx
    .insertInto('meeting_preparation')
    .values({ meeting_id: meeting, ...row })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(row))
    .execute();
}

/** Planned meetings that a list looks at; more are no list any more. */
const MOST_PLANNED = 200;

/** What the check needs of one meeting, or of the planned ones that an account facilitates: one query for all of them. */
export async function readyFacts(
  db: Db,
  which: { meeting: MeetingId } | { facilitator: UserId },
): Promise<{ meetingId: MeetingId; facts: ReadyFacts }[]> {
  const rows = await db
    .selectFrom('meeting')
    .leftJoin('meeting_preparation as p', 'p.meeting_id', 'meeting.id')
    .select(['meeting.id', 'starts_at', 'place', 'case_id', 'p.explained_day', 'p.no_materials'])
    .select([
      sql<number>`(select count(*) from invitee i where i.meeting_id = meeting.id)`.as('invitees'),
      sql<number>`(select count(*) from invitee i where i.meeting_id = meeting.id and i.invited_at is not null)`.as(
        'invited',
      ),
      sql<number>`(select count(*) from material f where f.meeting_id = meeting.id and f.removed_at is null)`.as(
        'materials',
      ),
      sql<Consent['state'] | null>`(select c.state from case_consent c where c.case_id = meeting.case_id
        order by c.id desc limit 1)`.as('consent'),
    ])
    .where((where) =>
      'meeting' in which
        ? where('meeting.id', '=', which.meeting)
        : // As plain words: an index of planned meetings alone is not used for a bound value.
          where.and([where('facilitator_id', '=', which.facilitator), sql<boolean>`meeting.state = 'planned'`]),
    )
    .orderBy('meeting.created_at', 'desc')
    .limit(MOST_PLANNED)
    .execute();
  return rows.map((row) => ({
    meetingId: row.id,
    facts: {
      startsAt: row.starts_at,
      place: row.place,
      invitees: row.invitees,
      invited: row.invited,
      materials: row.materials,
      noMaterials: row.no_materials === 1,
      about: row.case_id === null ? null : { explained: row.explained_day !== null, consent: row.consent ?? 'unasked' },
    },
  }));
}
