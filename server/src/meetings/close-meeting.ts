import { type ClosingGap, closeMeeting as decide, type MeetingId } from '@tsunagu/domain';
import { toAnswer } from '../http/answers/present.ts';
import type { EventHub } from '../http/event-hub.ts';
import { toMeeting } from '../http/meetings/present.ts';
import { ROLE_PASS_MS } from '../http/session-cookie.ts';
import type { Rooms } from '../rooms.ts';
import { answersOf } from '../storage/answers.ts';
import { attendanceList, toAttendance, turnAwayWaiting } from '../storage/attendance.ts';
import { closeDoor } from '../storage/invites.ts';
import { meetingById } from '../storage/meetings.ts';
import { consentNow, factsOf } from '../storage/meeting-facts.ts';
import { whileOpen } from '../storage/open-meeting.ts';
import { inviteesOf } from '../storage/preparation/invitees.ts';
import { forgetRemoved } from '../storage/preparation/materials.ts';
import { settingsNow } from '../storage/settings.ts';
import { writeClosing } from '../storage/records.ts';
import { noteMeetingResources } from '../storage/resources/cases.ts';
import { linkedResources } from '../resources/linked-resources.ts';
import type { AttendanceTable, Db } from '../storage/schema.ts';
import { turnIntoRolePasses } from '../storage/sessions.ts';
import { templateBy } from '../templates/find-template.ts';

type World = { db: Db; rooms: Pick<Rooms, 'close' | 'drop'>; events: EventHub; now: () => Date };
export type Closed =
  | { ok: true; revision: number; sequence: number; closedAt: string }
  | { ok: false; reason: 'meeting-closed' }
  | { ok: false; reason: 'meeting-incomplete'; gaps: readonly ClosingGap[] };

/**
 * Closes a meeting: under the room's lock the domain's rules decide, then one transaction writes the record, shuts the door and
 * turns guests' sessions into role passes. Refused: nothing has changed and everybody may go on writing.
 */
export async function closeMeeting(
  world: World,
  id: MeetingId,
  { acceptGaps, checked }: { acceptGaps: boolean; checked: readonly string[] },
): Promise<Closed> {
  const everybody: AttendanceTable[] = [];
  const closed = await world.rooms.close(id, (board, sequence) =>
    whileOpen(world.db, id, async (open): Promise<Closed> => {
      const { tx } = open;
      const meeting = await meetingById(tx, id);
      if (!meeting) throw new Error('a meeting is never deleted');
      const rows = await attendanceList(tx, id);
      const now = world.now();
      const template = await templateBy(tx, meeting.template);
      const { settings } = await settingsNow(tx);
      const result = decide({
        meeting: toMeeting(meeting),
        board,
        attendance: rows.map(toAttendance),
        answers: (await answersOf(tx, id)).map(toAnswer),
        template,
        at: now.toISOString(),
        accepted: acceptGaps,
        checked,
        facilitator: meeting.facilitator_name,
        facts: await factsOf(tx, id),
        invitees: await inviteesOf(tx, id),
        consent: await consentNow(tx, meeting.case_id),
        levelName: settings.levelNames[meeting.level],
      });
      if (!result.ok) return { ok: false, reason: 'meeting-incomplete', gaps: result.gaps };
      await writeClosing(open, result.record, {
        sequence,
        hideNames: board.meta.hideNames,
        caseFile: meeting.case_id && { id: meeting.case_id, careArea: meeting.case_care_area ?? '' },
        author: { id: meeting.facilitator_id, name: meeting.facilitator_name },
        categories: new Set(settings.issueCategories.map(({ id: category }) => category)),
        attendances: new Map(rows.map(({ id, name }) => [id, name])),
      });
      await noteMeetingResources(tx, { id, caseId: meeting.case_id }, linkedResources(board));
      await forgetRemoved(open);
      await closeDoor(tx, id);
      await turnIntoRolePasses(tx, id, new Date(now.getTime() + ROLE_PASS_MS));
      await turnAwayWaiting(tx, id);
      everybody.push(...rows);
      return { ok: true, revision: 1, sequence, closedAt: result.record.closedAt };
    }).then((done) => (done === 'meeting-closed' ? { ok: false, reason: done } : done)),
  );
  if (!closed.ok) return closed;
  for (const row of everybody) {
    // Guests lose the board; accounts go on reading it.
    if (row.kind === 'guest') world.rooms.drop(id, row.id);
    if (row.admission === 'waiting') world.events.publish(row.id, 'admission');
  }
  world.events.publish(id, 'meeting');
  return closed;
}
