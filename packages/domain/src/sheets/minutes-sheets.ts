import { z } from 'zod';
import { Sex } from '../board/elements/person.ts';
import { Day } from '../meeting/records.ts';
import { AssessmentRow } from './assessment-row.ts';
import { EvaluationLine } from './evaluation-line.ts';
import { Need } from './need.ts';
import { AssessmentSheet, EvaluationSheet, PresentationSheet, ProfileSheet } from './sheet.ts';

/** Somebody of the genogram as the 基本情報 names them. */
const FamilyMember = z.object({
  name: z.string(),
  relation: z.string(),
  sex: Sex,
  age: z.number().int().nullable(),
  deceased: z.boolean(),
  livesTogether: z.boolean(),
  isKeyPerson: z.boolean(),
});
export type FamilyMember = z.infer<typeof FamilyMember>;

/** 本人 as the map has them: the sheet keeps no copy. */
const MinutesSubject = z.object({ name: z.string(), sex: Sex, age: z.number().int().nullable() });

/**
 * The sheets as they belong to the minutes: plain values with everything that they show and do not hold themselves. A sheet in which
 * nothing was written is null.
 */
export const MinutesSheets = z.object({
  presentation: PresentationSheet.nullable(),
  profile: ProfileSheet.extend({
    subject: MinutesSubject.nullable(),
    /** Without 本人, eldest generation first. */
    members: z.array(FamilyMember),
    /** Names of the services that stand on the map and are tied to 本人 now. */
    onMap: z.array(z.string()),
  }).nullable(),
  assessment: AssessmentSheet.extend({
    /** As in the 事例提示, which has the one copy. */
    personWishes: z.string(),
    familyWishes: z.string(),
    /** All 24, in the order of the form. */
    rows: z.array(AssessmentRow),
    /** By priority; `issue` is the title of the issue that it became, empty for none. */
    needs: z.array(Need.extend({ issue: z.string() })),
  }).nullable(),
  evaluation: EvaluationSheet.extend({ lines: z.array(EvaluationLine) }).nullable(),
  /** Day of the earlier meeting that the sheets began with and nobody has looked through since; null for none. */
  carriedFrom: Day.nullable(),
});
export type MinutesSheets = z.infer<typeof MinutesSheets>;
