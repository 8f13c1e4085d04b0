import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Board } from '../board/board.ts';
import { earlierText } from '../catalogue/earlier.ts';
import { AgendaItemId, type AttendanceId, HoldId, type MeetingId, RoleId } from '../ids.ts';
import { formatDayShort } from '../meeting/dates.ts';
import { type AgendaItem, type Day, type Due, Hold, Role } from '../meeting/records.ts';
import { plainBlock, type RichBlock } from '../meeting/rich-text.ts';

/** The first agenda item of a meeting that goes on from an earlier one. Known by its id, so that no new key is needed for it. */
export const EARLIER_ITEM = AgendaItemId.parse('agd_earlier');
const EARLIER_MINUTES = 5;

/** What an earlier meeting left open, as far as the text of the item tells it. Names of owners stay on the server. */
export type LeftOpen = {
  readonly title: string;
  readonly roles: readonly { readonly what: string; readonly due: Due }[];
  readonly holds: readonly { readonly text: string; readonly until: Day | null }[];
};

/** The board of the next meeting with 「前回の役割と保留」 as its first item, and what is open written into its minutes (SPEC FU12). */
export function withEarlierItem(board: Board, left: LeftOpen): Board {
  const order = Math.min(1, ...board.agenda.map((item) => item.order)) - 1;
  const item: AgendaItem = {
    id: EARLIER_ITEM,
    title: earlierText.title,
    minutes: EARLIER_MINUTES,
    prompt: earlierText.prompts.join('\n'),
    order,
    state: 'waiting',
    startedAt: null,
    spentSeconds: 0,
  };
  return {
    ...board,
    agenda: [item, ...board.agenda],
    minutes: new Map([[EARLIER_ITEM, [...minutesOf(left), plainBlock('paragraph', '')]], ...board.minutes]),
  };
}

function minutesOf(left: LeftOpen): RichBlock[] {
  const list = (lines: readonly string[]): RichBlock =>
    lines.length === 0
      ? plainBlock('paragraph', earlierText.nothing)
      : { type: 'bullets', items: lines.map((line) => [plainBlock('paragraph', line)]) };
  return [
    plainBlock('heading', earlierText.rolesOf(left.title)),
    list(left.roles.map(({ what, due }) => earlierText.roleLine(what, dueWords(due)))),
    plainBlock('heading', earlierText.holds),
    list(left.holds.map(({ text, until }) => earlierText.holdLine(text, until === null ? '' : formatDayShort(until)))),
  ];
}

const dueWords = (due: Due): string => (due.kind === 'day' ? formatDayShort(due.day) : '');

/**
 * The same earlier record carried into the same meeting always gets the same id: a second tap, or a try after a lost answer, makes
 * no second role (SPEC FU13).
 */
const carriedBody = (next: MeetingId, earlier: MeetingId, id: string): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(['carried/1', next, earlier, id])))).slice(0, 22);
export const carriedRoleId = (next: MeetingId, earlier: MeetingId, id: RoleId): RoleId =>
  RoleId.parse(`role_${carriedBody(next, earlier, id)}`);
export const carriedHoldId = (next: MeetingId, earlier: MeetingId, id: HoldId): HoldId =>
  HoldId.parse(`hld_${carriedBody(next, earlier, id)}`);

/**
 * The role as a promise of the next meeting: same words, same days, its source the earlier one. `seat` finds the place that a person
 * has in the next meeting; who is not there (yet) leaves a gap that closing names.
 */
export function carriedRole(
  role: Role,
  to: { next: MeetingId; earlier: MeetingId; order: number; seat: (id: AttendanceId | null) => AttendanceId | null },
): Role {
  return Role.parse({
    id: carriedRoleId(to.next, to.earlier, role.id),
    what: role.what,
    owner: to.seat(role.owner),
    deputy: to.seat(role.deputy),
    goal: role.goal,
    method: role.method,
    due: role.due,
    monitoringDay: role.monitoringDay,
    monitor: to.seat(role.monitor),
    agendaItemId: EARLIER_ITEM,
    earlier: { meetingId: to.earlier, id: role.id },
    order: to.order,
  });
}

/** The hold as one of the next meeting. */
export const carriedHold = (
  hold: Pick<Hold, 'id' | 'text' | 'until'>,
  to: { next: MeetingId; earlier: MeetingId; order: number },
): Hold =>
  Hold.parse({
    id: carriedHoldId(to.next, to.earlier, hold.id),
    text: hold.text,
    until: hold.until,
    agendaItemId: EARLIER_ITEM,
    order: to.order,
  });
