import { ideaLanes, type MeetingId, type RandomBytes, type ResourceIdeaId } from '@tsunagu/domain';
import type { Rooms } from '../rooms.ts';
import { inTransaction } from '../storage/database.ts';
import { addTakenUp, ideasToTakeUp } from '../storage/proposals/taken-up.ts';
import type { Db } from '../storage/schema.ts';

type World = { db: Db; rooms: Pick<Rooms, 'write'>; now: () => Date; random: RandomBytes };

/** Puts an idea with its steps below what is on the map, and keeps that the meeting talked about it; false when there is no such idea. */
export async function placeIdea(world: World, meeting: MeetingId, id: ResourceIdeaId): Promise<boolean> {
  const ideas = await ideasToTakeUp(world.db, [id]);
  if (ideas.length === 0) return false;
  await world.rooms.write(meeting, (document) => {
    const there = [...document.elements.all().values()];
    for (const element of ideaLanes(there, ideas, world.random)) document.elements.add(element);
  });
  await inTransaction(world.db, (tx) => addTakenUp(tx, meeting, { areaIssues: [], ideas: [id] }, world.now()));
  return true;
}
