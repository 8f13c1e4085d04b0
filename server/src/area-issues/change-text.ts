import type { AreaIssueText, ResourceId, UserId } from '@tsunagu/domain';
import { areaIssueById, changeAreaIssue, touchAreaIssues } from '../storage/area-issues/area-issues.ts';
import { addEvent } from '../storage/area-issues/events.ts';
import { inTransaction } from '../storage/database.ts';
import type { Db } from '../storage/schema.ts';
import type { Refusal, Seen } from './change-structure.ts';

type World = { db: Db; now: () => Date };
type Changed = { ok: true } | { ok: false; reason: Refusal | 'resource-unknown' };

/** Writes the texts. The history gets the names of the fields that changed, and where the status stood before. */
export const changeText = (world: World, seen: Seen, text: AreaIssueText, by: UserId): Promise<Changed> =>
  inTransaction(world.db, async (tx) => {
    const row = await areaIssueById(tx, seen.id);
    if (!row) return { ok: false, reason: 'not-found' };
    if (row.merged_into !== null) return { ok: false, reason: 'area-issue-merged' };
    const now = world.now();
    if (!(await changeAreaIssue(tx, { ...seen, text, now }))) return { ok: false, reason: 'area-issue-changed' };
    const before = { ...row, careArea: row.care_area };
    const fields = (Object.keys(text) as (keyof AreaIssueText)[]).filter((field) => before[field] !== text[field]);
    const status = row.status === text.status ? {} : { status: { before: row.status, after: text.status } };
    await addEvent(tx, { kind: 'text', detail: { fields, ...status }, of: [seen.id], by, now });
    return { ok: true };
  });

/** Which rows of the directory answer it already: exactly these from now on. */
export const linkResources = (
  world: World,
  seen: Seen,
  resources: readonly ResourceId[],
  by: UserId,
): Promise<Changed> =>
  inTransaction(world.db, async (tx) => {
    const row = await areaIssueById(tx, seen.id);
    if (!row) return { ok: false, reason: 'not-found' };
    if (row.merged_into !== null) return { ok: false, reason: 'area-issue-merged' };
    if (row.version !== seen.version) return { ok: false, reason: 'area-issue-changed' };
    const known =
      resources.length === 0 ? [] : await tx.selectFrom('resource').select('id').where('id', 'in', resources).execute();
    if (known.length !== new Set(resources).size) return { ok: false, reason: 'resource-unknown' };
    await tx.deleteFrom('area_issue_resource').where('area_issue_id', '=', seen.id).execute();
    if (known.length > 0)
      await tx
        .insertInto('area_issue_resource')
        .values(known.map(({ id }) => ({ area_issue_id: seen.id, resource_id: id })))
        .execute();
    const now = world.now();
    await touchAreaIssues(tx, [seen.id], now);
    await addEvent(tx, { kind: 'resources', detail: { count: known.length }, of: [seen.id], by, now });
    return { ok: true };
  });
