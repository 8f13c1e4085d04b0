import type { AttendanceId } from '../ids.ts';
import type { Day, Due } from '../meeting/records.ts';
import type { MonitoringResult, RoleEvent, SettledAs } from './role-event.ts';

/** What the fold needs of a role. `contentHash` is its present one. */
export type FollowedRole = {
  readonly owner: AttendanceId | null;
  readonly due: Due;
  readonly monitoringDay: Day | null;
  readonly contentHash: string;
};

/** Where a role stands by what was said of it, whatever day it is. */
export type RoleProgress = {
  readonly stage: 'unconfirmed' | 'working' | 'done' | 'settled';
  /** Somebody asked to talk and nobody has answered yet. */
  readonly consulting: boolean;
  /** The next monitoring day that has no result yet. */
  readonly monitoringDay: Day | null;
  readonly result: MonitoringResult | null;
  readonly settledAs: SettledAs | null;
};

/**
 * Whether an event counts of a role that was amended after it (SPEC FU15): promises are of the words that were promised; what was
 * seen of a role, and its end, stay true.
 */
export const outlivesAmendment = (kind: RoleEvent['kind']): boolean =>
  kind === 'monitored' || kind === 'settled' || kind === 'amended';

/** The events that still count (SPEC FU2–FU3, FU15): not taken back, and said of the role as it reads now. In the order given. */
export function standingEvents(contentHash: string, events: readonly RoleEvent[]): RoleEvent[] {
  const takenBack = new Set(events.flatMap((event) => (event.kind === 'taken-back' ? [event.eventId] : [])));
  return events.filter(
    (event) =>
      event.kind !== 'taken-back' &&
      !takenBack.has(event.id) &&
      (event.contentHash === contentHash || outlivesAmendment(event.kind)),
  );
}

/** A function of the role and its events alone (SPEC FU4). `events` in the order in which the server took them. */
export function progressOf(role: FollowedRole, events: readonly RoleEvent[]): RoleProgress {
  let [confirmed, working, done, consulting] = [false, false, false, false];
  let { monitoringDay } = role;
  let result: MonitoringResult | null = null;
  let settledAs: SettledAs | null = null;
  for (const event of standingEvents(role.contentHash, events)) {
    switch (event.kind) {
      case 'confirmed':
        confirmed ||= event.attendanceId === role.owner;
        break;
      case 'report':
        working = true;
        break;
      case 'consult':
        consulting = true;
        break;
      case 'answered':
        consulting = false;
        break;
      case 'done':
        done = true;
        break;
      case 'monitored':
        ({ result, nextDay: monitoringDay } = event);
        break;
      case 'settled':
        settledAs = event.as;
        break;
      case 'amended': {
        const { before, after } = event.amendment;
        if (before.monitoringDay !== after.monitoringDay) ({ monitoringDay } = after);
        break;
      }
      case 'taken-back':
        break;
    }
  }
  const stage = settledAs !== null ? 'settled' : done ? 'done' : confirmed || working ? 'working' : 'unconfirmed';
  return { stage, consulting: consulting && settledAs === null, monitoringDay, result, settledAs };
}
