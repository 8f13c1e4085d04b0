import { DEFAULT_SETTINGS, type OrganisationSettings, readSettings, type UserId } from '@tsunagu/domain';
import type { Db } from './schema.ts';

/** The settings and how often they were changed; version 0 are the built-in ones. */
export type StoredSettings = { readonly version: number; readonly settings: OrganisationSettings };

export const BUILT_IN: StoredSettings = { version: 0, settings: DEFAULT_SETTINGS };

/** The organisation's settings as they are now. What another version stored is read as far as it can be. */
export async function settingsNow(db: Db): Promise<StoredSettings> {
  const row = await db.selectFrom('organisation_settings').select(['version', 'settings']).executeTakeFirst();
  return row ? { version: row.version, settings: readSettings(jsonOr(row.settings)) } : BUILT_IN;
}

/** The least count that is shown to everybody (domain SPEC E10). */
export const leastShown = async (db: Db): Promise<number> => (await settingsNow(db)).settings.leastShownCount;

/** Stores new settings if nobody has changed them since `version`. Returns the new version; null when somebody has. */
export async function changeSettings(
  db: Db,
  change: { version: number; settings: OrganisationSettings; by: UserId; now: Date },
): Promise<number | null> {
  const version = change.version + 1;
  const values = {
    version,
    settings: JSON.stringify(change.settings),
    changed_by: change.by,
    changed_at: change.now.toISOString(),
  };
  if (change.version === 0) {
    const made = await db
      .insertInto('organisation_settings')
      .values({ id: 1, ...values })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n ? version : null;
  }
  const done = await db
    .updateTable('organisation_settings')
    .set(values)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? version : null;
}

/** A row that is no JSON reads as nothing: the built-in settings then hold, and boards open. */
function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
