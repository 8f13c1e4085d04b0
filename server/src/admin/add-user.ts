import type { RandomBytes } from '@tsunagu/domain';
import { z } from 'zod';
import { hashPassword } from '../auth/password.ts';
import { addAccount } from '../storage/accounts.ts';
import { databaseFile, openDatabase } from '../storage/database.ts';

export type NewUser = { email: string; name: string; isAdmin: boolean; password: string };
export type UserAdded = { ok: true } | { ok: false; reason: 'email' | 'short-password' | 'taken' };

/** The least length of a password; the set-up page asks for the same. */
const SHORTEST_PASSWORD = 12;

/** Adds an account to the data folder, whether a server runs on it or not. */
export async function addUser(dataDir: string, user: NewUser, random: RandomBytes): Promise<UserAdded> {
  if (!z.email().safeParse(user.email).success) return { ok: false, reason: 'email' };
  if (user.password.length < SHORTEST_PASSWORD) return { ok: false, reason: 'short-password' };
  const passwordHash = await hashPassword(user.password);
  const db = await openDatabase(databaseFile(dataDir));
  try {
    const added = await addAccount(db, { ...user, passwordHash }, new Date(), random);
    return added.ok ? { ok: true } : added;
  } finally {
    await db.destroy();
  }
}
