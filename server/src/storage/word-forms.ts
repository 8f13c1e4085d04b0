import type { UserId, WordFormId } from '@tsunagu/domain';
import { inTransaction } from './database.ts';
import type { Db, Tables } from './schema.ts';

/** How many forms an organisation keeps. */
export const MOST_FORMS = 50;

export type WordFormRow = Pick<Tables['word_form'], 'id' | 'name' | 'size' | 'added_at'> & { readonly by: string };

/** Forms that are offered, by name; without their bytes. */
export const wordForms = (db: Db): Promise<WordFormRow[]> =>
  db
    .selectFrom('word_form')
    .innerJoin('account', 'account.id', 'word_form.added_by')
    .select(['word_form.id', 'word_form.name', 'word_form.size', 'word_form.added_at', 'account.name as by'])
    .where('word_form.removed_at', 'is', null)
    .orderBy('word_form.name')
    .orderBy('word_form.id')
    .limit(MOST_FORMS)
    .execute();

/** A form that is offered, with its bytes. */
export const wordFormOf = (db: Db, id: WordFormId): Promise<Pick<Tables['word_form'], 'name' | 'bytes'> | undefined> =>
  db
    .selectFrom('word_form')
    .select(['name', 'bytes'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();

/** Keeps a form; false when there are too many. What was removed is gone for good with the next one that comes. */
export const addWordForm = (
  db: Db,
  form: { id: WordFormId; name: string; bytes: Uint8Array; by: UserId; now: Date },
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    if (!(await hasRoom(tx))) return false;
    await tx.deleteFrom('word_form').where('removed_at', 'is not', null).execute();
    await tx
      .insertInto('word_form')
      .values({
        id: form.id,
        name: form.name,
        bytes: form.bytes,
        size: form.bytes.byteLength,
        added_by: form.by,
        added_at: form.now.toISOString(),
        removed_at: null,
      })
      .execute();
    return true;
  });

/** Takes a form out of the list (`at` a time), or brings it back (`at` null). False when there is no such form, or no room for it. */
export const removeWordForm = (db: Db, id: WordFormId, at: Date | null): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    if (at === null && !(await hasRoom(tx))) return false;
    const { numUpdatedRows } = await tx
      .updateTable('word_form')
      .set({ removed_at: at === null ? null : at.toISOString() })
      .where('id', '=', id)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });

async function hasRoom(db: Db): Promise<boolean> {
  const { count } = await db
    .selectFrom('word_form')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count < MOST_FORMS;
}
