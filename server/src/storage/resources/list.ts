import {
  type Day,
  type DirectoryResource,
  foldText,
  type Formality,
  type Freshness,
  ResourceChangeKind,
  type ResourceId,
  ResourceText,
  type SupporterKind,
  type UserId,
} from '@tsunagu/domain';
import { sql } from 'kysely';
import { type Cursor, type Page, toPage } from '../paging.ts';
import type { Db } from '../schema.ts';
import { type ResourceRow, toDirectory } from './rows.ts';

/** Which rows of the directory are wanted; what is not named does not narrow. */
export type ResourceFilter = {
  /** Words that must all be found. */
  readonly q?: string | undefined;
  /** 圏域 by name; the empty name is the whole municipality. */
  readonly careArea?: string | undefined;
  readonly kind?: SupporterKind | undefined;
  readonly formality?: Formality | undefined;
  readonly freshness?: Freshness | undefined;
  /** Those that are there, or those that ceased. */
  readonly ended: boolean;
  /** What was confirmed on this day or before is due. */
  readonly dueOn: Day;
};

const matching = (db: Db, { q = '', careArea, kind, formality, freshness, ended, dueOn }: ResourceFilter) => {
  let query = db
    .selectFrom('resource')
    .where('merged_into', 'is', null)
    .where('ended_on', ended ? 'is not' : 'is', null);
  for (const word of q.split(/\s+/u).map(foldText)) {
    if (word !== '') query = query.where(sql<boolean>`instr(search_text, ${word}) > 0`);
  }
  if (careArea !== undefined) query = query.where('care_area', '=', careArea);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (formality !== undefined) query = query.where('formality', '=', formality);
  if (freshness === 'never') query = query.where('confirmed_on', 'is', null);
  if (freshness === 'due') query = query.where('confirmed_on', '<=', dueOn);
  if (freshness === 'fresh') query = query.where('confirmed_on', '>', dueOn);
  return query;
};

/** By name. */
export async function resourcesOf(
  db: Db,
  filter: ResourceFilter,
  cursor: Cursor | null,
  limit: number,
): Promise<Page<ResourceRow>> {
  const rows = await matching(db, filter)
    .selectAll()
    .$if(cursor !== null, (query) => query.where(sql<boolean>`(sort_key, id) > (${cursor?.at}, ${cursor?.id})`))
    .orderBy('sort_key')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, (row) => ({ at: row.sort_key, id: row.id }));
}

/** How many rows match, whatever the page. */
export async function countResources(db: Db, filter: ResourceFilter): Promise<number> {
  const { count } = await matching(db, filter)
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** All that match, for a file. */
export async function allResources(db: Db, filter: ResourceFilter): Promise<ResourceRow[]> {
  return matching(db, filter).selectAll().orderBy('sort_key').orderBy('id').execute();
}

/** Everything that is there or ceased, but for rows that live on in others: what a file or a new row is compared with. */
export async function wholeDirectory(db: Db): Promise<DirectoryResource[]> {
  const rows = await db.selectFrom('resource').selectAll().where('merged_into', 'is', null).execute();
  return rows.map(toDirectory);
}

/** 圏域 by name that rows of the directory or cases name, for choosing. */
export async function namedAreas(db: Db, user: UserId): Promise<string[]> {
  const rows = await db
    .selectFrom('resource')
    .select('care_area')
    .union((of) => of.selectFrom('case_file').select('care_area').where('created_by', '=', user))
    .execute();
  return rows
    .flatMap(({ care_area }) => (care_area === '' ? [] : [care_area]))
    .sort((a, b) => a.localeCompare(b, 'ja'));
}

/** How many rows there are of each 圏域 and kind, formal and informal apart; those that ceased do not count. */
export async function gapCounts(db: Db) {
  const rows = await db
    .selectFrom('resource')
    .select(({ fn }) => ['care_area', 'kind', 'formality', fn.countAll<number>().as('count')])
    .where('merged_into', 'is', null)
    .where('ended_on', 'is', null)
    .groupBy(['care_area', 'kind', 'formality'])
    .execute();
  const counts = new Map<string, { careArea: string; kind: SupporterKind; formal: number; informal: number }>();
  for (const { care_area: careArea, kind, formality, count } of rows) {
    const key = `${kind} ${careArea}`;
    const cell = counts.get(key) ?? { careArea, kind, formal: 0, informal: 0 };
    counts.set(key, { ...cell, [formality]: count });
  }
  return [...counts.values()];
}

/** Rows by id, also those that ceased or live on in others; unknown ids are left out. */
export async function resourcesById(db: Db, ids: readonly ResourceId[]): Promise<ResourceRow[]> {
  return ids.length === 0 ? [] : db.selectFrom('resource').selectAll().where('id', 'in', ids).execute();
}

export type StoredChange = {
  version: number;
  kind: ResourceChangeKind;
  text: ResourceText;
  by: string;
  at: string;
};
/** Every version of a row, newest first. */
export async function resourceHistory(db: Db, id: ResourceId): Promise<StoredChange[]> {
  const rows = await db
    .selectFrom('resource_change')
    .innerJoin('account', 'account.id', 'resource_change.changed_by')
    .select(['version', 'kind', 'content', 'changed_at', 'account.name as by'])
    .where('resource_id', '=', id)
    .orderBy('version', 'desc')
    .limit(MOST_VERSIONS)
    .execute();
  return rows.map(({ version, kind, content, by, changed_at }) => ({
    version,
    kind: ResourceChangeKind.parse(kind),
    text: ResourceText.parse(JSON.parse(content)),
    by,
    at: changed_at,
  }));
}
/** Older versions are kept, but nobody reads further back on a page. */
const MOST_VERSIONS = 200;
