import { type Day, freshnessOf, type ResourceId, type ShownCount, type UserId } from '@tsunagu/domain';
import type { ListedResource, ResourceView } from '../http/resources/shapes.ts';
import { caseCounts } from '../storage/resources/cases.ts';
import { type ResourceRow, toDirectory } from '../storage/resources/rows.ts';
import type { Db } from '../storage/schema.ts';

/** Rows as lists show them; `due` is the day of `dueDay`. */
export async function listed(db: Db, user: UserId, rows: readonly ResourceRow[], due: Day): Promise<ListedResource[]> {
  const counts = await caseCounts(
    db,
    user,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...toDirectory(row),
    freshness: freshnessOf(row.confirmed_on, due),
    cases: counts.get(row.id) ?? NONE,
  }));
}
const NONE: ShownCount = { kind: 'exact', count: 0 };

/** One row with everything that is tied to it. */
export async function resourceView(db: Db, user: UserId, row: ResourceRow, due: Day): Promise<ResourceView> {
  const [shown] = await listed(db, user, [row], due);
  const merged = await db.selectFrom('resource').select(['id', 'name']).where('merged_into', '=', row.id).execute();
  const family: ResourceId[] = [row.id, ...merged.map(({ id }) => id)];
  const ideas = await db
    .selectFrom('resource_idea')
    .select(['id', 'title'])
    .where('resource_id', 'in', family)
    .execute();
  const by =
    row.confirmed_by === null
      ? undefined
      : await db.selectFrom('account').select('name').where('id', '=', row.confirmed_by).executeTakeFirst();
  return {
    ...(shown ?? { ...toDirectory(row), freshness: 'never', cases: NONE }),
    confirmedBy: by?.name ?? null,
    merged,
    meetings: await ownMeetingsWith(db, user, family),
    ideas,
  };
}

/** Closed meetings of one's own that had one of these rows on their map. */
async function ownMeetingsWith(db: Db, user: UserId, ids: readonly ResourceId[]): Promise<ResourceView['meetings']> {
  const attended = db
    .selectFrom('attendance')
    .select('meeting_id')
    .where('user_id', '=', user)
    .where('admission', '=', 'admitted');
  const rows = await db
    .selectFrom('meeting_resource')
    .innerJoin('meeting', 'meeting.id', 'meeting_resource.meeting_id')
    .select(['meeting.id', 'meeting.title', 'meeting.closed_at'])
    .distinct()
    .where('meeting_resource.resource_id', 'in', ids)
    .where((where) => where.or([where('meeting.facilitator_id', '=', user), where('meeting.id', 'in', attended)]))
    .orderBy('meeting.closed_at', 'desc')
    .limit(MOST_MEETINGS)
    .execute();
  return rows.map(({ id, title, closed_at }) => ({ id, title, closedAt: closed_at ?? '' }));
}
const MOST_MEETINGS = 50;
