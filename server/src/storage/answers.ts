import type { AttendanceId, MeetingId } from '@tsunagu/domain';
import type { Db, Instant } from './schema.ts';
import { eventsOfMeetings, type StoredRoleEvent } from './role-events.ts';

type AnswerKind = 'confirmed' | 'done' | 'consult';
/** An answer that still stands, as the meeting's screen, the closing and the minutes read it. */
export type StoredAnswer = Pick<StoredRoleEvent, 'meeting_id' | 'role_id' | 'content_hash' | 'text' | 'recorded_by'> & {
  kind: AnswerKind;
  attendance_id: AttendanceId;
  at: Instant;
};

/** The newest answer of each kind by each person to each role of a meeting, without what was taken back or has been answered. */
export const answersOf = async (db: Db, meeting: MeetingId): Promise<StoredAnswer[]> =>
  standingAnswers(await eventsOfMeetings(db, [meeting]));

export function standingAnswers(events: readonly StoredRoleEvent[]): StoredAnswer[] {
  const takenBack = new Set(events.map((event) => event.taken_back));
  const standing = new Map<string, StoredAnswer>();
  for (const event of events) {
    if (takenBack.has(event.id)) continue;
    if (event.kind === 'answered') {
      for (const [key, answer] of standing)
        if (answer.kind === 'consult' && answer.role_id === event.role_id) standing.delete(key);
    }
    if (isAnswer(event)) standing.set(`${event.role_id} ${event.attendance_id} ${event.kind}`, event);
  }
  return [...standing.values()];
}

const isAnswer = (event: StoredRoleEvent): event is StoredRoleEvent & StoredAnswer =>
  event.attendance_id !== null && ['confirmed', 'done', 'consult'].includes(event.kind);
