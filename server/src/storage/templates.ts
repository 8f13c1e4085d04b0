import {
  type MeetingFunction,
  MeetingLevel,
  TemplateContent,
  type TemplateId,
  templateMinutes,
  type UserId,
} from '@tsunagu/domain';
import { z } from 'zod';
import { inTransaction } from './database.ts';
import { type Cursor, olderThan, type Page, toPage } from './paging.ts';
import type { Db } from './schema.ts';
import type { TemplateTable } from './tables/templates.ts';

/** How many templates an organisation keeps besides those that ship. */
export const MOST_TEMPLATES = 500;

/** What lists show of a template. */
const Summary = z.object({
  level: MeetingLevel,
  description: z.string(),
  minutes: z.number(),
  produces: z.array(z.string()),
});
export type TemplateSummaryText = z.infer<typeof Summary>;
export const summaryOf = (content: TemplateContent): TemplateSummaryText => ({
  level: content.level,
  description: content.description,
  minutes: templateMinutes(content),
  produces: content.produces.map(({ label }) => label),
});

/** A template row with whose it is. */
export type StoredTemplate = Omit<TemplateTable, 'summary'> & { owner_name: string; summary: TemplateSummaryText };

const withOwner = (db: Db) =>
  db
    .selectFrom('template')
    .innerJoin('account', 'account.id', 'template.owner_id')
    .selectAll('template')
    .select('account.name as owner_name');
const read = (row: TemplateTable & { owner_name: string }): StoredTemplate => ({
  ...row,
  summary: Summary.parse(JSON.parse(row.summary)),
});

/** Templates of the organisation, newest first; `fn` null: of all functions. */
export async function templatesOf(
  db: Db,
  fn: MeetingFunction | null,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<StoredTemplate>> {
  const rows = await withOwner(db)
    .where('template.removed_at', 'is', null)
    .$if(fn !== null, (query) => query.where('template.function', '=', fn!))
    .$if(cursor !== null, (query) => query.where(olderThan('template.created_at', 'template.id', cursor)))
    .orderBy('template.created_at', 'desc')
    .orderBy('template.id', 'desc')
    .limit(limit + 1)
    .execute();
  return toPage(rows.map(read), limit, (row) => ({ at: row.created_at, id: row.id }));
}

/** The template, also a removed one. */
export async function templateById(db: Db, id: TemplateId): Promise<StoredTemplate | undefined> {
  const row = await withOwner(db).where('template.id', '=', id).executeTakeFirst();
  return row && read(row);
}

/** What one version says; undefined when there is no such version, or none that this program still understands. */
export async function templateContent(db: Db, id: TemplateId, version: number): Promise<TemplateContent | undefined> {
  const row = await db
    .selectFrom('template_version')
    .select('content')
    .where('template_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row && TemplateContent.safeParse(JSON.parse(row.content)).data;
}

/** The newest fifty versions, newest first. */
export const templateVersions = (db: Db, id: TemplateId): Promise<{ version: number; made_at: string; by: string }[]> =>
  db
    .selectFrom('template_version')
    .innerJoin('account', 'account.id', 'template_version.made_by')
    .select(['template_version.version', 'template_version.made_at', 'account.name as by'])
    .where('template_id', '=', id)
    .orderBy('template_version.version', 'desc')
    .limit(50)
    .execute();

type Change = { id: TemplateId; content: TemplateContent; by: UserId; now: Date };
const about = (content: TemplateContent) => ({
  function: content.function,
  title: content.title,
  summary: JSON.stringify(summaryOf(content)),
});
const versionRow = ({ id, content, by, now }: Change, version: number) => ({
  template_id: id,
  version,
  content: JSON.stringify(content),
  made_by: by,
  made_at: now.toISOString(),
});

/** Stores a new template as version 1; false when there are too many already. */
export const addTemplate = (db: Db, change: Change): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const { count } = await tx
      .selectFrom('template')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('removed_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (count >= MOST_TEMPLATES) return false;
    await tx
      .insertInto('template')
      .values({
        id: change.id,
        owner_id: change.by,
        version: 1,
        created_at: change.now.toISOString(),
        removed_at: null,
        ...about(change.content),
      })
      .execute();
    await tx.insertInto('template_version').values(versionRow(change, 1)).execute();
    return true;
  });

/** Stores a further version if nobody has since `seen`, and the template is not removed. Returns it; null when somebody has. */
export const changeTemplate = (db: Db, change: Change & { seen: number }): Promise<number | null> =>
  inTransaction(db, async (tx) => {
    const version = change.seen + 1;
    const done = await tx
      .updateTable('template')
      .set({ version, ...about(change.content) })
      .where('id', '=', change.id)
      .where('version', '=', change.seen)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) return null;
    await tx.insertInto('template_version').values(versionRow(change, version)).execute();
    return version;
  });

/** Takes a template out of the lists (`at` a time), or brings it back (`at` null). */
export const removeTemplate = (db: Db, id: TemplateId, at: Date | null): Promise<unknown> =>
  db
    .updateTable('template')
    .set({ removed_at: at === null ? null : at.toISOString() })
    .where('id', '=', id)
    .execute();

/** Which shipped templates are not offered, and what stands in their place; one that was removed stands for nothing. */
export async function hiddenTemplates(db: Db): Promise<ReadonlyMap<TemplateId, TemplateId | null>> {
  const rows = await db
    .selectFrom('hidden_template')
    .leftJoin('template', 'template.id', 'hidden_template.replaced_by')
    .select(['hidden_template.shipped_id', 'hidden_template.replaced_by', 'template.removed_at'])
    .execute();
  return new Map(
    rows
      // With its replacement gone, the shipped one is offered again.
      .filter((row) => row.replaced_by === null || row.removed_at === null)
      .map((row) => [row.shipped_id, row.replaced_by]),
  );
}

/** Hides a shipped template, or puts another in its place, or (`hidden` false) offers it again. */
export async function arrangeTemplate(
  db: Db,
  shipped: TemplateId,
  wish: { hidden: boolean; replacedBy: TemplateId | null; by: UserId; now: Date },
): Promise<void> {
  if (!wish.hidden) {
    await db.deleteFrom('hidden_template').where('shipped_id', '=', shipped).execute();
    return;
  }
  const values = { replaced_by: wish.replacedBy, hidden_by: wish.by, hidden_at: wish.now.toISOString() };
  await db
    .insertInto('hidden_template')
    .values({ shipped_id: shipped, ...values })
    .onConflict((conflict) => conflict.column('shipped_id').doUpdateSet(values))
    .execute();
}
