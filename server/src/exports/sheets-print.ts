import {
  ASSESSMENT_HEAD,
  type CalendarStyle,
  evaluationLines,
  factorLines,
  formatDay,
  type MinutesSheets,
  presentationLines,
  profileLines,
  rowWords,
  type SheetLine,
  wishLines,
} from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import type { PrintBlock } from './minutes-print.ts';
import { printable } from './printable.ts';

const heading = (value: string): PrintBlock => ({ kind: 'heading', text: value });
const subheading = (value: string): PrintBlock => ({ kind: 'subheading', text: value });
const table = (head: readonly string[], widths: number[], rows: readonly (readonly string[])[]): PrintBlock => ({
  kind: 'table',
  head: [...head],
  widths,
  rows: rows.map((row) => row.map(printable)),
});
const lines = (written: readonly SheetLine[], first = 0.25): PrintBlock[] =>
  written.length === 0 ? [] : [table([], [first, 1 - first], written)];

/** 事例提示, 基本情報 and 課題整理総括表 as blocks of paper, for Word and PDF alike; what nobody wrote in is not there. */
export function printSheets(sheets: MinutesSheets, calendar: CalendarStyle): PrintBlock[] {
  const { presentation, profile, assessment, carriedFrom } = sheets;
  return [
    ...(carriedFrom === null
      ? []
      : [{ kind: 'mark', text: text.carriedPaper(formatDay(carriedFrom, calendar)) } as const]),
    ...(presentation === null
      ? []
      : [heading(text.names.sheet_presentation), ...lines(presentationLines(presentation))]),
    ...(profile === null ? [] : [heading(text.names.sheet_profile), ...lines(profileLines(profile))]),
    ...(assessment === null ? [] : printAssessment(assessment)),
  ];
}

const printAssessment = (assessment: NonNullable<MinutesSheets['assessment']>): PrintBlock[] => [
  heading(text.names.sheet_assessment),
  subheading(text.factors),
  ...lines(factorLines(assessment), 0.08),
  subheading(text.tableCaption),
  table(ASSESSMENT_HEAD, [0.25, 0.14, 0.12, 0.11, 0.38], assessment.rows.map(rowWords)),
  ...lines(wishLines(assessment)),
  ...(assessment.needs.length === 0
    ? []
    : [
        subheading(text.needs),
        table(
          [text.need, text.needOutlook, text.priority],
          [0.43, 0.43, 0.14],
          assessment.needs.map((need) => [
            need.issue === '' ? need.text : `${need.text}\n${text.isIssue(need.issue)}`,
            need.outlook,
            need.priority === null ? '' : String(need.priority),
          ]),
        ),
      ]),
];

/** 評価, which stands at the end. */
export const printEvaluation = (evaluation: NonNullable<MinutesSheets['evaluation']>): PrintBlock[] => [
  heading(text.names.sheet_evaluation),
  ...(evaluation.lines.length === 0
    ? []
    : [
        table(
          [text.line, text.result, text.lineNote],
          [0.45, 0.15, 0.4],
          evaluation.lines.map((line) => [
            line.goal === '' ? line.what : `${line.what}\n${text.goalOf(line.goal)}`,
            text.results[line.result],
            line.note,
          ]),
        ),
      ]),
  ...lines(evaluationLines(evaluation)),
];
