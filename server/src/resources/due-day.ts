import { type Day, dueOn } from '@tsunagu/domain';
import { settingsNow } from '../storage/settings.ts';
import type { Db } from '../storage/schema.ts';

/** What was confirmed on this day or before is to be confirmed again, as the organisation's settings say now. */
export const dueDay = async (db: Db, today: Day): Promise<Day> =>
  dueOn(today, (await settingsNow(db)).settings.confirmAfterMonths);
