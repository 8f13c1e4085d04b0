import {
  AttendanceId,
  type Board,
  boardOfItsOwn,
  MeetingId,
  newId,
  type RandomBytes,
  type UserId,
} from '@tsunagu/domain';
import type { Rooms } from '../rooms.ts';
import { inTransaction } from '../storage/database.ts';
import { addMeeting } from '../storage/meetings.ts';
import type { Db } from '../storage/schema.ts';

type World = { db: Db; rooms: Pick<Rooms, 'create'>; now: () => Date; random: RandomBytes };

/** Opens a meeting on a board that came from a file (domain SPEC I4). The document is written first, as for every meeting. */
export async function openImported(
  world: World,
  { title, board }: { title: string; board: Board },
  facilitator: { id: UserId; name: string },
): Promise<MeetingId> {
  const own = boardOfItsOwn(board, world.random);
  const id = newId(MeetingId, 'mtg', world.random);
  await world.rooms.create(id, own);
  await inTransaction(world.db, async (tx) => {
    await addMeeting(
      tx,
      {
        id,
        title,
        function: own.meta.function,
        level: 'individual',
        caseId: null,
        template: own.meta.template,
        sample: '',
        startsAt: null,
        place: '',
        facilitator,
        facilitatorAttendance: newId(AttendanceId, 'att', world.random),
      },
      world.now(),
    );
  });
  return id;
}
