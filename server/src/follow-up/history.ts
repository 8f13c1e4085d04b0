import { type AttendanceId, amendedLines, outlivesAmendment, RoleAmendment, type UserId } from '@tsunagu/domain';
import type { RoleEventView } from '../http/shapes.ts';
import type { StoredRoleEvent } from '../storage/role-events.ts';

/** Names by seat in a meeting and by account. */
export type Names = ReadonlyMap<AttendanceId | UserId, string>;

/** A role's history as pages show it, oldest first. `events` are those of this role; `shown`: how its meeting's words may be read (M6). */
export function historyOf(
  events: readonly StoredRoleEvent[],
  contentHash: string,
  { names, shown }: { names: Names; shown: (text: string) => string },
): RoleEventView[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const takenBack = new Set(events.map((event) => event.taken_back));
  return events.map((event) => ({
    id: event.id,
    kind: event.kind,
    attendanceId: event.attendance_id,
    by: shown(nameOf(event, names)),
    text: shown(event.text),
    at: event.at,
    recordedBy: event.recorded_by,
    result: event.result,
    nextDay: event.next_day,
    settledAs: event.settled_as,
    takesBack: event.taken_back === null ? null : (byId.get(event.taken_back)?.kind ?? null),
    takenBack: takenBack.has(event.id),
    current: event.content_hash === contentHash || outlivesAmendment(event.kind),
    changes: changesOf(event, names).map((change) => ({
      ...change,
      from: shown(change.from),
      to: shown(change.to),
    })),
  }));
}

const changesOf = ({ amendment }: StoredRoleEvent, names: Names) =>
  amendment === null ? [] : amendedLines(RoleAmendment.parse(JSON.parse(amendment)), (seat) => names.get(seat) ?? '');

const nameOf = ({ attendance_id: seat, recorded_by: account }: StoredRoleEvent, names: Names): string =>
  (seat === null ? undefined : names.get(seat)) ?? (account === null ? undefined : names.get(account)) ?? '';
