import { IssueId, MeetingId } from '@tsunagu/domain';
import { databaseFile, openDatabase } from '../storage/database.ts';
import type { RaisedIssueTable } from '../storage/schema.ts';
import type { TestServer } from './test-server.ts';

type Raised = Partial<Omit<RaisedIssueTable, 'meeting_id' | 'issue_id'>> & { title: string };

/** Issues as closing leaves them, put straight into the tables: `iss_<name>` of a meeting. */
export async function raiseIssues(
  server: Pick<TestServer, 'dataDir'>,
  meeting: string,
  issues: Readonly<Record<string, Raised>>,
): Promise<void> {
  const db = await openDatabase(databaseFile(server.dataDir));
  for (const [name, issue] of Object.entries(issues))
    await db
      .insertInto('raised_issue')
      .values({
        meeting_id: MeetingId.parse(meeting),
        issue_id: IssueId.parse(`iss_${name}`),
        detail: '',
        category: '',
        care_area: '',
        case_id: null,
        raised_at: '2026-06-01T01:00:00.000Z',
        fiscal_year: 2026,
        ...issue,
      })
      .execute();
  await db.destroy();
}
