import { sheetsText as text } from '../catalogue/sheets.ts';
import type { AssessmentRow } from '../sheets/assessment-row.ts';
import { AssessmentState, Prospect, SCALES, scaleOf } from '../sheets/assessment-row.ts';
import { EvaluationResult } from '../sheets/evaluation-line.ts';
import type { MinutesSheets } from '../sheets/minutes-sheets.ts';
import { BedriddenRank, CareLevel, DementiaRank, FACTOR_NUMBERS, factorKey, SHEET_TEXTS } from '../sheets/sheet.ts';
import { rowGroup } from '../sheets/sheet-lines.ts';
import type { MinutesWord } from './minutes-word.ts';

type Visit = (word: MinutesWord) => string;
type Part<K extends keyof MinutesSheets> = NonNullable<MinutesSheets[K]>;

/** Asks for the words of one thing on a sheet: `of` says which, `key` names it. */
const asking = (visit: Visit, of: string, key: string) => {
  const about = (field: string, label: string) =>
    ({ group: 'sheets', of, key: `sheet/${key}/${field}`, label, needed: false }) as const;
  return {
    line: (field: string, label: string, value: string) => visit({ ...about(field, label), sort: 'line', text: value }),
    text: (field: string, label: string, value: string) => visit({ ...about(field, label), sort: 'text', text: value }),
    marks: (field: string, label: string, value: string) =>
      visit({ ...about(field, label), sort: 'marks', text: value }),
    /** One of a few codes; what was there stays one of them. */
    choice: <V extends string>(
      field: string,
      label: string,
      value: V,
      all: readonly V[],
      names: Record<V, string>,
    ): V => {
      const choices = all.map((one) => ({ value: one as string, label: names[one] }));
      const chosen = visit({ ...about(field, label), sort: 'choice', text: value, choices });
      return all.find((one) => one === chosen) ?? value;
    },
  };
};
type Ask = ReturnType<typeof asking>;

/** The long texts of a sheet. */
const texts = <T extends object>(ask: Ask, sheet: T, fields: readonly (keyof T & keyof typeof text.texts)[]): T => ({
  ...sheet,
  ...Object.fromEntries(fields.map((field) => [field, ask.text(field, text.texts[field], String(sheet[field]))])),
});

/**
 * 事例の情報 with what `visit` answers (SPEC A14): every text, mark and choice of the sheets. Wishes stand on two sheets and are one text.
 * A sheet in which nothing was written is not begun here.
 */
export function walkSheets(sheets: MinutesSheets, visit: Visit): MinutesSheets {
  const presentation =
    sheets.presentation &&
    texts(
      asking(visit, text.names.sheet_presentation, 'presentation'),
      sheets.presentation,
      SHEET_TEXTS.sheet_presentation,
    );
  const profile = sheets.profile && walkProfile(sheets.profile, visit);
  const assessment = sheets.assessment && walkAssessment(sheets.assessment, presentation, visit);
  return {
    ...sheets,
    presentation,
    profile,
    assessment,
    evaluation: sheets.evaluation && walkEvaluation(sheets.evaluation, visit),
  };
}

function walkProfile(sheet: Part<'profile'>, visit: Visit): Part<'profile'> {
  const ask = asking(visit, text.names.sheet_profile, 'profile');
  const { subject } = sheet;
  // Asked in the order of the paper.
  const head = {
    subject: subject && { ...subject, name: ask.line('subject', text.subject, subject.name) },
    careLevel: ask.choice('careLevel', text.careLevel, sheet.careLevel, CareLevel.options, text.careLevels),
    bedridden: ask.choice('bedridden', text.bedridden, sheet.bedridden, BedriddenRank.options, text.bedriddens),
    dementia: ask.choice('dementia', text.dementia, sheet.dementia, DementiaRank.options, text.dementias),
  };
  return {
    ...texts(ask, sheet, SHEET_TEXTS.sheet_profile),
    ...head,
    onMap: sheet.onMap.map((name, at) => ask.line(`onMap${at + 1}`, text.onMap, name)).filter((name) => name !== ''),
  };
}

function walkAssessment(
  sheet: Part<'assessment'>,
  presentation: MinutesSheets['presentation'],
  visit: Visit,
): Part<'assessment'> {
  const of = text.names.sheet_assessment;
  const ask = asking(visit, of, 'assessment');
  const wishes = ['personWishes', 'familyWishes'] as const;
  return {
    ...sheet,
    ...Object.fromEntries(
      FACTOR_NUMBERS.map((number) => {
        const key = factorKey(number);
        return [key, ask.line(key, text.factor(text.factorMarks[number]), sheet[key])];
      }),
    ),
    ...(presentation === null
      ? texts(ask, { personWishes: sheet.personWishes, familyWishes: sheet.familyWishes }, wishes)
      : { personWishes: presentation.personWishes, familyWishes: presentation.familyWishes }),
    rows: sheet.rows.map((row) => walkRow(row, visit)),
    needs: sheet.needs.map((need, at) => {
      const one = asking(visit, text.needNumber(at + 1), `need/${need.id}`);
      return {
        ...need,
        text: one.text('text', text.need, need.text),
        outlook: one.text('outlook', text.needOutlook, need.outlook),
      };
    }),
  };
}

function walkRow(row: AssessmentRow, visit: Visit): AssessmentRow {
  const ask = asking(visit, text.groupOf(rowGroup(row.id), text.rows[row.id]), `row/${row.id}`);
  const scale = new Set<AssessmentState>(['', row.state, ...SCALES[scaleOf(row.id)]]);
  const state = ask.choice(
    'state',
    text.state,
    row.state,
    AssessmentState.options.filter((one) => scale.has(one)),
    text.states,
  );
  const factors = ask.marks('factors', text.causes, row.factors.map((number) => text.factorMarks[number]).join(''));
  return {
    ...row,
    state,
    factors: FACTOR_NUMBERS.filter((number) => factors.includes(text.factorMarks[number])),
    prospect: ask.choice('prospect', text.prospect, row.prospect, Prospect.options, text.prospects),
    note: ask.text('note', text.note, row.note),
  };
}

function walkEvaluation(sheet: Part<'evaluation'>, visit: Visit): Part<'evaluation'> {
  const ask = asking(visit, text.names.sheet_evaluation, 'evaluation');
  return {
    ...texts(ask, sheet, SHEET_TEXTS.sheet_evaluation),
    lines: sheet.lines.map((line, at) => {
      const one = asking(visit, text.lineOf(at + 1), `line/${line.id}`);
      return {
        ...line,
        what: one.text('what', text.line, line.what),
        goal: one.text('goal', text.texts.goal, line.goal),
        result: one.choice('result', text.result, line.result, EvaluationResult.options, text.results),
        note: one.text('note', text.lineNote, line.note),
      };
    }),
  };
}

/** Marks ①–⑥ and nothing else. */
export const areMarks = (value: string): boolean =>
  Array.from(value).every((mark) => Object.values<string>(text.factorMarks).includes(mark));
