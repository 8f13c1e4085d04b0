import {
  type DirectoryResource,
  findDuplicates,
  type LikeReason,
  MOST_DUPLICATES,
  type ResourceId,
} from '@tsunagu/domain';
import type { Db } from '../schema.ts';
import { type By, toDirectory } from './rows.ts';

/** Two rows in the order of their ids, so that a pair has one row. */
const pairOf = (a: ResourceId, b: ResourceId) => (a < b ? { one: a, other: b } : { one: b, other: a });

export type FoundPair = { one: DirectoryResource; other: DirectoryResource; reasons: readonly LikeReason[] };

/** Pairs that may be the same, without those that people found to be different, the surest first. */
export async function duplicatePairs(db: Db): Promise<{ pairs: FoundPair[]; more: boolean }> {
  const rows = await db
    .selectFrom('resource')
    .selectAll()
    .where('merged_into', 'is', null)
    .where('ended_on', 'is', null)
    .execute();
  const decided = await db.selectFrom('resource_distinct').select(['one', 'other']).execute();
  const apart = new Set(decided.map(({ one, other }) => `${one} ${other}`));
  const found = findDuplicates(rows.map(toDirectory)).filter(({ one, row }) => {
    const pair = pairOf(one.id, row.id);
    return !apart.has(`${pair.one} ${pair.other}`);
  });
  const pairs = found.slice(0, MOST_DUPLICATES).map(({ one, row, reasons }) => ({ one, other: row, reasons }));
  return { pairs, more: found.length > MOST_DUPLICATES };
}

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
