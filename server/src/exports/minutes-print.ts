import {
  basisLine,
  type CalendarStyle,
  closingCheckLines,
  consentLine,
  dueLine,
  formatDay,
  formatInstant,
  FUNCTION_MARKS,
  FUNCTION_NAMES,
  type MinutesBlock,
  type MinutesDocument,
  type MinutesItem,
  type MinutesRecord,
  type MinutesRole,
  opennessLine,
  personLine,
  type SignatureBlock,
} from '@tsunagu/domain';
import { exportsText as text } from '@tsunagu/domain/catalogue/exports';
import { templatesText } from '@tsunagu/domain/catalogue/templates';
import { preparationText } from '@tsunagu/domain/catalogue/preparation';
import type { Drawing } from './map/drawing.ts';
import { printEvaluation, printSheets } from './sheets-print.ts';
import { factsSettingsText, factsText } from '@tsunagu/domain/catalogue/meeting-facts';
import { minutesLifeText as lifeText } from '@tsunagu/domain/catalogue/minutes-life';
import type { MinutesPaper } from './print-jobs.ts';
import { printable } from './printable.ts';

export type Run = { text: string; bold: boolean };
/** What paper shows, before it is Word or PDF. Every text has been made printable. */
export type PrintBlock =
  | { kind: 'title' | 'heading' | 'subheading' | 'mark'; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; items: PrintBlock[][] }
  /** Its title is what it is called where it cannot be seen. */
  | { kind: 'picture'; drawing: Drawing }
  | {
      kind: 'table';
      head: string[];
      /** Shares of the width; they sum up to 1. */
      widths: number[];
      rows: string[][];
      /** A form that has to stand on one page. */
      dense?: boolean;
      /** Without a head, the first column holds labels; not here. */
      bare?: boolean;
    }
  /** Side by side; the shares sum up to 1. */
  | { kind: 'beside'; columns: { share: number; blocks: PrintBlock[] }[] };

const plain = (value: string): PrintBlock => ({ kind: 'paragraph', runs: [{ text: printable(value), bold: false }] });
const table = (columns: readonly (readonly [head: string, width: number])[], rows: string[][]): PrintBlock =>
  rows.length === 0
    ? plain(text.nothing)
    : {
        kind: 'table',
        head: columns.map(([head]) => head),
        widths: columns.map(([, width]) => width),
        rows: rows.map((row) => row.map(printable)),
      };

/** The minutes as a sequence of blocks, the same for Word and PDF. Years are written in the given calendar. */
export function printMinutes(document: MinutesDocument, paper: MinutesPaper): PrintBlock[] {
  const { calendar } = paper;
  return [
    { kind: 'title', text: text.minutes },
    ...(document.state === 'draft' ? [mark(text.draftMark)] : []),
    ...(document.namesHidden ? [mark(text.namesHidden)] : []),
    facts(document, paper),
    heading(text.attendees),
    attendees(document),
    ...absentees(document),
    ...(document.sheets === null ? [] : printSheets(document.sheets, calendar)),
    heading(text.roles),
    ...document.roles.flatMap((one) => role(one, calendar)),
    ...(document.roles.length === 0 ? [plain(text.nothing)] : []),
    ...said(
      text.points,
      document.points.map((point) => [point.text, point.item]),
    ),
    ...said(
      text.opinions,
      document.opinions.map((opinion) => [opinionText(opinion), opinion.item]),
    ),
    heading(text.decisions),
    table(
      [
        [text.decisions, 0.7],
        [text.item, 0.3],
      ],
      document.decisions.map((decision) => [decision.text, decision.item]),
    ),
    heading(text.holds),
    table(
      [
        [text.holds, 0.7],
        [text.item, 0.3],
      ],
      document.holds.map((hold) => [holdText(hold.text, hold.until, calendar), hold.item]),
    ),
    heading(text.issues),
    issues(document),
    heading(text.agenda),
    ...document.items.flatMap((one) => item(one, calendar)),
    ...(document.records.length > 0
      ? [subheading(text.otherRecords), ...document.records.map((one) => record(one, calendar))]
      : []),
    ...(document.sheets?.evaluation == null ? [] : printEvaluation(document.sheets.evaluation)),
    ...closingCheck(document),
    ...signatures(document, paper.signatures),
  ];
}

