import type { AreaIssueId, UserId } from '@tsunagu/domain';
import { sql } from 'kysely';
import { mayReadMeeting } from '../readable.ts';
import type { Db } from '../schema.ts';

/**
 * Whether the account may read the meeting of every issue that is, or ever was, below a 地域課題: those that it holds, and those that a step
 * of its history has moved (`detail.members` of a `StructureChange`). An issue that went away again went by such a step.
 */
export async function readsAllEverBelow(db: Db, id: AreaIssueId, user: UserId): Promise<boolean> {
  const {
    rows: [row],
  } = await sql<{ strange: number }>`
    with ever as (
      select meeting_id from area_issue_member where area_issue_id = ${id}
      union
      select json_extract(moved.value, '$.issue.meetingId')
        from area_issue_event_of as link join area_issue_event as event on event.seq = link.seq,
          json_each(event.detail, '$.members') as moved
        where link.area_issue_id = ${id})
    select exists (select 1 from ever join meeting on meeting.id = ever.meeting_id where not ${mayReadMeeting(user)}) as strange
    `.execute(db);
  return row?.strange === 0;
}
