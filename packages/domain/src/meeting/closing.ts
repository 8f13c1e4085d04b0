import type { Invitee } from '../preparation/invitee.ts';
import type { Board } from '../board/board.ts';
import { finishItem } from './agenda-timer.ts';
import { missingProducts } from '../templates/missing-products.ts';
import type { Template } from '../templates/template.ts';
import type { Consent } from '../meeting-facts/consent.ts';
import type { MeetingFacts } from '../meeting-facts/meeting-facts.ts';
import type { Attendance } from './attendance.ts';
import { buildMinutes } from './build-minutes.ts';
import { closingCheckOf } from './closing-check.ts';
import type { ClosingGap } from './closing-gap.ts';
import { dayOf } from './dates.ts';
import type { Meeting } from './meeting.ts';
import type { MinutesDocument } from './minutes-document.ts';
import { inOrder } from './record-order.ts';
import type { Issue, Role } from './records.ts';
import { type RoleAnswerRow, validConfirmation } from './role-answer.ts';
import { roleContentHash } from './role-hash.ts';
import { issueOf } from './role-issue.ts';

export type ClosingInput = {
  readonly meeting: Meeting;
  readonly board: Board;
  /** All rows of the meeting. */
  readonly attendance: readonly Attendance[];
  readonly answers: readonly RoleAnswerRow[];
  /** What the meeting's template says that it is there to produce; left out for a meeting without one. */
  readonly template?: Pick<Template, 'produces' | 'board' | 'closingCheck'> | undefined;
  /** Server time, ISO 8601 with offset: becomes `closedAt`. */
  readonly at: string;
  /** Name of the facilitator's account, for the minutes; empty when not told. */
  readonly facilitator?: string;
  readonly facts?: MeetingFacts;
  /** Who was invited; who had said that they cannot come stands in the minutes. */
  readonly invitees?: readonly Invitee[];
  /** Of the case that is talked about; absent or null = no case. */
  readonly consent?: Consent | null;
  /** What the organisation calls the meeting's level. */
  readonly levelName?: string;
};

/** What closing leaves for good. The caller writes all of it in one transaction, or nothing. */
export type ClosingRecord = {
  readonly closedAt: string;
  /** The immutable revision, with names; `hideMinutesNames` hides them when it is shown. */
  readonly minutes: MinutesDocument;
  readonly roles: readonly { readonly role: Role; readonly contentHash: string; readonly confirmedAt: string | null }[];
  /** `roleIds` empty: 「今回は役割なし」. */
  readonly issues: readonly { readonly issue: Issue; readonly roleIds: readonly Role['id'][] }[];
  /** What the facilitator was told and closed with. */
  readonly acceptedGaps: readonly ClosingGap[];
};

export type ClosingResult =
  | { readonly ok: true; readonly record: ClosingRecord }
  | { readonly ok: false; readonly gaps: readonly ClosingGap[] };

function gapsOfRole(role: Role, { attendance, answers: rows, at }: ClosingInput): ClosingGap[] {
  const gaps: ClosingGap[] = [];
  const roleId = role.id;
  const present = (id: Attendance['id']) => attendance.some((row) => row.id === id && row.admission === 'admitted');
  if (role.what.trim() === '') gaps.push({ kind: 'role-without-what', blocking: true, roleId });
  if (role.owner === null) gaps.push({ kind: 'role-without-owner', blocking: true, roleId });
  else if (!present(role.owner))
    gaps.push({ kind: 'owner-not-attending', blocking: true, roleId, attendanceId: role.owner });
  if (role.due.kind === 'unset') gaps.push({ kind: 'role-without-due', blocking: true, roleId });
  if (role.due.kind === 'day' && role.due.day < dayOf(at))
    gaps.push({ kind: 'due-in-the-past', blocking: false, roleId, day: role.due.day });
  if (role.deputy !== null && !present(role.deputy))
    gaps.push({ kind: 'deputy-not-attending', blocking: false, roleId, attendanceId: role.deputy });
  if (role.monitor !== null && !present(role.monitor))
    gaps.push({ kind: 'monitor-not-attending', blocking: false, roleId, attendanceId: role.monitor });
  if (role.owner !== null && present(role.owner) && validConfirmation(role, rows) === undefined)
    gaps.push({ kind: 'role-not-confirmed', blocking: false, roleId, attendanceId: role.owner });
  return gaps;
}