/** 終わりの確認, where there was one. */
function closingCheck({ closingCheck: check }: MinutesDocument): PrintBlock[] {
  if (check === null) return [];
  return [
    heading(templatesText.closingChecks),
    table(
      [
        [templatesText.checkWhat, 0.7],
        [templatesText.checkResult, 0.3],
      ],
      closingCheckLines(check).map(({ what, result }) => [what, result]),
    ),
    ...(check.by === '' ? [] : [plain(templatesText.checkedBy(check.by))]),
  ];
}

/** 署名欄: two lines high, so that there is room for a hand. */
function signatures(document: MinutesDocument, { lines, everybody }: SignatureBlock): PrintBlock[] {
  const people = everybody ? document.attendees.map((one) => [one.affiliation, one.profession].join('　').trim()) : [];
  const rows = [...lines, ...people].map((line) => [`${line}\n　`, '', '']);
  if (rows.length === 0) return [];
  return [
    heading(factsSettingsText.signatures),
    table(
      [
        [lifeText.signAs, 0.35],
        [lifeText.signName, 0.4],
        [lifeText.signDay, 0.25],
      ],
      rows,
    ),
  ];
}

/** 論点 and 意見 with their agenda items; nothing at all where there are none. */
const said = (title: string, rows: string[][]): PrintBlock[] =>
  rows.length === 0
    ? []
    : [
        heading(title),
        table(
          [
            [title, 0.7],
            [text.item, 0.3],
          ],
          rows,
        ),
      ];

const mark = (value: string): PrintBlock => ({ kind: 'mark', text: value });
const heading = (value: string): PrintBlock => ({ kind: 'heading', text: printable(value) });
const subheading = (value: string): PrintBlock => ({ kind: 'subheading', text: printable(value) });

function facts(document: MinutesDocument, { calendar, standing }: MinutesPaper): PrintBlock {
  const at = (instant: string | null) => (instant === null ? '' : formatInstant(instant, calendar));
  const rows = [
    [text.title, document.title],
    [
      text.kind,
      `${FUNCTION_MARKS[document.function]}${FUNCTION_NAMES[document.function]}　${document.facts.kind || document.levelName || text.level[document.level]}`,
    ],
    [factsText.basis, basisLine(document.facts)],
    [factsText.openness, opennessLine(document.facts)],
    [lifeText.paperStanding, standing],
    [text.startsAt, at(document.startsAt)],
    [text.opened, at(document.openedAt)],
    [text.closed, at(document.closedAt)],
    [text.place, document.place],
    [text.facilitator, document.facilitator],
    [factsText.secretariat, document.facts.secretariat],
    [factsText.consent, document.consent === null ? '' : consentLine(document.consent, calendar)],
  ].filter(([, value]) => value !== '');
  return { kind: 'table', head: [], widths: [0.25, 0.75], rows: rows.map((row) => row.map(printable)) };
}

const attendees = (document: MinutesDocument): PrintBlock =>
  table(
    [
      [text.affiliation, 0.3],
      [text.profession, 0.2],
      [text.name, 0.2],
      [factsText.category, 0.18],
      [text.remarks, 0.12],
    ],
    document.attendees.map((person) => [
      person.affiliation,
      person.profession,
      person.name,
      factsText.categories[person.category],
      person.kind === 'no-device' ? text.noDevice : '',
    ]),
  );

/** 欠席: nothing at all where nobody had said so. */
const absentees = (document: MinutesDocument): PrintBlock[] =>
  document.absentees.length === 0
    ? []
    : [
        subheading(preparationText.absentees),
        {
          kind: 'list',
          ordered: false,
          items: document.absentees.map((person) => [plain(personLine(person))]),
        },
      ];

