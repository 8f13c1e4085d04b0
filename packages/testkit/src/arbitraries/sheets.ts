import {
  ASSESSMENT_ROWS,
  AssessmentRow,
  AssessmentState,
  type Board,
  CareLevel,
  EvaluationLine,
  EvaluationResult,
  FACTOR_NUMBERS,
  factorKey,
  Need,
  Prospect,
  Sheet,
  SHEET_IDS,
  SHEET_TEXTS,
  type SheetId,
} from '@tsunagu/domain';
import * as fc from 'fast-check';
import { line, text } from './text.ts';

const sheet = (id: SheetId): fc.Arbitrary<Sheet> =>
  fc
    .record({
      ...Object.fromEntries(SHEET_TEXTS[id].map((key): [string, fc.Arbitrary<string>] => [key, text])),
      ...(id === 'sheet_assessment'
        ? Object.fromEntries(FACTOR_NUMBERS.map((n): [string, fc.Arbitrary<string>] => [factorKey(n), line]))
        : {}),
      ...(id === 'sheet_profile' ? { careLevel: fc.constantFrom(...CareLevel.options) } : {}),
      id: fc.constant(id),
    })
    .map((value) => Sheet.parse(value));

const row = (id: AssessmentRow['id']): fc.Arbitrary<AssessmentRow> =>
  fc
    .record({
      id: fc.constant(id),
      state: fc.constantFrom(...AssessmentState.options),
      factors: fc.subarray([...FACTOR_NUMBERS]),
      prospect: fc.constantFrom(...Prospect.options),
      note: text,
    })
    .map((value) => AssessmentRow.parse(value));

/** All sheets and all rows, as every document has them, in the order in which it reads them back. */
export const sheets: fc.Arbitrary<Pick<Board, 'sheets' | 'assessment'>> = fc.record({
  sheets: fc.tuple(...[...SHEET_IDS].sort().map(sheet)),
  assessment: fc.tuple(
    ...ASSESSMENT_ROWS.map(({ id }) => id)
      .sort()
      .map(row),
  ),
});

export const need = (n: number): fc.Arbitrary<Need> =>
  fc
    .record({
      id: fc.constant(`need_${n}`),
      text,
      outlook: text,
      priority: fc.option(fc.integer({ min: 1, max: 9 })),
    })
    .map((value) => Need.parse(value));

export const evaluation = (n: number): fc.Arbitrary<EvaluationLine> =>
  fc
    .record({
      id: fc.constant(`evl_${n}`),
      what: text,
      result: fc.constantFrom(...EvaluationResult.options),
      note: text,
    })
    .map((value) => EvaluationLine.parse(value));
