import { ideaLanes, type MeetingId, type RandomBytes, type ResourceIdeaId } from '@tsunagu/domain';
import type { Rooms } from '../rooms.ts';
import { inTransaction } from '../storage/database.ts';
import { addTakenUp, ideasToTakeUp } from '../storage/proposals/taken-up.ts';
import type { Db } from '../storage/schema.ts';

type World = { db: Db; rooms: Pick<Rooms, 'read' | 'write'>; now: () => Date; random: RandomBytes };

/** Puts an idea with its steps below what is on the map, and keeps that the meeting talked about it; false when there is no such idea. */
export async function placeIdea(world: World, meeting: MeetingId, id: ResourceIdeaId): Promise<boolean> {
  const ideas = await ideasToTakeUp(world.db, [id]);
  if (ideas.length === 0) return false;
  const { board } = await world.rooms.read(meeting);
  const placed = ideaLanes(board.elements, ideas, world.random);
  await world.rooms.write(meeting, (document) => {
    for (const element of placed) document.elements.add(element);
  });
  await inTransaction(world.db, (tx) => addTakenUp(tx, meeting, { areaIssues: [], ideas: [id] }, world.now()));
  return true;
}
