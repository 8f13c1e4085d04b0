import { exportsText } from '../catalogue/exports.ts';
import { factsText } from '../catalogue/meeting-facts.ts';
import { outputText } from '../catalogue/output.ts';
import { sheetsText } from '../catalogue/sheets.ts';
import { type CalendarStyle, formatDay } from '../meeting/dates.ts';
import { personLine } from '../meeting/hide-minutes-names.ts';
import type { MinutesDocument, MinutesPerson } from '../meeting/minutes-document.ts';
import { evaluationLines, factorLines, presentationLines, profileLines, rowWords } from '../sheets/sheet-lines.ts';
import { dueLine } from './due-line.ts';
import type { OutputTable } from './paper-things.ts';

const { cols } = outputText;
/** A table as texts: the head, then the rows; all of one length. What guards cells against formulas is the writer's affair. */
type Rows = readonly (readonly string[])[];
const who = (person: MinutesPerson | null): string => (person === null ? '' : personLine(person));

/** One table of the minutes for a spreadsheet; years as the given calendar writes them. */
export function minutesTable(document: MinutesDocument, table: OutputTable, calendar: CalendarStyle): Rows {
  switch (table) {
    case 'roles':
      return roles(document, calendar);
    case 'attendance':
      return [
        [cols.affiliation, cols.profession, cols.name, cols.category, cols.remarks],
        ...document.attendees.map((one) => [
          one.affiliation,
          one.profession,
          one.name,
          factsText.categories[one.category],
          one.kind === 'no-device' ? exportsText.noDevice : '',
        ]),
      ];
    case 'issues':
      return [
        [cols.issue, cols.detail, cols.item, cols.roles],
        ...document.issues.map((one) => [one.title, one.detail, one.item, one.roles.join('、') || exportsText.noRoles]),
      ];
    case 'sheets':
      return sheets(document);
  }
}

const roles = (document: MinutesDocument, calendar: CalendarStyle): Rows => [
  [
    cols.number,
    cols.issue,
    cols.goal,
    cols.what,
    cols.owner,
    cols.deputy,
    cols.method,
    cols.due,
    cols.monitoringDay,
    cols.monitor,
    cols.confirmed,
  ],
  ...document.roles.map((role) => [
    String(role.number),
    role.issue,
    role.goal,
    role.what,
    who(role.owner),
    who(role.deputy),
    role.method,
    dueLine(role.due, calendar),
    role.monitoringDay === null ? '' : formatDay(role.monitoringDay, calendar),
    who(role.monitor),
    role.confirmedAt === null ? exportsText.notConfirmed : exportsText.confirmedMark,
  ]),
];

/** All sheets below each other: which sheet, which field, what is written. */
function sheets({ sheets: all }: MinutesDocument): Rows {
  const { names } = sheetsText;
  const of = (name: string, lines: readonly (readonly [string, string])[]) => lines.map((line) => [name, ...line]);
  return [
    [cols.sheet, cols.field, cols.words],
    ...(all?.presentation ? of(names.sheet_presentation, presentationLines(all.presentation)) : []),
    ...(all?.profile ? of(names.sheet_profile, profileLines(all.profile)) : []),
    ...(all?.assessment
      ? of(names.sheet_assessment, [
          ...factorLines(all.assessment),
          ...all.assessment.rows.map((row): readonly [string, string] => {
            const [name, ...rest] = rowWords(row);
            return [name, rest.filter((part) => part !== '').join(' / ')];
          }),
          ...all.assessment.needs.map((need, at): readonly [string, string] => [
            sheetsText.needNumber(at + 1),
            [need.text, need.outlook].filter((part) => part !== '').join('\n'),
          ]),
        ])
      : []),
    ...(all?.evaluation
      ? of(names.sheet_evaluation, [
          ...all.evaluation.lines.map((line): readonly [string, string] => [
            line.what,
            [sheetsText.results[line.result], line.note].filter((part) => part !== '').join('\n'),
          ]),
          ...evaluationLines(all.evaluation),
        ])
      : []),
  ];
}
