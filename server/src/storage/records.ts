import {
  type AttendanceId,
  type CaseId,
  type ClosingRecord,
  fiscalYearOf,
  type MeetingId,
  MinutesDocument,
  Role,
  type RoleId,
  type UserId,
  withoutNames,
} from '@tsunagu/domain';
import { OPEN_HOLD } from './agreed-holds.ts';
import { followColumns } from './agreed-roles.ts';
import { eventsOfMeetings, groupEvents, roleKey } from './role-events.ts';
import type { AccountPrincipal, GuestPrincipal } from '../principal.ts';
import type { OpenMeeting } from './open-meeting.ts';
import type { Db } from './schema.ts';

/** What closing leaves behind, in the closing's own transaction: revision, roles, issues, and the closed meeting. */
export async function writeClosing(
  { tx, id: meeting }: OpenMeeting,
  record: ClosingRecord,
  about: {
    sequence: number;
    hideNames: boolean;
    /** The case that the meeting was about; null for none. */
    caseFile: { id: CaseId; careArea: string } | null;
    /** The facilitator, who closed it. */
    author: { id: UserId; name: string };
    /** Ids of the organisation's 類型. */
    categories: ReadonlySet<string>;
    /** Name by row of this meeting. */
    attendances: ReadonlyMap<AttendanceId, string>;
  },
): Promise<void> {
  // Anybody who may edit can write any id into a role; the columns name rows of this meeting only.
  const row = (id: AttendanceId | null) => (id !== null && about.attendances.has(id) ? id : null);
  await tx
    .insertInto('minutes_revision')
    .values({
      meeting_id: meeting,
      revision: 1,
      sequence: about.sequence,
      document: JSON.stringify(record.minutes),
      hide_names: about.hideNames ? 1 : 0,
      created_at: record.closedAt,
      kind: 'closing',
      author_id: about.author.id,
      author_name: about.author.name,
      reason: '',
    })
    .execute();
  const events = groupEvents(await eventsOfMeetings(tx, [meeting]));
  for (const { role, contentHash } of record.roles) {
    await tx
      .insertInto('agreed_role')
      .values({
        meeting_id: meeting,
        role_id: role.id,
        owner_id: row(role.owner),
        deputy_id: row(role.deputy),
        content_hash: contentHash,
        role: JSON.stringify(role),
        monitor_id: row(role.monitor),
        owner_name: (role.owner === null ? undefined : about.attendances.get(role.owner)) ?? '',
        facilitator_id: about.author.id,
        case_id: about.caseFile?.id ?? null,
        ...followColumns({ ...role, contentHash }, events.get(roleKey(meeting, role.id)) ?? []),
      })
      .execute();
  }
  for (const { id, text, until } of record.minutes.holds) {
    await tx
      .insertInto('agreed_hold')
      .values({ meeting_id: meeting, hold_id: id, text, until_day: until, ...OPEN_HOLD })
      .execute();
  }
  // Issues go on to people who were not there, are counted, compared and searched: names that are hidden do not go with them (M6).
  const shown = about.hideNames ? withoutNames(record.minutes.names) : (text: string) => text;
  for (const { issue } of record.issues) {
    await tx
      .insertInto('raised_issue')
      .values({
        meeting_id: meeting,
        issue_id: issue.id,
        title: shown(issue.title),
        detail: shown(issue.detail),
        // Everybody with an account reads what issues are counted by: nobody's own words.
        category: about.categories.has(issue.category) ? issue.category : '',
        care_area: about.caseFile?.careArea ?? '',
        case_id: about.caseFile?.id ?? null,
        raised_at: record.closedAt,
        fiscal_year: fiscalYearOf(record.closedAt),
      })
      .execute();
  }
  await tx
    .updateTable('meeting')
    .set({ state: 'closed', closed_at: record.closedAt, closed_at_sequence: about.sequence })
    .where('id', '=', meeting)
    .execute();
}

export type StoredMinutes = { revision: number; document: MinutesDocument; hideNames: boolean };

/** The newest immutable revision, or the one that is asked for; undefined when there is none. */
export async function minutesOf(db: Db, meeting: MeetingId, revision?: number): Promise<StoredMinutes | undefined> {
  const row = await db
    .selectFrom('minutes_revision')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .$if(revision !== undefined, (query) => query.where('revision', '=', revision ?? 0))
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      revision: row.revision,
      document: MinutesDocument.parse(JSON.parse(row.document)),
      hideNames: row.hide_names === 1,
    }
  );
}

export type AgreedRole = { meetingId: MeetingId; role: Role; contentHash: string };
const toAgreed = (row: { meeting_id: MeetingId; role: string; content_hash: string }): AgreedRole => ({
  meetingId: row.meeting_id,
  role: Role.parse(JSON.parse(row.role)),
  contentHash: row.content_hash,
});

export async function agreedRole(db: Db, meeting: MeetingId, id: RoleId): Promise<AgreedRole | undefined> {
  const row = await db
    .selectFrom('agreed_role')
    .selectAll()
    .where('meeting_id', '=', meeting)
    .where('role_id', '=', id)
    .executeTakeFirst();
  return row && toAgreed(row);
}

/**
 * Roles that somebody owns, stands in for or looks after, in meetings where they were admitted: the most pressing open ones, then
 * the settled ones of the newest days.
 */
export async function agreedRolesOf(
  db: Db,
  principal: AccountPrincipal | GuestPrincipal,
  most: { readonly open: number; readonly settled: number },
): Promise<AgreedRole[]> {
  const seats = () =>
    db
      .selectFrom('attendance')
      .select('id')
      .where('admission', '=', 'admitted')
      .where((where) =>
        principal.kind === 'account'
          ? where('user_id', '=', principal.userId)
          : where('id', '=', principal.attendanceId),
      );
  const mine = (open: 0 | 1) =>
    db
      .selectFrom('agreed_role')
      .selectAll()
      .where('open', '=', open)
      .where((where) =>
        where.or([
          where('owner_id', 'in', seats()),
          where('deputy_id', 'in', seats()),
          where('monitor_id', 'in', seats()),
        ]),
      )
      .orderBy('next_day', open === 1 ? 'asc' : 'desc')
      .orderBy('meeting_id')
      .orderBy('role_id')
      .limit(open === 1 ? most.open : most.settled)
      .execute();
  const rows = [...(await mine(1)), ...(await mine(0))];
  return rows.map(toAgreed);
}
