import {
  buildMinutes,
  hideLifeNames,
  hideMinutesNames,
  type MeetingId,
  type MinutesDocument,
  type MinutesLife,
} from '@tsunagu/domain';
import { toAnswer } from '../http/answers/present.ts';
import { toMeeting } from '../http/meetings/present.ts';
import type { Rooms } from '../rooms.ts';
import { answersOf } from '../storage/answers.ts';
import { attendanceList, toAttendance } from '../storage/attendance.ts';
import type { StoredMeeting } from '../storage/meetings.ts';
import { consentNow, factsOf } from '../storage/meeting-facts.ts';
import { settingsNow } from '../storage/settings.ts';
import { lifeOf } from '../storage/minutes-life.ts';
import { inviteesOf } from '../storage/preparation/invitees.ts';
import { minutesOf, type StoredMinutes } from '../storage/records.ts';
import type { Db } from '../storage/schema.ts';

type World = { db: Db; rooms: Pick<Rooms, 'read'>; now: () => Date };
export type MinutesNow = {
  state: 'draft' | 'closed';
  revision: number;
  document: MinutesDocument;
  life: MinutesLife | null;
};

/**
 * The minutes as they stand: the immutable revision once closed, else the draft of this moment.
 * `hideNames`: hides names also where the board does not (or did not when it closed); what it hides stays hidden (domain SPEC M6).
 * `revision`: an earlier one; undefined when there is no such.
 */
export async function minutesNow(
  world: World,
  meeting: StoredMeeting,
  hideNames: boolean | undefined,
  revision?: number,
): Promise<MinutesNow | undefined> {
  const stored = await minutesOf(world.db, meeting.id, revision);
  if (stored) {
    const hidden = stored.hideNames || hideNames === true;
    const document = hidden ? hideMinutesNames(await withLaterNames(world.db, meeting.id, stored)) : stored.document;
    return {
      state: 'closed',
      revision: stored.revision,
      document,
      life: await shownLife(world.db, meeting.id, hidden),
    };
  }
  if (revision !== undefined) return undefined;
  const { board } = await world.rooms.read(meeting.id);
  const document = buildMinutes({
    meeting: toMeeting(meeting),
    board,
    attendance: (await attendanceList(world.db, meeting.id)).map(toAttendance),
    answers: (await answersOf(world.db, meeting.id)).map(toAnswer),
    at: world.now().toISOString(),
    facilitator: meeting.facilitator_name,
    facts: await factsOf(world.db, meeting.id),
    invitees: await inviteesOf(world.db, meeting.id),
    consent: await consentNow(world.db, meeting.case_id),
    levelName: (await settingsNow(world.db)).settings.levelNames[meeting.level],
    hideNames: board.meta.hideNames || hideNames === true,
  });
  return { state: 'draft', revision: 0, document, life: null };
}

/** An earlier revision with the names that later ones came to know: whoever was added then is hidden here as well. */
async function withLaterNames(db: Db, meeting: MeetingId, stored: StoredMinutes): Promise<MinutesDocument> {
  const newest = await minutesOf(db, meeting);
  if (newest === undefined || newest.revision === stored.revision) return stored.document;
  const own = new Set(stored.document.names.map(({ name }) => name));
  const later = newest.document.names.filter(({ name }) => !own.has(name));
  return { ...stored.document, names: [...stored.document.names, ...later] };
}

/** A revision with its names, for whoever corrects its words; undefined when there is no such. */
export async function originalMinutes(db: Db, meeting: MeetingId, revision: number): Promise<MinutesNow | undefined> {
  const stored = await minutesOf(db, meeting, revision);
  const life = await lifeOf(db, meeting);
  return stored && { state: 'closed', revision: stored.revision, document: stored.document, life: life ?? null };
}

/** What happened to the minutes of a closed meeting; null before. `wantsHidden`: without names also where the board showed them. */
export async function shownLife(db: Db, meeting: MeetingId, wantsHidden = false): Promise<MinutesLife | null> {
  const [life, newest] = [await lifeOf(db, meeting), await minutesOf(db, meeting)];
  if (!life || !newest) return null;
  return newest.hideNames || wantsHidden ? hideLifeNames(life, newest.document.names) : life;
}
