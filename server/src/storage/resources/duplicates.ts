import { type DirectoryResource, type ResourceId } from '@tsunagu/domain';
import type { Db } from '../schema.ts';
import { type By, toDirectory } from './rows.ts';

/** Two rows in the order of their ids, so that a pair has one row. */
const pairOf = (a: ResourceId, b: ResourceId) => (a < b ? { one: a, other: b } : { one: b, other: a });

/** Rows that are there, and by what it is told whether any has changed: the newest change and how many there are. */
export async function comparedRows(db: Db): Promise<DirectoryResource[]> {
  const rows = await db
    .selectFrom('resource')
    .selectAll()
    .where('merged_into', 'is', null)
    .where('ended_on', 'is', null)
    .execute();
  return rows.map(toDirectory);
}

/** A word that differs whenever a row was added or changed. */
export async function directoryState(db: Db): Promise<string> {
  const { rows, changes } = await db
    .selectFrom('resource')
    .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.sum<number>('version').as('changes')])
    .executeTakeFirstOrThrow();
  return `${rows} ${changes}`;
}

/** Pairs that people found to be different, each as the two ids in order. */
export async function decidedPairs(db: Db): Promise<ReadonlySet<string>> {
  const decided = await db.selectFrom('resource_distinct').select(['one', 'other']).execute();
  return new Set(decided.map(({ one, other }) => `${one} ${other}`));
}
export const pairKey = (a: ResourceId, b: ResourceId): string => {
  const { one, other } = pairOf(a, b);
  return `${one} ${other}`;
};

/** Remembers that two rows are different, or takes that back. */
export async function decideDistinct(db: Db, a: ResourceId, b: ResourceId, distinct: boolean, by: By): Promise<void> {
  const pair = pairOf(a, b);
  if (!distinct) {
    await db.deleteFrom('resource_distinct').where('one', '=', pair.one).where('other', '=', pair.other).execute();
    return;
  }
  await db
    .insertInto('resource_distinct')
    .values({ ...pair, decided_by: by.user, decided_at: by.now.toISOString() })
    .onConflict((conflict) => conflict.columns(['one', 'other']).doNothing())
    .execute();
}
