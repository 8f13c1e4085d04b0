import { knownNames, type MeetingId, withoutNames } from '@tsunagu/domain';
import type { Rooms } from '../rooms.ts';
import { attendanceList, toAttendance } from '../storage/attendance.ts';
import type { Db, MeetingTable } from '../storage/schema.ts';
import { type ShownWords, shownWords } from '../storage/shown-words.ts';

/**
 * How the words of these meetings may be read at this moment: a closed one hides what it hid when it closed (domain SPEC M6), another
 * one what its board hides now (N5).
 */
export async function wordsNow(
  world: { db: Db; rooms: Pick<Rooms, 'read'> },
  meetings: readonly { readonly id: MeetingId; readonly state: MeetingTable['state'] }[],
): Promise<ShownWords> {
  const closed = await shownWords(
    world.db,
    meetings.filter(({ state }) => state === 'closed').map(({ id }) => id),
  );
  const hiding = new Map<MeetingId, (text: string) => string>();
  for (const { id, state } of meetings) {
    if (state === 'closed' || hiding.has(id)) continue;
    const { board } = await world.rooms.read(id);
    if (!board.meta.hideNames) continue;
    const people = (await attendanceList(world.db, id)).map(toAttendance);
    hiding.set(id, withoutNames(knownNames(board.elements, people)));
  }
  return (meeting) => hiding.get(meeting) ?? closed(meeting);
}
