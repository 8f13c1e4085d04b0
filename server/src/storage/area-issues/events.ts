import { type AreaIssueId, StructureChange, type UserId } from '@tsunagu/domain';
import type { Db, Tx } from '../schema.ts';
import type { AreaIssueEventKind } from '../tables/area-issues.ts';

/** Steps that can be taken back. */
const STEPS = ['members', 'merged', 'split'] as const satisfies readonly AreaIssueEventKind[];

/** Adds to the history; `of` are all that it concerns. */
export async function addEvent(
  tx: Tx,
  event: {
    kind: AreaIssueEventKind;
    detail: unknown;
    undoes?: number;
    of: readonly AreaIssueId[];
    by: UserId;
    now: Date;
  },
): Promise<void> {
  const { seq } = await tx
    .insertInto('area_issue_event')
    .values({
      kind: event.kind,
      detail: JSON.stringify(event.detail),
      undoes: event.undoes ?? null,
      made_by: event.by,
      made_at: event.now.toISOString(),
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('area_issue_event_of')
    .values(event.of.map((id) => ({ area_issue_id: id, seq })))
    .execute();
}

const ofOne = (db: Db | Tx, id: AreaIssueId) =>
  db
    .selectFrom('area_issue_event_of')
    .innerJoin('area_issue_event', 'area_issue_event.seq', 'area_issue_event_of.seq')
    .where('area_issue_event_of.area_issue_id', '=', id);

/** The newest step of structure that has not been taken back; undefined for none. */
export async function lastStep(
  db: Db | Tx,
  id: AreaIssueId,
): Promise<{ seq: number; change: StructureChange } | undefined> {
  const row = await ofOne(db, id)
    .leftJoin('area_issue_event as undo', 'undo.undoes', 'area_issue_event.seq')
    .select(['area_issue_event.seq as seq', 'area_issue_event.detail as detail'])
    .where('area_issue_event.kind', 'in', STEPS)
    .where('undo.seq', 'is', null)
    .orderBy('area_issue_event.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { seq: row.seq, change: StructureChange.parse(JSON.parse(row.detail)) };
}

export type StoredEvent = {
  seq: number;
  kind: AreaIssueEventKind;
  detail: unknown;
  undoes: number | null;
  by: string;
  at: string;
};

/** What happened to one, newest first, 100 at most. */
export async function eventsOf(db: Db, id: AreaIssueId): Promise<StoredEvent[]> {
  const rows = await ofOne(db, id)
    .innerJoin('account', 'account.id', 'area_issue_event.made_by')
    .selectAll('area_issue_event')
    .select('account.name as by')
    .orderBy('area_issue_event.seq', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind,
    detail: JSON.parse(row.detail) as unknown,
    undoes: row.undoes,
    by: row.by,
    at: row.made_at,
  }));
}
