import {
  type CaseId,
  type MeetingId,
  type ResourceId,
  type ShownCount,
  shownCount,
  type UserId,
} from '@tsunagu/domain';
import { sql } from 'kysely';
import type { Db, Tx } from '../schema.ts';
import { resourcesById } from './list.ts';

/** Notes which resources of the directory stood on a meeting's map when it closed. */
export async function noteMeetingResources(
  tx: Tx,
  meeting: { id: MeetingId; caseId: CaseId | null },
  ids: readonly ResourceId[],
): Promise<void> {
  // Anybody who may edit can write any id into an element; rows name what is there only.
  const known = await resourcesById(tx, [...new Set(ids)]);
  for (const { id } of known) {
    await tx
      .insertInto('meeting_resource')
      .values({ meeting_id: meeting.id, resource_id: id, case_id: meeting.caseId })
      .execute();
  }
}

/**
 * How many cases each resource is tied to, as this account may know it (domain SPEC RS9). What was tied to a row that lives on in
 * another counts there.
 */
export async function caseCounts(
  db: Db,
  user: UserId,
  ids: readonly ResourceId[],
): Promise<ReadonlyMap<ResourceId, ShownCount>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ root: ResourceId; total: number; own: number }>`
    with recursive family (root, id) as (
      select id, id from resource where id in (${sql.join(ids)})
      union
      select family.root, resource.id from resource join family on resource.merged_into = family.id)
    select root, count(distinct used.case_id) as total,
      count(distinct case when meeting.facilitator_id = ${user} or exists (
        select 1 from attendance where attendance.meeting_id = meeting.id and attendance.user_id = ${user}
          and attendance.admission = 'admitted') then used.case_id end) as own
    from family join meeting_resource as used on used.resource_id = family.id
      join meeting on meeting.id = used.meeting_id
    group by root`.execute(db);
  const found = new Map(rows.map(({ root, total, own }) => [root, shownCount(total, own)]));
  return new Map(ids.map((id) => [id, found.get(id) ?? shownCount(0, 0)]));
}
