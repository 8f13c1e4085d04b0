import { DEFAULT_NOTATION } from '../board/notation-profile.ts';
import { BOARD_SCHEMA_VERSION } from '../board/schema-version.ts';
import type { Board } from '../board/board.ts';
import { Element } from '../board/element.ts';
import { Tie } from '../board/tie.ts';
import { Attendance } from '../meeting/attendance.ts';
import { Meeting } from '../meeting/meeting.ts';
import { AgendaItem, Decision, Hold, Issue, Role } from '../meeting/records.ts';
import { noSheets } from '../sheets/no-sheets.ts';

/** Parsed values for tests, with as little said as a test needs. */
export const person = (id: string, more: object = {}) =>
  Element.parse({ kind: 'person', id, pos: { x: 0, y: 0 }, label: id, ...more });
export const resource = (id: string, more: object = {}) =>
  Element.parse({ kind: 'resource', id, pos: { x: 0, y: 0 }, label: id, formality: 'formal', ...more });
export const area = (id: string, more: object = {}) =>
  Element.parse({
    kind: 'area',
    id,
    pos: { x: 0, y: 0 },
    label: id,
    shape: 'rectangle',
    size: { w: 80, h: 80 },
    ...more,
  });
export const tie = (id: string, from: string, to: string, more: object = {}) => Tie.parse({ id, from, to, ...more });
export const role = (id: string, more: object = {}) => Role.parse({ id, what: '', ...more });
export const issue = (id: string, more: object = {}) => Issue.parse({ id, title: id, ...more });
export const decision = (id: string, more: object = {}) => Decision.parse({ id, text: id, ...more });
export const hold = (id: string, more: object = {}) => Hold.parse({ id, text: id, ...more });
export const agendaItem = (id: string, more: object = {}) =>
  AgendaItem.parse({ id, title: id, minutes: 10, order: 1, ...more });

export const attendance = (id: string, name: string, more: object = {}) =>
  Attendance.parse({
    id,
    name,
    affiliation: '北包括',
    profession: '保健師',
    kind: 'guest',
    userId: null,
    admission: 'admitted',
    pledgedAt: null,
    category: 'unset',
    ...more,
  });

export const meeting = (more: object = {}): Meeting =>
  Meeting.parse({
    id: 'mtg_1',
    title: 'Aさんの会議',
    function: 1,
    level: 'individual',
    caseId: null,
    startsAt: '2026-11-23T14:00:00+09:00',
    place: '会議室',
    facilitator: 'usr_1',
    epoch: 1,
    state: 'running',
    openedAt: '2026-11-23T14:02:00+09:00',
    ...more,
  });

export const board = (more: Partial<Board> = {}): Board => ({
  meta: {
    schemaVersion: BOARD_SCHEMA_VERSION,
    function: 1,
    template: '',
    hideNames: false,
    notation: DEFAULT_NOTATION,
  },
  elements: [],
  ties: [],
  unions: [],
  ink: [],
  agenda: [],
  issues: [],
  decisions: [],
  holds: [],
  roles: [],
  ...noSheets(),
  minutes: new Map(),
  ...more,
});
