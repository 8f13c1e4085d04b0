import { AnonymousCopy, type AnonymousCopyId, type AreaIssueId, type MeetingId, type UserId } from '@tsunagu/domain';
import type { AnonymousReviewTable } from './tables/anonymous.ts';
import type { Db, Tx } from './schema.ts';

/** A decision as it is kept: of the original only a hash, so that a changed line is noticed. */
export type StoredDecision = { readonly key: string; readonly hash: string; readonly text: string | null };
export type StoredReview = {
  readonly version: number;
  readonly title: string;
  readonly keepCareArea: boolean;
  readonly decisions: readonly StoredDecision[];
};

/** What has been said of a meeting's lines; version 0 while nobody has begun. */
export async function reviewOf(db: Db, meeting: MeetingId): Promise<StoredReview> {
  const row = await db.selectFrom('anonymous_review').selectAll().where('meeting_id', '=', meeting).executeTakeFirst();
  return row === undefined ? { version: 0, title: '', keepCareArea: false, decisions: [] } : toReview(row);
}

const toReview = (row: AnonymousReviewTable): StoredReview => ({
  version: row.version,
  title: row.title,
  keepCareArea: row.keep_care_area === 1,
  decisions: JSON.parse(row.decisions) as StoredDecision[],
});

/** Keeps a review if `seen` is the version that is there. Answers the new version, or null when somebody was faster. */
export async function keepReview(
  tx: Tx,
  meeting: MeetingId,
  seen: number,
  review: Omit<StoredReview, 'version'>,
  by: { user: UserId; now: Date },
): Promise<number | null> {
  const now = await reviewOf(tx, meeting);
  if (now.version !== seen) return null;
  const row = {
    version: seen + 1,
    title: review.title,
    keep_care_area: review.keepCareArea ? 1 : 0,
    decisions: JSON.stringify(review.decisions),
    changed_by: by.user,
    changed_at: by.now.toISOString(),
  };
  await tx
    .insertInto('anonymous_review')
    .values({ meeting_id: meeting, ...row })
    .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(row))
    .execute();
  return row.version;
}

/** Writes the copy and, apart from it, where it came from; the review goes. */
export async function addCopy(
  tx: Tx,
  copy: { id: AnonymousCopyId; document: AnonymousCopy },
  from: { meeting: MeetingId; user: UserId; now: Date },
): Promise<void> {
  const { document } = copy;
  await tx
    .insertInto('anonymous_copy')
    .values({
      id: copy.id,
      title: document.title,
      function: document.function,
      month: document.month,
      care_area: document.careArea,
      document: JSON.stringify(document),
    })
    .execute();
  await tx
    .insertInto('anonymous_copy_source')
    .values({
      copy_id: copy.id,
      meeting_id: from.meeting,
      published_by: from.user,
      published_at: from.now.toISOString(),
    })
    .execute();
  await tx.deleteFrom('anonymous_review').where('meeting_id', '=', from.meeting).execute();
}

export type StoredCopy = {
  readonly id: AnonymousCopyId;
  readonly document: AnonymousCopy;
  readonly publishedBy: UserId | null;
};

export async function copyById(db: Db, id: AnonymousCopyId): Promise<StoredCopy | undefined> {
  const row = await db
    .selectFrom('anonymous_copy')
    .leftJoin('anonymous_copy_source', 'copy_id', 'anonymous_copy.id')
    .select(['anonymous_copy.id', 'document', 'published_by'])
    .where('anonymous_copy.id', '=', id)
    .executeTakeFirst();
  return row && { id: row.id, document: AnonymousCopy.parse(JSON.parse(row.document)), publishedBy: row.published_by };
}

/** The copy of a meeting that is published, if any. */
export const copyOfMeeting = (db: Db, meeting: MeetingId): Promise<{ copy_id: AnonymousCopyId } | undefined> =>
  db.selectFrom('anonymous_copy_source').select('copy_id').where('meeting_id', '=', meeting).executeTakeFirst();

/** The 地域課題 that issues of the copy's meeting belong to: as much as their own chain tells everybody with an account. */
export const areaIssuesAbove = (db: Db, copy: AnonymousCopyId): Promise<{ id: AreaIssueId; title: string }[]> =>
  db
    .selectFrom('anonymous_copy_source')
    .innerJoin('area_issue_member', 'area_issue_member.meeting_id', 'anonymous_copy_source.meeting_id')
    .innerJoin('area_issue', 'area_issue.id', 'area_issue_member.area_issue_id')
    .select(['area_issue.id', 'area_issue.title'])
    .distinct()
    .where('anonymous_copy_source.copy_id', '=', copy)
    .orderBy('area_issue.title')
    .execute();

export const removeCopy = async (tx: Tx, id: AnonymousCopyId): Promise<void> => {
  await tx.deleteFrom('anonymous_copy_source').where('copy_id', '=', id).execute();
  await tx.deleteFrom('anonymous_copy').where('id', '=', id).execute();
};

/** Newest first; `before`: number of the last one shown. */
export async function copies(db: Db, before: number | null, limit: number) {
  const rows = await db
    .selectFrom('anonymous_copy')
    .select(['number', 'id', 'title', 'function', 'month', 'care_area'])
    .$if(before !== null, (query) => query.where('number', '<', before ?? 0))
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.number ?? null) : null };
}
