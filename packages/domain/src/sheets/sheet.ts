import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';

const line = z.string().max(LIMITS.label).default('');
const text = z.string().max(LIMITS.sheetText).default('');
/**
 * Day of the earlier meeting whose sheet this one began with; null for a sheet of its own, and once somebody has looked it through
 * (SPEC U6).
 */
const carriedFrom = z.iso.date().nullable().default(null);

/** 要介護度; empty = not said. */
export const CareLevel = z.enum([
  '',
  'none',
  'applying',
  'programme',
  'support1',
  'support2',
  'care1',
  'care2',
  'care3',
  'care4',
  'care5',
]);
export type CareLevel = z.infer<typeof CareLevel>;

/** 障害高齢者の日常生活自立度 (MHLW 1991). */
export const BedriddenRank = z.enum(['', 'independent', 'J1', 'J2', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2']);
export type BedriddenRank = z.infer<typeof BedriddenRank>;

/** 認知症高齢者の日常生活自立度 (MHLW 1993). */
export const DementiaRank = z.enum(['', 'independent', 'I', 'IIa', 'IIb', 'IIIa', 'IIIb', 'IV', 'M']);
export type DementiaRank = z.infer<typeof DementiaRank>;

/** 事例提示: why the case is brought and what is asked of the meeting. */
export const PresentationSheet = z.object({
  id: z.literal('sheet_presentation'),
  /** 提出理由. */
  reason: text,
  /** 検討したい点. */
  questions: text,
  /** 本人の意向 and 家族の意向; the 課題整理総括表 shows the same texts. */
  personWishes: text,
  familyWishes: text,
  /** 経過. */
  course: text,
  carriedFrom,
});
export type PresentationSheet = z.infer<typeof PresentationSheet>;

/** 基本情報. Age, sex and family are those of the map: nothing is written down twice. */
export const ProfileSheet = z.object({
  id: z.literal('sheet_profile'),
  careLevel: CareLevel.default(''),
  bedridden: BedriddenRank.default(''),
  dementia: DementiaRank.default(''),
  /** 疾患, 服薬. */
  illness: text,
  medication: text,
  /** 経済, 住居, 生活歴. */
  economy: text,
  housing: text,
  history: text,
  /** What the genogram does not say of the family. */
  family: text,
  /** 利用中のサービス. */
  services: text,
  carriedFrom,
});
export type ProfileSheet = z.infer<typeof ProfileSheet>;

/** The head of the 課題整理総括表: up to six causes that keep the person from living on their own (①–⑥). */
export const AssessmentSheet = z.object({
  id: z.literal('sheet_assessment'),
  factor1: line,
  factor2: line,
  factor3: line,
  factor4: line,
  factor5: line,
  factor6: line,
  carriedFrom,
});
export type AssessmentSheet = z.infer<typeof AssessmentSheet>;

/** 評価: what this meeting reached. Lines on single goals stand in `evaluations`. */
export const EvaluationSheet = z.object({
  id: z.literal('sheet_evaluation'),
  /** What the meeting wanted to reach. */
  goal: text,
  /** What it reached. */
  reached: text,
  /** What to do better next time. */
  better: text,
});
export type EvaluationSheet = z.infer<typeof EvaluationSheet>;

/** A sheet of a meeting. There is one of each, so its id is its kind. */
export const Sheet = z.discriminatedUnion('id', [PresentationSheet, ProfileSheet, AssessmentSheet, EvaluationSheet]);
export type Sheet = z.infer<typeof Sheet>;

/** All sheets, in the order in which a case is worked through. */
export const SHEET_IDS = [
  'sheet_presentation',
  'sheet_profile',
  'sheet_assessment',
  'sheet_evaluation',
] as const satisfies readonly Sheet['id'][];
export const SheetId = z.enum(SHEET_IDS);
export type SheetId = z.infer<typeof SheetId>;

export type SheetOf<I extends SheetId> = Extract<Sheet, { id: I }>;

/** The long texts of the sheets: several people write in them at once, letter by letter. */
export const SHEET_TEXTS = {
  sheet_presentation: ['reason', 'questions', 'personWishes', 'familyWishes', 'course'],
  sheet_profile: ['illness', 'medication', 'economy', 'housing', 'history', 'family', 'services'],
  sheet_assessment: [],
  sheet_evaluation: ['goal', 'reached', 'better'],
} as const satisfies { [I in SheetId]: readonly (keyof SheetOf<I>)[] };

/** Numbers of the causes, as they are printed ①–⑥. */
export const FACTOR_NUMBERS = [1, 2, 3, 4, 5, 6] as const;
export type FactorNumber = (typeof FACTOR_NUMBERS)[number];
export const factorKey = (number: FactorNumber): `factor${FactorNumber}` => `factor${number}`;

const blank: { [I in SheetId]: SheetOf<I> } = {
  sheet_presentation: PresentationSheet.parse({ id: 'sheet_presentation' }),
  sheet_profile: ProfileSheet.parse({ id: 'sheet_profile' }),
  sheet_assessment: AssessmentSheet.parse({ id: 'sheet_assessment' }),
  sheet_evaluation: EvaluationSheet.parse({ id: 'sheet_evaluation' }),
};

/** A sheet in which nothing is written. */
export const blankSheet = <I extends SheetId>(id: I): SheetOf<I> => blank[id];

/** One sheet of a meeting; a blank one where it has none. */
export const sheetOf = <I extends SheetId>(sheets: readonly Sheet[], id: I): SheetOf<I> =>
  // The id is the kind: what bears it is that sheet.
  (sheets.find((sheet) => sheet.id === id) as SheetOf<I> | undefined) ?? blank[id];
