import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { FACTOR_NUMBERS } from './sheet.ts';

/**
 * How a row is answered: by how much help it takes (`degree`), or by whether there is trouble (`trouble`).
 * As in 課題整理総括表 (MHLW, 2014).
 */
export type AssessmentScale = 'degree' | 'trouble';

/** The 24 rows of the 課題整理総括表 in the order of the form, with the heading that they stand under. */
export const ASSESSMENT_ROWS = [
  { id: 'asr_indoors', group: 'moving', scale: 'degree' },
  { id: 'asr_outdoors', group: 'moving', scale: 'degree' },
  { id: 'asr_diet', group: 'meals', scale: 'trouble' },
  { id: 'asr_eating', group: 'meals', scale: 'degree' },
  { id: 'asr_cooking', group: 'meals', scale: 'degree' },
  { id: 'asr_excretion', group: 'toilet', scale: 'trouble' },
  { id: 'asr_toileting', group: 'toilet', scale: 'degree' },
  { id: 'asr_oralHygiene', group: 'mouth', scale: 'trouble' },
  { id: 'asr_oralCare', group: 'mouth', scale: 'degree' },
  { id: 'asr_medication', group: '', scale: 'degree' },
  { id: 'asr_bathing', group: '', scale: 'degree' },
  { id: 'asr_dressing', group: '', scale: 'degree' },
  { id: 'asr_cleaning', group: '', scale: 'degree' },
  { id: 'asr_laundry', group: '', scale: 'degree' },
  { id: 'asr_tidying', group: '', scale: 'degree' },
  { id: 'asr_money', group: '', scale: 'degree' },
  { id: 'asr_shopping', group: '', scale: 'degree' },
  { id: 'asr_communication', group: '', scale: 'trouble' },
  { id: 'asr_cognition', group: '', scale: 'trouble' },
  { id: 'asr_society', group: '', scale: 'trouble' },
  { id: 'asr_skin', group: '', scale: 'trouble' },
  { id: 'asr_bpsd', group: '', scale: 'trouble' },
  { id: 'asr_carers', group: '', scale: 'trouble' },
  { id: 'asr_housing', group: '', scale: 'trouble' },
] as const satisfies readonly {
  readonly id: string;
  readonly group: '' | 'moving' | 'meals' | 'toilet' | 'mouth';
  readonly scale: AssessmentScale;
}[];

export const AssessmentRowId = z.enum(ASSESSMENT_ROWS.map(({ id }) => id));
export type AssessmentRowId = z.infer<typeof AssessmentRowId>;

/** 現在: what can be answered, best first. */
export const SCALES = {
  degree: ['independent', 'watching', 'partly', 'fully'],
  trouble: ['fine', 'trouble'],
} as const;
export const AssessmentState = z.enum(['', ...SCALES.degree, ...SCALES.trouble]);
export type AssessmentState = z.infer<typeof AssessmentState>;

/** 改善/維持の可能性, with the help that is thought of. */
export const Prospect = z.enum(['', 'better', 'same', 'worse']);
export type Prospect = z.infer<typeof Prospect>;

/** One row as it was filled in; what it is about says its id. */
export const AssessmentRow = z.object({
  id: AssessmentRowId,
  state: AssessmentState.default(''),
  /** Which of the causes ①–⑥ lie behind it; ascending, none twice. */
  factors: z.array(z.literal(FACTOR_NUMBERS)).max(FACTOR_NUMBERS.length).default([]),
  prospect: Prospect.default(''),
  /** 備考: situation and support. */
  note: z.string().max(LIMITS.text).default(''),
  /** 現在 of the earlier meeting; empty for none. */
  before: AssessmentState.default(''),
});
export type AssessmentRow = z.infer<typeof AssessmentRow>;

const scales = new Map<AssessmentRowId, AssessmentScale>(ASSESSMENT_ROWS.map(({ id, scale }) => [id, scale]));
export const scaleOf = (id: AssessmentRowId): AssessmentScale => scales.get(id) ?? 'trouble';

/** A row's answer as far as it is one of its scale; a foreign one counts as not said (SPEC U2). */
export function stateOf(id: AssessmentRowId, state: AssessmentState): AssessmentState {
  const known: readonly AssessmentState[] = SCALES[scaleOf(id)];
  return known.includes(state) ? state : '';
}

/** Whether a row says that nothing is needed: 自立, 支障なし. */
export const isFine = (state: AssessmentState): boolean => state === 'independent' || state === 'fine';

export const blankRow = (id: AssessmentRowId): AssessmentRow => AssessmentRow.parse({ id });

/** All 24 rows in the order of the form; blank where nothing was filled in. */
export function allRows(rows: Iterable<AssessmentRow>): AssessmentRow[] {
  const known = new Map([...rows].map((row) => [row.id, row]));
  return ASSESSMENT_ROWS.map(({ id }) => known.get(id) ?? blankRow(id));
}

/** Whether anything was filled in. What was carried over alone (`before`) is nothing. */
export const isBlankRow = (row: AssessmentRow): boolean =>
  row.state === '' && row.factors.length === 0 && row.prospect === '' && row.note.trim() === '';
