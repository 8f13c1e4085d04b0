import { type CalendarStyle, type MinutesDocument, standingLine } from '@tsunagu/domain';
import { minutesNow } from '../../meetings/minutes-of.ts';
import type { Rooms } from '../../rooms.ts';
import type { StoredMeeting } from '../../storage/meetings.ts';
import type { Db } from '../../storage/schema.ts';
import { settingsNow } from '../../storage/settings.ts';
import type { MinutesPaper } from '../print-jobs.ts';

type World = { db: Db; rooms: Pick<Rooms, 'read'>; now: () => Date };
type OnPaper = { readonly document: MinutesDocument; readonly paper: MinutesPaper; readonly revision: number };

/**
 * The minutes with what paper says beside them. `calendar` undefined: as the organisation writes years; `hideNames` undefined: as the
 * board says. Undefined when there is no such revision.
 */
export async function minutesOnPaper(
  world: World,
  meeting: StoredMeeting,
  wish: { hideNames?: boolean | undefined; calendar?: CalendarStyle | undefined; revision?: number | undefined },
): Promise<OnPaper | undefined> {
  const minutes = await minutesNow(world, meeting, wish.hideNames, wish.revision);
  if (!minutes) return undefined;
  const { era, signatures } = (await settingsNow(world.db)).settings;
  const calendar = wish.calendar ?? era;
  const { document, life } = minutes;
  const standing = standingLine(life, minutes.revision, { calendar, hideNames: document.namesHidden });
  return { document, paper: { calendar, standing, signatures }, revision: minutes.revision };
}