/** One small table a role: on A4 a row of ten columns would leave three letters a line. */
function role(role: MinutesRole, calendar: CalendarStyle): PrintBlock[] {
  const who = (person: MinutesRole['owner']) => (person === null ? '' : personLine(person));
  const monitoring = [role.monitoringDay === null ? '' : formatDay(role.monitoringDay, calendar), who(role.monitor)];
  const rows = [
    [text.who, who(role.owner) || text.dueUnset],
    [text.until, dueLine(role.due, calendar)],
    [text.goal, role.goal],
    [text.method, role.method],
    [text.issue, role.issue],
    [text.deputy, who(role.deputy)],
    [text.monitoring, monitoring.filter((part) => part !== '').join('　')],
    [text.confirmed, role.confirmedAt === null ? text.notConfirmed : text.confirmedMark],
  ].filter(([, value]) => value !== '');
  return [
    subheading(`${role.number}　${role.what}`),
    { kind: 'table', head: [], widths: [0.25, 0.75], rows: rows.map((row) => row.map(printable)) },
  ];
}

const issues = (document: MinutesDocument): PrintBlock =>
  table(
    [
      [text.issue, 0.3],
      [text.detail, 0.45],
      [text.answeringRoles, 0.25],
    ],
    document.issues.map((issue) => [issue.title, issue.detail, issue.roles.join('、') || text.noRoles]),
  );

const item = (item: MinutesItem, calendar: CalendarStyle): PrintBlock[] => [
  subheading(item.title),
  ...(item.plannedMinutes + item.spentMinutes > 0 ? [plain(text.spent(item.plannedMinutes, item.spentMinutes))] : []),
  ...item.blocks.flatMap((one) => block(one, calendar)),
  ...item.records.map((one) => record(one, calendar)),
];

function block(block: MinutesBlock, calendar: CalendarStyle): PrintBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const bold = block.type === 'heading';
      const runs = block.content.map((inline) =>
        inline.type === 'break' ? { text: '\n', bold } : { text: printable(inline.text), bold: bold || inline.bold },
      );
      return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
    }
    case 'bullets':
    case 'numbers':
      return [
        {
          kind: 'list',
          ordered: block.type === 'numbers',
          items: block.items.map((inner) => inner.flatMap((one) => blockOf(one, calendar))),
        },
      ];
    case 'record':
      return [record(block.record, calendar)];
  }
}
const blockOf = (value: MinutesBlock, calendar: CalendarStyle): PrintBlock[] => block(value, calendar);

function record(record: MinutesRecord, calendar: CalendarStyle): PrintBlock {
  if (record.kind === 'removed') return plain(text.removed);
  return {
    kind: 'paragraph',
    runs: [
      { text: `【${text.record[record.kind]}】`, bold: true },
      { text: printable(recordText(record, calendar)), bold: false },
    ],
  };
}

function recordText(record: Exclude<MinutesRecord, { kind: 'removed' }>, calendar: CalendarStyle): string {
  switch (record.kind) {
    case 'decision':
      return record.text;
    case 'hold':
      return holdText(record.text, record.until, calendar);
    case 'point':
      return record.text;
    case 'opinion':
      return opinionText(record);
    case 'issue':
      return [record.title, record.detail].filter((part) => part !== '').join('\n');
    case 'role': {
      const owner = record.owner === null ? text.dueUnset : personLine(record.owner);
      return text.roleLine(record.number, record.what, owner, dueLine(record.due, calendar));
    }
  }
}

const opinionText = ({ text: words, speaker }: MinutesDocument['opinions'][number] | SaidRecord): string =>
  text.opinionBy(words, speaker === null ? '' : personLine(speaker));
type SaidRecord = Extract<MinutesRecord, { kind: 'opinion' }>;

const holdText = (value: string, until: string | null, calendar: CalendarStyle): string =>
  until === null ? value : text.holdUntil(value, formatDay(until, calendar));
