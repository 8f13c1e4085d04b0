import {
  allRows,
  ASSESSMENT_HEAD,
  type CalendarStyle,
  FACTOR_NUMBERS,
  factorKey,
  type MinutesDocument,
  type MinutesSheets,
  rowWords,
} from '@tsunagu/domain';
import { outputText } from '@tsunagu/domain/catalogue/output';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import type { PrintBlock } from '../minutes-print.ts';
import { printable } from '../printable.ts';
import { formHead } from './form-head.ts';

type Assessment = NonNullable<MinutesSheets['assessment']>;
type Table = Extract<PrintBlock, { kind: 'table' }>;
/** Empty lines for needs that come up while the form lies on the table. */
const LEAST_NEEDS = 4;

/**
 * 課題整理総括表 on one page: causes and wishes on top, below them the 24 rows, and beside those the needs with their outlook.
 * The order is that of the form (MHLW, 2014).
 */
export function assessmentBlocks(document: MinutesDocument, calendar: CalendarStyle): PrintBlock[] {
  const assessment = document.sheets?.assessment ?? null;
  const rows = assessment?.rows ?? allRows([]);
  return [
    ...formHead(outputText.things.assessment, document, calendar, true),
    label(text.factors),
    { ...dense([], [1 / 3, 1 / 3, 1 / 3], factorRows(assessment)), bare: true },
    dense(
      [],
      [0.1, 0.9],
      [
        [text.texts.personWishes, assessment?.personWishes ?? ''],
        [text.texts.familyWishes, assessment?.familyWishes ?? ''],
      ],
    ),
    {
      kind: 'beside',
      columns: [
        { share: 0.62, blocks: [dense([...ASSESSMENT_HEAD], [0.24, 0.15, 0.13, 0.14, 0.34], rows.map(rowWords))] },
        {
          share: 0.38,
          blocks: [dense([text.needOutlook, text.needs, text.priority], [0.4, 0.435, 0.165], needRows(assessment))],
        },
      ],
    },
  ];
}

const label = (words: string): PrintBlock => ({ kind: 'paragraph', runs: [{ text: words, bold: true }] });
const dense = (head: string[], widths: number[], rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  head,
  widths,
  dense: true,
  rows: rows.map((row) => row.map(printable)),
});

/** ①–⑥ in two rows, the empty ones too: the marks are what the rows below point to. */
function factorRows(assessment: Assessment | null): string[][] {
  const cells = FACTOR_NUMBERS.map((number) => `${text.factorMarks[number]}　${assessment?.[factorKey(number)] ?? ''}`);
  return [cells.slice(0, 3), cells.slice(3)];
}

function needRows(assessment: Assessment | null): string[][] {
  const needs = (assessment?.needs ?? []).map((need) => [
    need.outlook,
    need.issue === '' || need.issue === need.text ? need.text : `${need.text}\n${text.isIssue(need.issue)}`,
    need.priority === null ? '' : String(need.priority),
  ]);
  const missing = Math.max(0, LEAST_NEEDS - needs.length);
  return [...needs, ...Array.from({ length: missing }, () => ['\n　', '', ''])];
}