/** What the template asks for and is not there (SPEC C11), but for what another gap says already. */
function notProduced({ template, board }: ClosingInput, said: readonly ClosingGap[]): ClosingGap[] {
  if (template === undefined) return [];
  const isSaid = said.some((gap) => gap.kind === 'no-monitoring-day');
  return missingProducts(template, board)
    .filter(({ product }) => !(isSaid && product.kind === 'monitoring-day'))
    .map(({ product, found }) => ({ kind: 'not-produced', blocking: false, product, found }));
}

/**
 * Everything a meeting still misses, blocking gaps first (SPEC C2–C9). The page shows it as a list while the meeting runs; closing
 * asks the same function.
 */
export function findClosingGaps(input: ClosingInput): ClosingGap[] {
  const { meeting, board, attendance } = input;
  if (meeting.state === 'closed') return [{ kind: 'already-closed', blocking: true }];
  const gaps: ClosingGap[] = [];
  if (!attendance.some((row) => row.admission === 'admitted')) gaps.push({ kind: 'no-attendance', blocking: true });
  if (board.roles.length + board.decisions.length + board.holds.length === 0)
    gaps.push({ kind: 'nothing-agreed', blocking: meeting.function === 1 });
  const { consent } = input;
  if (consent && consent.state !== 'given') gaps.push({ kind: 'consent', blocking: false, state: consent.state });
  for (const role of inOrder(board.roles)) gaps.push(...gapsOfRole(role, input));
  if (meeting.function === 1 && board.roles.length > 0 && board.roles.every((role) => role.monitoringDay === null))
    gaps.push({ kind: 'no-monitoring-day', blocking: false });
  for (const issue of inOrder(board.issues))
    if (!board.roles.some((role) => issueOf(role) === issue.id))
      gaps.push({ kind: 'issue-without-role', blocking: false, issueId: issue.id });
  gaps.push(...notProduced(input, gaps));
  // A meeting that never used the agenda's clock is not told about every item of it.
  if (board.agenda.some((item) => item.state === 'done'))
    for (const item of inOrder(board.agenda))
      if (item.state === 'waiting')
        gaps.push({ kind: 'agenda-item-unfinished', blocking: false, agendaItemId: item.id });
  return gaps.sort((a, b) => Number(b.blocking) - Number(a.blocking));
}

/**
 * Closes a meeting (SPEC C1). Pure: answers either the record to write, or what is missing, blocking gaps first.
 * `accepted`: the facilitator has seen the gaps that do not block, and closes with them. `checked`: what was ticked of the closing check.
 */
export function closeMeeting(
  input: ClosingInput & { readonly accepted: boolean; readonly checked?: readonly string[] },
): ClosingResult {
  const { meeting, answers: rows, at, facilitator = '', accepted, checked = [], template } = input;
  const gaps = findClosingGaps(input);
  if (meeting.state === 'closed' || gaps.some((gap) => gap.blocking) || (gaps.length > 0 && !accepted))
    return { ok: false, gaps };

  const board = withClockStopped(input.board, at);
  const closed: Meeting = {
    ...meeting,
    state: 'closed',
    openedAt: meeting.state === 'running' ? meeting.openedAt : null,
    closedAt: at,
    // Known to the log alone, and no part of the minutes.
    closedAtSequence: 0,
  };
  return {
    ok: true,
    record: {
      closedAt: at,
      minutes: {
        ...buildMinutes({ ...input, meeting: closed, board, facilitator, hideNames: false }),
        closingCheck: template === undefined ? null : closingCheckOf(template, board, { checked, by: facilitator }),
      },
      roles: inOrder(board.roles).map((role) => ({
        role,
        contentHash: roleContentHash(role),
        confirmedAt: validConfirmation(role, rows)?.at ?? null,
      })),
      issues: inOrder(board.issues).map((issue) => ({
        issue,
        roleIds: inOrder(board.roles)
          .filter((role) => issueOf(role) === issue.id)
          .map((role) => role.id),
      })),
      acceptedGaps: gaps,
    },
  };
}

/** The item that runs when the meeting closes ends with it (SPEC C8). */
function withClockStopped(board: Board, at: string): Board {
  const now = Date.parse(at);
  return {
    ...board,
    agenda: board.agenda.map((item) =>
      item.state === 'running' ? { ...item, ...finishItem([item], item.id, now)[0]?.patch } : item,
    ),
  };
}
