import {
  type AreaIssueId,
  IdeaOrigin,
  type IdeaStage,
  type IdeaStep,
  type IdeaText,
  newId,
  type RandomBytes,
  type ResourceId,
  type ResourceIdea,
  ResourceIdeaId,
  stageOf,
} from '@tsunagu/domain';
import { type Cursor, olderThan, type Page, toPage } from '../paging.ts';
import type { Db, Tx } from '../schema.ts';
import type { By } from './rows.ts';

/** An idea as lists show it. */
export type ListedIdea = Pick<ResourceIdea, 'id' | 'title' | 'careArea' | 'carriers' | 'version'> & {
  stage: IdeaStage;
  /** The day and note of its last step. */
  last: IdeaStep;
};

/** Ideas of one stage, newest first, each with its last step: one query a page. */
export async function ideasOf(
  db: Db,
  stage: IdeaStage,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<ListedIdea & { at: string }>> {
  const rows = await db
    .selectFrom('resource_idea')
    .innerJoin('resource_idea_step as step', 'step.idea_id', 'resource_idea.id')
    .selectAll('resource_idea')
    .select(['step.on_day', 'step.note', 'step.result'])
    .where('resource_idea.stage', '=', stage)
    .where('step.position', '=', (of) =>
      of
        .selectFrom('resource_idea_step as later')
        .select(({ fn }) => fn.max('later.position').as('last'))
        .whereRef('later.idea_id', '=', 'resource_idea.id'),
    )
    .$if(cursor !== null, (query) => query.where(olderThan('resource_idea.created_at', 'resource_idea.id', cursor)))
    .orderBy('resource_idea.created_at', 'desc')
    .orderBy('resource_idea.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = toPage(rows, limit, (row) => ({ at: row.created_at, id: row.id }));
  const items = page.items.map((row) => ({
    id: row.id,
    title: row.title,
    careArea: row.care_area,
    carriers: row.carriers,
    version: row.version,
    stage: row.stage,
    last: { stage: row.stage, on: row.on_day, note: row.note, result: row.result },
    at: row.created_at,
  }));
  return { items, next: page.next };
}

export async function ideaById(db: Db, id: ResourceIdeaId): Promise<ResourceIdea | undefined> {
  const row = await db.selectFrom('resource_idea').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const steps = await db
    .selectFrom('resource_idea_step')
    .selectAll()
    .where('idea_id', '=', id)
    .orderBy('position')
    .execute();
  const links = await db.selectFrom('area_issue_idea').select('area_issue_id').where('idea_id', '=', id).execute();
  return {
    id,
    title: row.title,
    detail: row.detail,
    careArea: row.care_area,
    carriers: row.carriers,
    steps: steps.map(({ stage, on_day, note, result }) => ({ stage, on: on_day, note, result })),
    areaIssues: links.map(({ area_issue_id }) => area_issue_id),
    resourceId: row.resource_id,
    origin:
      row.origin_meeting === null || row.origin_record === null
        ? null
        : IdeaOrigin.parse({
            meetingId: row.origin_meeting,
            kind: row.origin_record.startsWith('dec') ? 'decision' : 'issue',
            recordId: row.origin_record,
          }),
    version: row.version,
  };
}

export type IdeaContent = {
  readonly text: IdeaText;
  readonly steps: readonly IdeaStep[];
  readonly areaIssues: readonly AreaIssueId[];
  readonly resourceId: ResourceId | null;
};

/** A new idea; every idea begins with a step. */
export async function addIdea(
  tx: Tx,
  content: IdeaContent & { origin: IdeaOrigin | null },
  by: By & { random: RandomBytes },
): Promise<ResourceIdeaId> {
  const id = newId(ResourceIdeaId, 'ide', by.random);
  const at = by.now.toISOString();
  await tx
    .insertInto('resource_idea')
    .values({
      ...columnsOf(content),
      id,
      version: 1,
      origin_meeting: content.origin?.meetingId ?? null,
      origin_record: content.origin?.recordId ?? null,
      created_by: by.user,
      created_at: at,
      changed_at: at,
    })
    .execute();
  await writeParts(tx, id, content);
  return id;
}

/** Writes an idea anew if nobody has changed it since `version`; false when somebody has. */
export async function writeIdea(
  tx: Tx,
  id: ResourceIdeaId,
  version: number,
  content: IdeaContent,
  by: By,
): Promise<boolean> {
  const done = await tx
    .updateTable('resource_idea')
    .set({ ...columnsOf(content), version: version + 1, changed_at: by.now.toISOString() })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await tx.deleteFrom('resource_idea_step').where('idea_id', '=', id).execute();
  await tx.deleteFrom('area_issue_idea').where('idea_id', '=', id).execute();
  await writeParts(tx, id, content);
  return true;
}

const columnsOf = ({ text, steps, resourceId }: IdeaContent) => ({
  title: text.title,
  detail: text.detail,
  care_area: text.careArea,
  carriers: text.carriers,
  stage: stageOf({ steps: [...steps] }),
  resource_id: resourceId,
});

async function writeParts(tx: Tx, id: ResourceIdeaId, { steps, areaIssues }: IdeaContent): Promise<void> {
  for (const [position, { stage, on, note, result }] of steps.entries()) {
    await tx
      .insertInto('resource_idea_step')
      .values({ idea_id: id, position, stage, on_day: on, note, result })
      .execute();
  }
  if (areaIssues.length === 0) return;
  // A link names what is there only.
  const known = await tx.selectFrom('area_issue').select('id').where('id', 'in', areaIssues).execute();
  for (const { id: area_issue_id } of known)
    await tx.insertInto('area_issue_idea').values({ area_issue_id, idea_id: id }).execute();
}
