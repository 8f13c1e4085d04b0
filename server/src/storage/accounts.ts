import { newId, type RandomBytes, UserId } from '@tsunagu/domain';
import type { Db } from './schema.ts';

export type StoredAccount = { id: UserId; email: string; name: string; isAdmin: boolean; passwordHash: string };
export type NewAccount = { email: string; name: string; isAdmin: boolean; passwordHash: string };

/** Addresses are compared in lower case, with full-width letters made plain. */
export const normaliseEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** Adds an account; `taken` when the address has one already. */
export async function addAccount(
  db: Db,
  account: NewAccount,
  now: Date,
  random: RandomBytes,
): Promise<{ ok: true; id: UserId } | { ok: false; reason: 'taken' }> {
  const id = newId(UserId, 'usr', random);
  const added = await db
    .insertInto('account')
    .values({
      id,
      email: normaliseEmail(account.email),
      name: account.name,
      password_hash: account.passwordHash,
      is_admin: account.isAdmin ? 1 : 0,
      created_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added ? { ok: true, id } : { ok: false, reason: 'taken' };
}

export async function accountByEmail(db: Db, email: string): Promise<StoredAccount | undefined> {
  const row = await db.selectFrom('account').selectAll().where('email', '=', normaliseEmail(email)).executeTakeFirst();
  return row && { ...row, isAdmin: row.is_admin === 1, passwordHash: row.password_hash };
}

/** While there is no administrator, the set-up link works. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  return (await firstAdministrator(db)) !== undefined;
}

/** The administrator who has been there longest. */
export async function firstAdministrator(db: Db): Promise<{ id: UserId; name: string } | undefined> {
  return db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('is_admin', '=', 1)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}
