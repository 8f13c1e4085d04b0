import {
  type AttendanceId,
  byUrgency,
  type Day,
  dayOf,
  progressOf,
  type Role,
  roleContentHash,
  standingOf,
} from '@tsunagu/domain';
import { historyOf, type Names } from '../follow-up/history.ts';
import { toAnswer } from '../http/answers/present.ts';
import type { MyRole, ReleasedRole } from '../http/shapes.ts';
import type { AccountPrincipal, GuestPrincipal } from '../principal.ts';
import type { Rooms } from '../rooms.ts';
import { standingAnswers } from '../storage/answers.ts';
import { namesOf } from '../storage/names.ts';
import { type OwnMeeting, ownMeetings } from '../storage/own-meetings.ts';
import { agreedRolesOf } from '../storage/records.ts';
import { eventsOfMeetings, groupEvents, roleKey, type StoredRoleEvent, toEvent } from '../storage/role-events.ts';
import { releasesOf } from '../storage/role-releases.ts';
import { shownWords } from '../storage/shown-words.ts';
import type { Db } from '../storage/schema.ts';
import { draftRoles } from './role-of.ts';
import { wordsNow } from './words-now.ts';

type World = { db: Db; rooms: Pick<Rooms, 'read'>; now: () => Date };

/** Documents of unclosed meetings are read one by one; older ones than these are not looked into. */
const MOST_DRAFTS = 20;
/** Open roles, and of settled ones the newest: nobody looks through more of either on a page. */
const MOST_SHOWN = { open: 100, settled: 50 };

/**
 * What somebody promised or looks after: agreed roles of closed meetings, and as 下書き those of meetings that nobody closed. What
 * needs them first stands first (domain SPEC FU7).
 */
export async function myRoles(world: World, principal: AccountPrincipal | GuestPrincipal): Promise<MyRole[]> {
  const mine: { meeting: OwnMeeting; role: Role }[] = [];
  const agreed = await agreedRolesOf(world.db, principal, MOST_SHOWN);
  const held = await ownMeetings(world.db, principal, { ids: [...new Set(agreed.map(({ meetingId }) => meetingId))] });
  const byId = new Map(held.map((meeting) => [meeting.id, meeting]));
  for (const { meetingId, role } of agreed) {
    const meeting = byId.get(meetingId);
    if (meeting) mine.push({ meeting, role });
  }
  for (const meeting of await ownMeetings(world.db, principal, { open: true, limit: MOST_DRAFTS })) {
    for (const role of await draftRoles(world.rooms, meeting.id))
      if (seatIn(role, meeting.attendanceId) !== undefined) mine.push({ meeting, role });
  }
  const ids = [...new Set(mine.map(({ meeting }) => meeting.id))];
  const [events, names] = [groupEvents(await eventsOfMeetings(world.db, ids)), await namesOf(world.db, ids)];
  const words = await wordsNow(
    world,
    mine.map(({ meeting }) => meeting),
  );
  const today = dayOf(world.now().getTime());
  return mine
    .map(({ meeting, role }) =>
      present(meeting, role, {
        events: events.get(roleKey(meeting.id, role.id)) ?? [],
        names,
        shown: words(meeting.id),
        today,
      }),
    )
    .sort(byUrgency)
    .map(({ shown }) => shown);
}

/** How long one is told of a role that one lost, as long as a personal link holds. */
const TOLD_FOR_MS = 90 * 24 * 3_600_000;
const MOST_RELEASED = 20;

/** Roles that one has no part in any more (domain SPEC FU16); the newest first. */
export async function releasedRoles(
  { db, now }: Pick<World, 'db' | 'now'>,
  principal: AccountPrincipal | GuestPrincipal,
): Promise<ReleasedRole[]> {
  const since = new Date(now().getTime() - TOLD_FOR_MS);
  const rows = await releasesOf(db, principal, { since, most: MOST_RELEASED });
  const words = await shownWords(
    db,
    rows.map(({ meetingId }) => meetingId),
  );
  return rows.map(({ amendment: { before }, ...row }) => {
    const shown = words(row.meetingId);
    return {
      ...row,
      meetingTitle: shown(row.meetingTitle),
      what: shown(before.what),
      due: before.due,
      reason: shown(row.reason),
      by: shown(row.by),
    };
  });
}

const seatIn = (role: Role, id: AttendanceId): MyRole['as'] | undefined =>
  role.owner === id ? 'owner' : role.deputy === id ? 'deputy' : role.monitor === id ? 'monitor' : undefined;

function present(
  meeting: OwnMeeting,
  role: Role,
  about: { events: readonly StoredRoleEvent[]; names: Names; shown: (text: string) => string; today: Day },
): { shown: MyRole; nextDay: Day } {
  const { events, names, today } = about;
  const contentHash = roleContentHash(role);
  const progress = progressOf({ ...role, contentHash }, events.map(toEvent));
  const { states, daysLeft, nextDay } = standingOf(progress, role.due, today);
  const nameOf = (id: AttendanceId | null) => (id === null ? '' : about.shown(names.get(id) ?? ''));
  const shown: MyRole = {
    meetingId: meeting.id,
    meetingTitle: about.shown(meeting.title),
    meetingDay: meeting.at === null ? null : dayOf(meeting.at),
    draft: meeting.state !== 'closed',
    roleId: role.id,
    what: about.shown(role.what),
    goal: about.shown(role.goal),
    method: about.shown(role.method),
    due: role.due,
    ownerName: nameOf(role.owner),
    deputyName: nameOf(role.deputy),
    monitoringDay: role.monitoringDay,
    monitorName: nameOf(role.monitor),
    as: seatIn(role, meeting.attendanceId) ?? 'owner',
    contentHash,
    answers: standingAnswers(events)
      .filter((answer) => answer.attendance_id === meeting.attendanceId)
      .map(toAnswer)
      .map((answer) => ({ ...answer, text: about.shown(answer.text) })),
    stage: progress.stage,
    states: [...states],
    daysLeft,
    monitoringResult: progress.result,
    nextMonitoringDay: progress.monitoringDay,
    settledAs: progress.settledAs,
    history: historyOf(events, contentHash, about),
  };
  return { shown, nextDay };
}
