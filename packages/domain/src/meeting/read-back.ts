import { displayParticipant, type NameView, withoutNames, type NamePair } from '../board/display-name.ts';
import { readBackText } from '../catalogue/read-back.ts';
import type { AttendanceId } from '../ids.ts';
import type { Attendance } from './attendance.ts';
import { formatDayShort } from './dates.ts';
import type { Role } from './records.ts';

export type ReadBackView = NameView & {
  readonly attendance: readonly Attendance[];
  /** Names to take out of what was promised while names are hidden: `knownNames(board.elements, attendance)`. */
  readonly names?: readonly NamePair[];
};

/**
 * One role as sentences to be read aloud before the meeting closes (SPEC R4): 「鈴木さんは、11月30日(月)までに、「…」を受け持ちます。」, then
 * deputy and monitoring when there are any. What was promised stands in quotation marks, because its grammar is not known.
 */
export function readBack(role: Role, { attendance, hideNames, names = [] }: ReadBackView): string[] {
  const who = (id: AttendanceId | null): string | null => {
    const participant = attendance.find((row) => row.id === id);
    if (participant === undefined) return null;
    const shown = displayParticipant(participant, { hideNames });
    return hideNames ? readBackText.unnamed(shown) : readBackText.named(shown);
  };
  const clean = hideNames ? withoutNames(names) : (text: string) => text;
  const what = clean(role.what.trim()) || readBackText.whatUnset;
  const when =
    role.due.kind === 'day'
      ? readBackText.byDay(formatDayShort(role.due.day))
      : role.due.kind === 'none'
        ? readBackText.withoutDue
        : readBackText.dueUnset;

  const owner = who(role.owner);
  const sentences = [owner === null ? readBackText.noOwner(when, what) : readBackText.promise(owner, when, what)];
  const deputy = who(role.deputy);
  if (deputy !== null) sentences.push(readBackText.deputy(deputy));
  const monitor = who(role.monitor);
  const day = role.monitoringDay === null ? null : formatDayShort(role.monitoringDay);
  if (day !== null && monitor !== null) sentences.push(readBackText.monitoring(day, monitor));
  else if (day !== null) sentences.push(readBackText.monitoringDayOnly(day));
  else if (monitor !== null) sentences.push(readBackText.monitorOnly(monitor));
  return sentences;
}
