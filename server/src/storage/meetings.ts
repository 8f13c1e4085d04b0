import type { AttendanceId, CaseId, MeetingFunction, MeetingId, MeetingLevel, UserId } from '@tsunagu/domain';
import type { MeetingThing } from '../policy.ts';
import { principalKey, type Principal } from '../principal.ts';
import { justOpened, type OpenMeeting } from './open-meeting.ts';
import { type Cursor, olderThan, type Page, toPage } from './paging.ts';
import type { AttendanceTable, Db, MeetingTable, Tx } from './schema.ts';

export type NewMeeting = {
  id: MeetingId;
  title: string;
  function: MeetingFunction;
  level: MeetingLevel;
  caseId: CaseId | null;
  template: string;
  /** Id of the sample; empty for none. */
  sample: string;
  /** The meeting that it goes on from. */
  continues?: MeetingId | null;
  startsAt: string | null;
  place: string;
  facilitator: { id: UserId; name: string };
  facilitatorAttendance: AttendanceId;
};

/** A meeting row with what summaries show beside it. */
export type StoredMeeting = MeetingTable & {
  case_alias: string | null;
  case_care_area: string | null;
  facilitator_name: string;
};

/** The meeting and, with it, the facilitator's own attendance: somebody who opens a meeting takes part in it. */
export async function addMeeting(tx: Tx, meeting: NewMeeting, now: Date): Promise<OpenMeeting> {
  const at = now.toISOString();
  await tx
    .insertInto('meeting')
    .values({
      id: meeting.id,
      title: meeting.title,
      function: meeting.function,
      level: meeting.level,
      case_id: meeting.caseId,
      template: meeting.template,
      starts_at: meeting.startsAt,
      place: meeting.place,
      facilitator_id: meeting.facilitator.id,
      state: 'planned',
      epoch: 1,
      created_at: at,
      opened_at: null,
      closed_at: null,
      closed_at_sequence: null,
      sample: meeting.sample,
      continues_id: meeting.continues ?? null,
    })
    .execute();
  await tx
    .insertInto('attendance')
    .values({
      id: meeting.facilitatorAttendance,
      meeting_id: meeting.id,
      kind: 'account',
      user_id: meeting.facilitator.id,
      name: meeting.facilitator.name,
      affiliation: '',
      profession: '',
      admission: 'admitted',
      pledged_at: at,
      created_at: at,
      category: 'unset',
    })
    .execute();
  return justOpened(tx, meeting.id);
}

const withNames = (db: Db) =>
  db
    .selectFrom('meeting')
    .innerJoin('account', 'account.id', 'meeting.facilitator_id')
    .leftJoin('case_file', 'case_file.id', 'meeting.case_id')
    .selectAll('meeting')
    .select([
      'account.name as facilitator_name',
      'case_file.alias as case_alias',
      'case_file.care_area as case_care_area',
    ]);

export const meetingById = (db: Db, id: MeetingId): Promise<StoredMeeting | undefined> =>
  withNames(db).where('meeting.id', '=', id).executeTakeFirst();

/** Meetings that the account opened or was admitted to. */
const ofAccount = (db: Db, user: UserId) =>
  withNames(db).where((where) =>
    where.or([
      where('meeting.facilitator_id', '=', user),
      where(
        'meeting.id',
        'in',
        db
          .selectFrom('attendance')
          .select('meeting_id')
          .where('user_id', '=', user)
          .where('admission', '=', 'admitted'),
      ),
    ]),
  );

/** Meetings of one case among those of the account; newest first, 50 at most. */
export const meetingsOfCase = (db: Db, user: UserId, caseId: CaseId): Promise<StoredMeeting[]> =>
  ofAccount(db, user)
    .where('meeting.case_id', '=', caseId)
    .orderBy('meeting.created_at', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(50)
    .execute();

/** Meetings that the account opened or was admitted to; newest first. */
export async function meetingsOf(
  db: Db,
  user: UserId,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<StoredMeeting>> {
  const rows = await ofAccount(db, user)
    .$if(cursor !== null, (query) => query.where(olderThan('meeting.created_at', 'meeting.id', cursor)))
    .orderBy('meeting.created_at', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }));
}

/** What policy asks about a meeting and the asker's place in it; undefined when there is no such meeting. */
export async function meetingFor(
  db: Db,
  id: MeetingId,
  principal: Principal,
): Promise<{ meeting: StoredMeeting; thing: MeetingThing; attendance: AttendanceTable | undefined } | undefined> {
  const meeting = await meetingById(db, id);
  if (!meeting) return undefined;
  const attendance = principal.kind === 'anonymous' ? undefined : await attendanceOf(db, id, principalKey(principal));
  const thing: MeetingThing = {
    kind: 'meeting',
    id,
    facilitator: meeting.facilitator_id,
    state: meeting.state,
    attendance: attendance ? { id: attendance.id, admission: attendance.admission } : null,
  };
  return { meeting, thing, attendance };
}

const attendanceOf = (db: Db, meeting: MeetingId, key: UserId | AttendanceId): Promise<AttendanceTable | undefined> =>
  db
    .selectFrom('attendance')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .where((where) => where.or([where('user_id', '=', key as UserId), where('id', '=', key as AttendanceId)]))
    .executeTakeFirst();

export type MeetingChange = Partial<Pick<MeetingTable, 'title' | 'starts_at' | 'place'>>;

export const changeMeeting = async ({ tx, id }: OpenMeeting, change: MeetingChange): Promise<void> => {
  await tx.updateTable('meeting').set(change).where('id', '=', id).execute();
};

/** Planned becomes running; a running one stays as it is. */
export const startMeeting = async ({ tx, id }: OpenMeeting, now: Date): Promise<void> => {
  await tx
    .updateTable('meeting')
    .set({ state: 'running', opened_at: now.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .execute();
};
