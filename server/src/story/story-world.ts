import { type Day, dayOf, type RandomBytes, type UserId } from '@tsunagu/domain';
import { createEventHub } from '../http/event-hub.ts';
import type { Rooms } from '../rooms.ts';
import type { Db } from '../storage/schema.ts';

/** Marks the meetings of the story among those that are made up. */
export const STORY_MARK = 'STORY';

/** The parts that the product's use cases ask for, with a clock that the story sets. */
export type StoryWorld = ReturnType<typeof openStoryWorld>;

const DAY_MS = 86_400_000;
/** 14:00 in Tokyo: when meetings are held. */
const MEETING_HOUR_MS = 5 * 3_600_000;

/** @param today any instant of the day on which the story is loaded; everything in it lies so many days before or after */
export function openStoryWorld(parts: {
  db: Db;
  rooms: Rooms;
  random: RandomBytes;
  owner: { id: UserId; name: string };
  today: Date;
}) {
  const midnight = Date.parse(`${dayOf(parts.today.getTime())}T00:00:00Z`);
  const at = (daysAgo: number): Date => new Date(midnight + MEETING_HOUR_MS - daysAgo * DAY_MS);
  let now = at(0);
  return {
    db: parts.db,
    rooms: parts.rooms,
    random: parts.random,
    owner: parts.owner,
    // Nobody listens to this process; pages of a running server ask anew by themselves.
    events: createEventHub(),
    now: () => now,
    at,
    day: (daysAgo: number): Day => dayOf(at(daysAgo).getTime()),
    /** What is done next, is done on that day, so many minutes after the meeting's hour. */
    goTo(daysAgo: number, minutes = 0): void {
      now = new Date(at(daysAgo).getTime() + minutes * 60_000);
    },
  };
}
