import { AttendanceId, CaseId, IssueId, MeetingId, newId, ResourceId } from '@tsunagu/domain';
import { randomBytes } from 'node:crypto';
import { addAccount } from '../storage/accounts.ts';
import { addCase } from '../storage/cases.ts';
import { openDatabase } from '../storage/database.ts';
import { addMeeting } from '../storage/meetings.ts';
import { describeSearchIndex } from './search-index.contract.ts';
import { createSqliteSearchIndex } from './search-index-sqlite.ts';

const random = (count: number) => randomBytes(count);
const now = new Date('2026-04-01T01:00:00Z');
const at = now.toISOString();

describeSearchIndex('SQLite', async () => {
  const db = await openDatabase(':memory:');
  const account = async (email: string) => {
    const added = await addAccount(db, { email, name: email, isAdmin: false, passwordHash: '' }, now, random);
    if (!added.ok) throw new Error(added.reason);
    return added.id;
  };
  const owner = await account('a@example.jp');
  const colleague = await account('b@example.jp');
  return {
    index: createSqliteSearchIndex(db),
    owner,
    colleague,
    addCase: async (alias, createdBy) =>
      CaseId.parse((await addCase(db, { alias, careArea: '', createdBy }, now, random)).id),
    async addMeeting(title, id) {
      const meeting = newId(MeetingId, 'mtg', random);
      const about = { id: meeting, title, function: 1, level: 'individual', caseId: null, template: '' } as const;
      await db.transaction().execute(async (tx) => {
        await addMeeting(
          tx,
          {
            ...about,
            sample: '',
            startsAt: null,
            place: '',
            facilitator: { id, name: 'x' },
            facilitatorAttendance: newId(AttendanceId, 'att', random),
          },
          now,
        );
      });
      return meeting;
    },
    async admit(meeting, user) {
      await db
        .insertInto('attendance')
        .values({
          id: newId(AttendanceId, 'att', random),
          meeting_id: MeetingId.parse(meeting),
          kind: 'account',
          user_id: user,
          name: 'y',
          affiliation: '',
          profession: '',
          admission: 'admitted',
          pledged_at: at,
          category: 'unset',
          created_at: at,
        })
        .execute();
    },
    async addIssue(meeting, id, title, detail = '') {
      await db
        .insertInto('raised_issue')
        .values({
          meeting_id: MeetingId.parse(meeting),
          issue_id: IssueId.parse(id),
          title,
          detail,
          category: '',
          care_area: '',
          case_id: null,
          raised_at: at,
          fiscal_year: 2026,
        })
        .execute();
    },
    async removeIssue(meeting, id) {
      await db
        .deleteFrom('raised_issue')
        .where('meeting_id', '=', MeetingId.parse(meeting))
        .where('issue_id', '=', IssueId.parse(id))
        .execute();
    },
    async addResource(name, content = '') {
      const id = newId(ResourceId, 'rsc', random);
      await db
        .insertInto('resource')
        .values({
          id,
          name,
          formality: 'informal',
          kind: 'volunteer',
          care_area: '',
          target: '',
          content,
          contact: '',
          carrier: '',
          conditions: '',
          confirmed_on: null,
          ended_on: null,
          confirmed_by: null,
          merged_into: null,
          sort_key: '',
          search_text: '',
          version: 1,
          created_by: owner,
          created_at: at,
          changed_at: at,
        })
        .execute();
      return id;
    },
    async renameResource(id, name) {
      await db.updateTable('resource').set({ name }).where('id', '=', ResourceId.parse(id)).execute();
    },
  };
});
