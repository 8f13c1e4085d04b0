import type { Board } from '../board/board.ts';
import { displayParticipant, hideNamesIn, type NameView } from '../board/display-name.ts';
import { closingText } from '../catalogue/closing.ts';
import { namesText } from '../catalogue/names.ts';
import { factsText } from '../catalogue/meeting-facts.ts';
import type { AttendanceId, RoleId } from '../ids.ts';
import type { Attendance } from './attendance.ts';
import type { ClosingGap } from './closing-gap.ts';
import { formatDayShort } from './dates.ts';
import { numberRoles } from './record-order.ts';

/** Where the words of a gap come from. */
export type GapView = NameView & { readonly board: Board; readonly attendance: readonly Attendance[] };

/** A gap as one plain sentence (SPEC C10). Things that were deleted meanwhile are named by what is left of them. */
export function gapSentence(gap: ClosingGap, { board, attendance, hideNames }: GapView): string {
  const text = hideNamesIn(board.elements, attendance, { hideNames });
  const role = (id: RoleId) => {
    const what = board.roles.find((known) => known.id === id)?.what.trim() ?? '';
    return closingText.roleTitle(numberRoles(board.roles).get(id) ?? 0, text(what));
  };
  const person = (id: AttendanceId) => {
    const participant = attendance.find((row) => row.id === id);
    return participant === undefined ? namesText.participant : displayParticipant(participant, { hideNames });
  };
  switch (gap.kind) {
    case 'already-closed':
      return closingText.alreadyClosed;
    case 'no-attendance':
      return closingText.noAttendance;
    case 'nothing-agreed':
      return gap.blocking ? closingText.nothingAgreed : closingText.nothingAgreedSoft;
    case 'consent':
      return factsText.consentWarnings[gap.state];
    case 'role-without-what':
      return closingText.roleWithoutWhat(role(gap.roleId));
    case 'role-without-owner':
      return closingText.roleWithoutOwner(role(gap.roleId));
    case 'role-without-due':
      return closingText.roleWithoutDue(role(gap.roleId));
    case 'owner-not-attending':
      return closingText.ownerNotAttending(role(gap.roleId));
    case 'deputy-not-attending':
      return closingText.deputyNotAttending(role(gap.roleId));
    case 'monitor-not-attending':
      return closingText.monitorNotAttending(role(gap.roleId));
    case 'role-not-confirmed':
      return closingText.roleNotConfirmed(role(gap.roleId), person(gap.attendanceId));
    case 'due-in-the-past':
      return closingText.dueInThePast(role(gap.roleId), formatDayShort(gap.day));
    case 'no-monitoring-day':
      return closingText.noMonitoringDay;
    case 'issue-without-role':
      return closingText.issueWithoutRole(text(board.issues.find((issue) => issue.id === gap.issueId)?.title ?? ''));
    case 'not-produced': {
      const { product, found } = gap;
      const least = 'least' in product ? product.least : 1;
      return found === 0 ? closingText.notProduced(product.label) : closingText.tooFew(product.label, least, found);
    }
    case 'agenda-item-unfinished':
      return closingText.agendaItemUnfinished(board.agenda.find((item) => item.id === gap.agendaItemId)?.title ?? '');
  }
}
