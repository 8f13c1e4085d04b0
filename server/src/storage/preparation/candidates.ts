import {
  type Candidate,
  type CaseId,
  type Consent,
  type Day,
  type MeetingFunction,
  type MeetingId,
  MOST_CANDIDATES,
  orderedCandidates,
  type UserId,
} from '@tsunagu/domain';
import { sql } from 'kysely';
import { inTransaction } from '../database.ts';
import { type Cursor, olderThan, type Page, toPage } from '../paging.ts';
import type { Db, Instant, Tx } from '../schema.ts';
import { shownWords } from '../shown-words.ts';

/** A case with where it stands, as choosing among cases needs it. */
export type CaseStanding = {
  id: CaseId;
  alias: string;
  careArea: string;
  createdAt: Instant;
  lastMeeting: { id: MeetingId; title: string; function: MeetingFunction; at: Instant } | null;
  planned: { id: MeetingId; title: string } | null;
  openRoles: number;
  consent: Consent['state'];
  candidate: (Candidate & { by: string; addedAt: Instant }) | null;
};

/** One query for all of them: what stands beside a case is looked up by its index. */
const standings = (db: Db, user: UserId) =>
  db
    .selectFrom('case_file')
    .leftJoin('case_candidate', 'case_candidate.case_id', 'case_file.id')
    .leftJoin('account', 'account.id', 'case_candidate.added_by')
    .leftJoin('meeting as last', (join) =>
      join.on(
        'last.id',
        '=',
        sql<MeetingId>`(select m.id from meeting m where m.case_id = case_file.id and m.state = 'closed'
          order by m.closed_at desc limit 1)`,
      ),
    )
    .leftJoin('meeting as next', (join) =>
      join.on(
        'next.id',
        '=',
        sql<MeetingId>`(select m.id from meeting m where m.case_id = case_file.id and m.state <> 'closed'
          order by m.created_at desc limit 1)`,
      ),
    )
    .select([
      'case_file.id',
      'case_file.alias',
      'case_file.care_area',
      'case_file.created_at',
      'last.id as last_id',
      'last.title as last_title',
      'last.function as last_function',
      'last.closed_at as last_at',
      'next.id as next_id',
      'next.title as next_title',
      'case_candidate.reason',
      'case_candidate.proposed_day',
      'case_candidate.added_at',
      'account.name as by',
    ])
    .select([
      sql<number>`(select count(*) from agreed_role r where r.case_id = case_file.id and r.open = 1)`.as('open_roles'),
      sql<Consent['state'] | null>`(select c.state from case_consent c where c.case_id = case_file.id
        order by c.id desc limit 1)`.as('consent'),
    ])
    .where('case_file.created_by', '=', user);

type Row = Awaited<ReturnType<ReturnType<typeof standings>['execute']>>[number];

const present = (row: Row): CaseStanding => ({
  id: row.id,
  alias: row.alias,
  careArea: row.care_area,
  createdAt: row.created_at,
  lastMeeting:
    row.last_id === null || row.last_title === null || row.last_function === null || row.last_at === null
      ? null
      : { id: row.last_id, title: row.last_title, function: row.last_function, at: row.last_at },
  planned: row.next_id === null || row.next_title === null ? null : { id: row.next_id, title: row.next_title },
  openRoles: row.open_roles,
  consent: row.consent ?? 'unasked',
  candidate:
    row.added_at === null || row.reason === null
      ? null
      : { reason: row.reason, proposedDay: row.proposed_day, by: row.by ?? '', addedAt: row.added_at },
});

/** What rows say of cases; a meeting that hid names is titled without them. */
async function presentAll(db: Db, rows: readonly Row[]): Promise<CaseStanding[]> {
  const words = await shownWords(
    db,
    rows.flatMap((row) => row.last_id ?? []),
  );
  return rows.map(present).map((standing) => {
    const last = standing.lastMeeting;
    return { ...standing, lastMeeting: last && { ...last, title: words(last.id)(last.title) } };
  });
}

/** The account's cases, newest first. */
export async function caseStandings(
  db: Db,
  user: UserId,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<CaseStanding>> {
  const rows = await standings(db, user)
    .$if(cursor !== null, (query) => query.where(olderThan('case_file.created_at', 'case_file.id', cursor)))
    .orderBy('case_file.created_at', 'desc')
    .orderBy('case_file.id', 'desc')
    .limit(limit + 1)
    .execute();
  return toPage(await presentAll(db, rows), limit, (row) => ({ at: row.createdAt, id: row.id }));
}

/** The candidates of an account in their order. */
export const candidatesOf = async (db: Db, user: UserId): Promise<CaseStanding[]> =>
  presentAll(
    db,
    await standings(db, user)
      .where('case_candidate.owner_id', '=', user)
      .orderBy('case_candidate.position')
      .orderBy('case_file.id')
      .execute(),
  );

/** Puts a case forward, at the end of the list, or changes why; false when the list is full. */
export const putCandidate = (
  db: Db,
  { caseId, owner }: { caseId: CaseId; owner: UserId },
  { reason, proposedDay }: { reason: string; proposedDay: Day | null },
  now: Date,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const there = await orderOf(tx, owner);
    if (!there.includes(caseId) && there.length >= MOST_CANDIDATES) return false;
    const value = { reason, proposed_day: proposedDay };
    const position = sql<number>`(select coalesce(max(position), 0) + 1 from case_candidate where owner_id = ${owner})`;
    await tx
      .insertInto('case_candidate')
      .values({
        ...value,
        case_id: caseId,
        owner_id: owner,
        position,
        added_by: owner,
        added_at: now.toISOString(),
      })
      .onConflict((conflict) => conflict.column('case_id').doUpdateSet(value))
      .execute();
    return true;
  });

export async function dropCandidate(db: Db, caseId: CaseId): Promise<void> {
  await db.deleteFrom('case_candidate').where('case_id', '=', caseId).execute();
}

/** Sets the order (domain SPEC PR1). */
export const orderCandidates = (db: Db, owner: UserId, wanted: readonly CaseId[]): Promise<void> =>
  inTransaction(db, async (tx) => {
    for (const [position, id] of orderedCandidates(await orderOf(tx, owner), wanted).entries())
      await tx.updateTable('case_candidate').set({ position }).where('case_id', '=', id).execute();
  });

const orderOf = async (tx: Tx, owner: UserId): Promise<CaseId[]> =>
  (
    await tx
      .selectFrom('case_candidate')
      .select('case_id')
      .where('owner_id', '=', owner)
      .orderBy('position')
      .orderBy('case_id')
      .execute()
  ).map(({ case_id }) => case_id);
