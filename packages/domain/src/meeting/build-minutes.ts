import type { Board } from '../board/board.ts';
import { displayName, knownNames } from '../board/display-name.ts';
import type { AttendanceId, ElementId } from '../ids.ts';
import { spentSeconds } from './agenda-timer.ts';
import type { Attendance } from './attendance.ts';
import { hideMinutesNames } from './hide-minutes-names.ts';
import type { Meeting } from './meeting.ts';
import type { MinutesBlock, MinutesDocument, MinutesPerson, MinutesRecord, MinutesSource } from './minutes-document.ts';
import { inOrder, numberRoles } from './record-order.ts';
import type { RecordSource, Role } from './records.ts';
import type { RichBlock } from './rich-text.ts';
import { type RoleAnswerRow, validConfirmation } from './role-answer.ts';

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
  /** Default: what the board says. */
  readonly hideNames?: boolean;
};

const minutesOf = (seconds: number) => (seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60)));

/**
 * Writes the minutes of a board (SPEC M1–M6). Pure: the same input gives the same document, so a draft can be shown at any
 * time and the closed revision equals the last draft but for its state.
 */
export function buildMinutes(input: MinutesInput): MinutesDocument {
  const { meeting, board, attendance, answers, at } = input;
  const participants = new Map(attendance.map((participant) => [participant.id, participant]));
  const agenda = inOrder(board.agenda);
  const itemTitles = new Map(agenda.map((item) => [item.id, item.title]));
  const issues = inOrder(board.issues);
  const issueTitles = new Map(issues.map((issue) => [issue.id, issue.title]));
  const decisions = inOrder(board.decisions);
  const holds = inOrder(board.holds);
  const roles = inOrder(board.roles);
  const numbers = numberRoles(roles);

  const person = (id: AttendanceId | null): MinutesPerson | null => {
    const participant = id === null ? undefined : participants.get(id);
    if (participant === undefined) return null;
    return { name: participant.name, affiliation: participant.affiliation, profession: participant.profession };
  };
  const answeredIssue = (role: Role) => role.issueId ?? (role.source?.kind === 'issue' ? role.source.id : null);
  const itemTitle = (record: { agendaItemId: Role['agendaItemId'] }) =>
    record.agendaItemId === null ? '' : (itemTitles.get(record.agendaItemId) ?? '');

  // Every record once, with the item it belongs to.
  const records = new Map<string, { record: MinutesRecord; item: string | null }>();
  for (const { id, text, agendaItemId } of decisions)
    records.set(`decision ${id}`, { record: { kind: 'decision', text }, item: agendaItemId });
  for (const { id, text, until, agendaItemId } of holds)
    records.set(`hold ${id}`, { record: { kind: 'hold', text, until }, item: agendaItemId });
  for (const { id, title, detail, agendaItemId } of issues)
    records.set(`issue ${id}`, { record: { kind: 'issue', title, detail }, item: agendaItemId });
  for (const role of roles) {
    const number = numbers.get(role.id) ?? 0;
    const record: MinutesRecord = { kind: 'role', number, what: role.what, owner: person(role.owner), due: role.due };
    records.set(`role ${role.id}`, { record, item: role.agendaItemId });
  }

  const embedded = new Set<string>();
  const resolve = (block: RichBlock): MinutesBlock => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return block;
      case 'bullets':
      case 'numbers':
        return { type: block.type, items: block.items.map((item) => item.map(resolve)) };
      case 'record': {
        const key = `${block.kind} ${block.id}`;
        embedded.add(key);
        return { type: 'record', record: records.get(key)?.record ?? { kind: 'removed', was: block.kind } };
      }
    }
  };
  const texts = new Map(agenda.map((item) => [item.id, (board.minutes.get(item.id) ?? []).map(resolve)]));
  /** Records of an item (null: of none, or of one that was deleted) that no text embeds. */
  const loose = (item: string | null) =>
    [...records]
      .filter(([key, entry]) => {
        const home = agenda.some((known) => known.id === entry.item) ? entry.item : null;
        return home === item && !embedded.has(key);
      })
      .map(([, entry]) => entry.record);

  const elementNames = new Map<ElementId, string>(
    board.elements.map((element) => [element.id, displayName(element, { hideNames: false })]),
  );
  const ties = new Map(board.ties.map((tie) => [tie.id, tie]));
  const sourceWords = (source: RecordSource | null): MinutesSource | null => {
    switch (source?.kind) {
      case undefined:
        return null;
      case 'element': {
        const name = elementNames.get(source.id);
        return name === undefined ? null : { kind: 'element', name };
      }
      case 'tie': {
        const tie = ties.get(source.id);
        if (tie === undefined) return null;
        const [from = '', to = ''] = [elementNames.get(tie.from), elementNames.get(tie.to)];
        return { kind: 'tie', from, to, label: tie.label || tie.flow };
      }
      case 'issue': {
        const title = issueTitles.get(source.id);
        return title === undefined ? null : { kind: 'issue', title };
      }
    }
  };

  const document: MinutesDocument = {
    format: 'tsunagu-minutes',
    version: 1,
    state: meeting.state === 'closed' ? 'closed' : 'draft',
    title: meeting.title,
    function: meeting.function,
    level: meeting.level,
    startsAt: meeting.startsAt,
    openedAt: meeting.state === 'planned' ? null : meeting.openedAt,
    closedAt: meeting.state === 'closed' ? meeting.closedAt : null,
    place: meeting.place,
    facilitator: input.facilitator ?? '',
    namesHidden: false,
    names: knownNames(board.elements, attendance),
    attendees: attendance
      .filter((participant) => participant.admission === 'admitted')
      .map(({ id, name, affiliation, profession, kind }) => ({ id, name, affiliation, profession, kind })),
    items: agenda.map((item) => ({
      id: item.id,
      title: item.title,
      state: item.state,
      plannedMinutes: item.minutes,
      spentMinutes: minutesOf(spentSeconds(item, Date.parse(at))),
      blocks: texts.get(item.id) ?? [],
      records: loose(item.id),
    })),
    records: loose(null),
    decisions: decisions.map((decision) => ({ id: decision.id, text: decision.text, item: itemTitle(decision) })),
    holds: holds.map((hold) => ({ id: hold.id, text: hold.text, until: hold.until, item: itemTitle(hold) })),
    issues: issues.map((issue) => ({
      id: issue.id,
      title: issue.title,
      detail: issue.detail,
      item: itemTitle(issue),
      roles: roles.filter((role) => answeredIssue(role) === issue.id).map((role) => numbers.get(role.id) ?? 0),
    })),
    roles: roles.map((role) => {
      const issueId = answeredIssue(role);
      return {
        id: role.id,
        number: numbers.get(role.id) ?? 0,
        issue: issueId === null ? '' : (issueTitles.get(issueId) ?? ''),
        goal: role.goal,
        what: role.what,
        owner: person(role.owner),
        deputy: person(role.deputy),
        method: role.method,
        due: role.due,
        monitoringDay: role.monitoringDay,
        monitor: person(role.monitor),
        source: sourceWords(role.source),
        confirmedAt: validConfirmation(role, answers)?.at ?? null,
      };
    }),
  };
  return (input.hideNames ?? board.meta.hideNames) ? hideMinutesNames(document) : document;
}
