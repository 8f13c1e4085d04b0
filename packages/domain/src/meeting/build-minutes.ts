import { absentees } from '../preparation/presence.ts';
import type { Invitee } from '../preparation/invitee.ts';
import type { Board } from '../board/board.ts';
import { knownNames } from '../board/display-name.ts';
import type { AgendaItemId, AttendanceId } from '../ids.ts';
import { spentSeconds } from './agenda-timer.ts';
import type { Consent } from '../meeting-facts/consent.ts';
import { type MeetingFacts, NO_FACTS } from '../meeting-facts/meeting-facts.ts';
import type { Attendance } from './attendance.ts';
import { hideMinutesNames } from './hide-minutes-names.ts';
import type { Meeting } from './meeting.ts';
import type { MinutesDocument, MinutesPerson, MinutesRole } from './minutes-document.ts';
import { buildMinutesSheets } from '../sheets/build-minutes-sheets.ts';
import { openRecordBook, sourceWords } from './minutes-records.ts';
import { inOrder, numberRoles, type Ordered } from './record-order.ts';
import type { Role } from './records.ts';
import { type RoleAnswerRow, validConfirmation } from './role-answer.ts';
import { issueOf } from './role-issue.ts';

export type MinutesInput = {
  readonly meeting: Meeting;
  readonly board: Board;
  /** All rows of the meeting; only admitted ones are listed as present. */
  readonly attendance: readonly Attendance[];
  readonly answers: readonly RoleAnswerRow[];
  /** Server time, ISO 8601 with offset: up to when a running agenda item counts. */
  readonly at: string;
  /** Name of the facilitator's account; empty when not told. */
  readonly facilitator?: string;
  readonly facts?: MeetingFacts;
  /** Of the case; absent or null = no case. */
  readonly consent?: Consent | null;
  /** What the organisation calls the meeting's level. */
  readonly levelName?: string;
  /** Who was invited; who had said that they cannot come stands in the minutes. */
  readonly invitees?: readonly Invitee[];
  /** Default: what the board says. */
  readonly hideNames?: boolean;
};

const minutesOf = (seconds: number) => (seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60)));

/**
 * Writes the minutes of a board (SPEC M1–M6). Pure: the same input gives the same document, so a draft can be shown at any
 * time and the closed revision equals the last draft but for its state.
 */
export function buildMinutes(input: MinutesInput): MinutesDocument {
  const { meeting, board, attendance, answers, at, facts = NO_FACTS } = input;
  const missing = absentees(input.invitees ?? [], attendance);
  const participants = new Map(attendance.map((participant) => [participant.id, participant]));
  const person = (id: AttendanceId | null): MinutesPerson | null => {
    const participant = id === null ? undefined : participants.get(id);
    if (participant === undefined) return null;
    return { name: participant.name, affiliation: participant.affiliation, profession: participant.profession };
  };
  const agenda = inOrder(board.agenda);
  const itemTitles = new Map(agenda.map((item) => [item.id, item.title]));
  const itemTitle = (id: AgendaItemId | null) => (id === null ? '' : (itemTitles.get(id) ?? ''));
  const issues = inOrder(board.issues);
  const roles = inOrder(board.roles);
  const numbers = numberRoles(roles);
  const numberOf = (role: Role) => numbers.get(role.id) ?? 0;
  const source = sourceWords(board);

  // All texts before any `loose`: a record may be embedded in the text of another item than its own.
  const book = openRecordBook(board, numbers, person);
  const texts = new Map(agenda.map((item) => [item.id, book.resolve(board.minutes.get(item.id) ?? [])]));

  const roleRow = (role: Role): MinutesRole => {
    const issueId = issueOf(role);
    return {
      id: role.id,
      number: numberOf(role),
      issue: issues.find((issue) => issue.id === issueId)?.title ?? '',
      goal: role.goal,
      what: role.what,
      owner: person(role.owner),
      deputy: person(role.deputy),
      method: role.method,
      due: role.due,
      monitoringDay: role.monitoringDay,
      monitor: person(role.monitor),
      source: source(role.source),
      confirmedAt: validConfirmation(role, answers)?.at ?? null,
    };
  };

  const document: MinutesDocument = {
    format: 'tsunagu-minutes',
    version: 1,
    state: meeting.state === 'closed' ? 'closed' : 'draft',
    title: meeting.title,
    function: meeting.function,
    level: meeting.level,
    levelName: input.levelName ?? '',
    facts,
    consent: input.consent ?? null,
    startsAt: meeting.startsAt,
    openedAt: facts.heldFrom ?? (meeting.state === 'planned' ? null : meeting.openedAt),
    closedAt: facts.heldUntil ?? (meeting.state === 'closed' ? meeting.closedAt : null),
    place: meeting.place,
    facilitator: input.facilitator ?? '',
    namesHidden: false,
    names: knownNames(board.elements, [...attendance, ...missing]),
    attendees: attendance
      .filter((participant) => participant.admission === 'admitted')
      .map(({ id, name, affiliation, profession, kind, category }) => ({
        id,
        name,
        affiliation,
        profession,
        kind,
        category,
      })),
    absentees: missing.map(({ name, affiliation, profession, category }) => ({
      name,
      affiliation,
      profession,
      category,
    })),
    items: agenda.map((item) => ({
      id: item.id,
      title: item.title,
      state: item.state,
      plannedMinutes: item.minutes,
      spentMinutes: minutesOf(spentSeconds(item, Date.parse(at))),
      blocks: texts.get(item.id) ?? [],
      records: book.loose(item.id),
    })),
    records: book.loose(null),
    decisions: written(board.decisions).map(({ id, text, agendaItemId }) => ({
      id,
      text,
      item: itemTitle(agendaItemId),
    })),
    holds: written(board.holds).map(({ id, text, until, agendaItemId }) => ({
      id,
      text,
      until,
      item: itemTitle(agendaItemId),
    })),
    issues: issues.map(({ id, title, detail, agendaItemId }) => ({
      id,
      title,
      detail,
      item: itemTitle(agendaItemId),
      roles: roles.filter((role) => issueOf(role) === id).map(numberOf),
    })),
    roles: roles.map(roleRow),
    points: written(board.points).map(({ id, text, agendaItemId }) => ({ id, text, item: itemTitle(agendaItemId) })),
    opinions: written(board.opinions).map(({ id, text, speaker, agendaItemId }) => ({
      id,
      text,
      speaker: person(speaker),
      item: itemTitle(agendaItemId),
    })),
    sheets: buildMinutesSheets(board),
    closingCheck: null,
  };
  return (input.hideNames ?? board.meta.hideNames) ? hideMinutesNames(document) : document;
}

/** In order; what was begun and never written is no record. */
const written = <T extends Ordered & { readonly text: string }>(records: readonly T[]): T[] =>
  inOrder(records).filter(({ text }) => text.trim() !== '');
