import { type AssetId, dayOf, knownNames, roleBadges, withoutNames } from '@tsunagu/domain';
import { attendanceList, toAttendance } from '../../storage/attendance.ts';
import { assetOf } from '../../storage/assets.ts';
import { settingsNow } from '../../storage/settings.ts';
import type { StoredMeeting } from '../../storage/meetings.ts';
import type { Db } from '../../storage/schema.ts';
import { hiddenNames } from '../../storage/shown-words.ts';
import type { Rooms } from '../../rooms.ts';
import type { MapPrint, Sheet } from '../print-jobs.ts';

type World = { db: Db; rooms: Pick<Rooms, 'read'>; now: () => Date };
export type MapWish = { readonly sheet: Sheet; readonly legend: boolean; readonly hideNames: boolean };

/** Everything that the map of a meeting needs to be printed, as it is now. A wish can only hide more names than the board does. */
export async function mapPrintOf(world: World, meeting: StoredMeeting, wish: MapWish): Promise<MapPrint> {
  const { board } = await world.rooms.read(meeting.id);
  const attendance = (await attendanceList(world.db, meeting.id)).map(toAttendance);
  const hideNames = board.meta.hideNames || wish.hideNames;
  const { meta, elements, ties, unions, ink, issues } = board;
  const closedWith = async () => (await hiddenNames(world.db, [meeting.id])).get(meeting.id) ?? [];
  const names = hideNames ? [...(await closedWith()), ...knownNames(elements, attendance)] : [];
  return {
    board: { meta, elements, ties, unions, ink, issues },
    hideNames,
    names,
    roles: roleBadges(board.roles),
    legend: wish.legend,
    sheet: wish.sheet,
    title: withoutNames(names)(meeting.title),
    day: dayOf(meeting.starts_at ?? meeting.opened_at ?? world.now().getTime()),
    calendar: (await settingsNow(world.db)).settings.era,
    fictional: meeting.sample !== '',
    pictures: await picturesOf(
      world.db,
      meeting,
      elements.flatMap((element) => (element.kind === 'image' ? [element.asset] : [])),
    ),
  };
}

async function picturesOf(db: Db, meeting: StoredMeeting, ids: readonly AssetId[]): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const id of new Set(ids)) {
    const asset = await assetOf(db, meeting.id, id);
    if (asset) pictures.set(id, `data:${asset.type};base64,${Buffer.from(asset.bytes).toString('base64')}`);
  }
  return pictures;
}
