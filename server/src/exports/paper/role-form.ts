import {
  type CalendarStyle,
  dueLine,
  formatDay,
  type MinutesDocument,
  type MinutesRole,
  personLine,
} from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { outputText as text } from '@tsunagu/domain/catalogue/output';
import type { PrintBlock } from '../minutes-print.ts';
import { printable } from '../printable.ts';
import { formHead } from './form-head.ts';

const COLUMNS: readonly (readonly [head: string, share: number])[] = [
  [text.cols.number, 0.045],
  [text.cols.issue, 0.11],
  [text.cols.goal, 0.11],
  [text.cols.what, 0.15],
  [text.ownerAndDeputy, 0.12],
  [text.cols.method, 0.115],
  [text.cols.due, 0.09],
  [text.monitoring, 0.11],
  [text.cols.confirmed, 0.055],
  // Left empty, for a hand.
  [text.result, 0.095],
];

/** 役割分担表: one line a role, on a wide sheet, with a column to write the result in by hand. */
export const roleBlocks = (document: MinutesDocument, calendar: CalendarStyle): PrintBlock[] => [
  ...formHead(text.rolesTitle, document, calendar),
  {
    kind: 'table',
    head: COLUMNS.map(([head]) => head),
    widths: COLUMNS.map(([, share]) => share),
    rows:
      document.roles.length === 0
        ? [COLUMNS.map((_, index) => (index === 1 ? exportsText.nothing : ''))]
        : document.roles.map((role) => rowOf(role, calendar).map(printable)),
  },
];

function rowOf(role: MinutesRole, calendar: CalendarStyle): string[] {
  const owner = role.owner === null ? exportsText.dueUnset : personLine(role.owner);
  const lines = (...parts: string[]) => parts.filter((part) => part !== '').join('\n');
  return [
    String(role.number),
    role.issue,
    role.goal,
    role.what,
    lines(owner, role.deputy === null ? '' : text.deputyOf(personLine(role.deputy))),
    role.method,
    dueLine(role.due, calendar),
    lines(
      role.monitoringDay === null ? '' : formatDay(role.monitoringDay, calendar),
      role.monitor === null ? '' : personLine(role.monitor),
    ),
    role.confirmedAt === null ? exportsText.notConfirmed : exportsText.confirmedMark,
    '',
  ];
}
