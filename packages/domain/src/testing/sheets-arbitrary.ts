import * as fc from 'fast-check';
import type { Board } from '../board/board.ts';
import { Opinion, Point } from '../meeting/records.ts';
import { ASSESSMENT_ROWS, AssessmentRow, AssessmentState, Prospect } from '../sheets/assessment-row.ts';
import { EvaluationLine, EvaluationResult } from '../sheets/evaluation-line.ts';
import { Need } from '../sheets/need.ts';
import { CareLevel, FACTOR_NUMBERS, factorKey, Sheet, SHEET_IDS, SHEET_TEXTS, type SheetId } from '../sheets/sheet.ts';

type Words = fc.Arbitrary<string>;
const order = fc.integer({ min: 0, max: 99 });
const day = fc.constantFrom(null, '2026-11-23');

const sheet = (id: SheetId, words: Words): fc.Arbitrary<Sheet> => {
  const keys = id === 'sheet_assessment' ? FACTOR_NUMBERS.map(factorKey) : SHEET_TEXTS[id];
  return fc
    .record({
      ...Object.fromEntries(keys.map((key): [string, Words] => [key, words])),
      id: fc.constant(id),
      ...(id === 'sheet_evaluation' ? {} : { carriedFrom: day }),
      ...(id === 'sheet_profile' ? { careLevel: fc.constantFrom(...CareLevel.options) } : {}),
    })
    .map((value) => Sheet.parse(value));
};

/** Some of the records, none twice. */
const few = <T>(make: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.nat(3).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => make(index))));

/** Sheets, points and opinions of a board; `words` makes their texts. */
export const sheets = (
  words: Words,
): fc.Arbitrary<Pick<Board, 'sheets' | 'assessment' | 'needs' | 'evaluations' | 'points' | 'opinions'>> =>
  fc.record({
    sheets: fc
      .subarray([...SHEET_IDS].sort())
      .chain((ids): fc.Arbitrary<Sheet[]> => fc.tuple(...ids.map((id) => sheet(id, words)))),
    assessment: fc.subarray(ASSESSMENT_ROWS.map(({ id }) => id).sort()).chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .record({
              id: fc.constant(id),
              state: fc.constantFrom(...AssessmentState.options),
              factors: fc.subarray([...FACTOR_NUMBERS]),
              prospect: fc.constantFrom(...Prospect.options),
              note: words,
            })
            .map((value) => AssessmentRow.parse(value)),
        ),
      ),
    ),
    needs: few((index) =>
      fc
        .record({
          id: fc.constant(`need_${index}`),
          text: words,
          outlook: words,
          priority: fc.option(fc.integer({ min: 1, max: 9 })),
          order,
        })
        .map((value) => Need.parse(value)),
    ),
    evaluations: few((index) =>
      fc
        .record({
          id: fc.constant(`evl_${index}`),
          what: words,
          goal: words,
          result: fc.constantFrom(...EvaluationResult.options),
          note: words,
          order,
        })
        .map((value) => EvaluationLine.parse(value)),
    ),
    points: few((index) =>
      fc.record({ id: fc.constant(`pnt_${index}`), text: words, order }).map((value) => Point.parse(value)),
    ),
    opinions: few((index) =>
      fc
        .record({
          id: fc.constant(`opn_${index}`),
          text: words,
          speaker: fc.constantFrom(null, 'att_0', 'att_9'),
          agendaItemId: fc.constantFrom(null, 'agd_0'),
          order,
        })
        .map((value) => Opinion.parse(value)),
    ),
  });
