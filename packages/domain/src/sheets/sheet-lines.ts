import { sheetsText as text } from '../catalogue/sheets.ts';
import { ASSESSMENT_ROWS, type AssessmentRow, type AssessmentRowId } from './assessment-row.ts';
import type { FamilyMember, MinutesSheets } from './minutes-sheets.ts';
import { FACTOR_NUMBERS, factorKey } from './sheet.ts';

/** What stands on a sheet under one heading. Screens and every kind of paper print the same lines. */
export type SheetLine = readonly [term: string, words: string];
type Part<K extends keyof MinutesSheets> = NonNullable<MinutesSheets[K]>;

const written = (lines: readonly SheetLine[]): SheetLine[] => lines.filter(([, words]) => words.trim() !== '');

/** 「長女・52歳・女・同居・キーパーソン」: somebody of the family in one line. */
export const memberWords = (member: FamilyMember): string =>
  [
    member.name,
    member.name === member.relation ? '' : member.relation,
    member.age === null ? '' : text.ageUnit(member.age),
    member.sex === 'unspecified' ? '' : text.sexes[member.sex],
    member.deceased ? text.deceased : '',
    member.livesTogether ? text.livesTogether : '',
    member.isKeyPerson ? text.keyPerson : '',
  ]
    .filter((part) => part !== '')
    .join(text.between);

/** 事例提示, a line a field; fields without words are left out, here and below. */
export const presentationLines = (sheet: Part<'presentation'>): SheetLine[] =>
  written([
    [text.texts.reason, sheet.reason],
    [text.texts.questions, sheet.questions],
    [text.texts.personWishes, sheet.personWishes],
    [text.texts.familyWishes, sheet.familyWishes],
    [text.texts.course, sheet.course],
  ]);

/** 基本情報, with 本人, family and services of the map. */
export function profileLines(sheet: Part<'profile'>): SheetLine[] {
  const { subject } = sheet;
  const about = subject
    ? [
        subject.name,
        subject.age === null ? '' : text.ageUnit(subject.age),
        subject.sex === 'unspecified' ? '' : text.sexes[subject.sex],
      ]
    : [];
  return written([
    [text.subject, about.filter((part) => part !== '').join(text.between)],
    [text.careLevel, sheet.careLevel === '' ? '' : text.careLevels[sheet.careLevel]],
    [text.bedridden, sheet.bedridden === '' ? '' : text.bedriddens[sheet.bedridden]],
    [text.dementia, sheet.dementia === '' ? '' : text.dementias[sheet.dementia]],
    [text.texts.illness, sheet.illness],
    [text.texts.medication, sheet.medication],
    [text.texts.economy, sheet.economy],
    [text.texts.housing, sheet.housing],
    [text.texts.history, sheet.history],
    [text.members, sheet.members.map(memberWords).join('\n')],
    [text.texts.family, sheet.family],
    [text.texts.services, sheet.services],
    [text.onMap, sheet.onMap.join(text.between)],
  ]);
}

/** The causes ①–⑥ that something is written in. */
export const factorLines = (sheet: Part<'assessment'>): SheetLine[] =>
  written(FACTOR_NUMBERS.map((number) => [text.factorMarks[number], sheet[factorKey(number)]]));

export const wishLines = (sheet: Part<'assessment'>): SheetLine[] =>
  written([
    [text.texts.personWishes, sheet.personWishes],
    [text.texts.familyWishes, sheet.familyWishes],
  ]);

/** What 評価 says beside its lines. */
export const evaluationLines = (sheet: Part<'evaluation'>): SheetLine[] =>
  written([
    [text.texts.goal, sheet.goal],
    [text.texts.reached, sheet.reached],
    [text.texts.better, sheet.better],
  ]);

const groups = new Map<AssessmentRowId, string>(ASSESSMENT_ROWS.map(({ id, group }) => [id, text.groups[group]]));
/** The heading that a row stands under on the form; empty for none. */
export const rowGroup = (id: AssessmentRowId): string => groups.get(id) ?? '';

/** Headings of the table of the 課題整理総括表, and one row of it in words. */
export const ASSESSMENT_HEAD = [text.row, text.state, text.causes, text.prospect, text.note] as const;
export const rowWords = (
  row: AssessmentRow,
): readonly [name: string, state: string, causes: string, prospect: string, note: string] => [
  text.groupOf(rowGroup(row.id), text.rows[row.id]),
  row.before === '' || row.before === row.state
    ? text.states[row.state]
    : `${text.states[row.state]}\n${text.before(text.states[row.before])}`,
  row.factors.map((number) => text.factorMarks[number]).join(''),
  row.prospect === '' ? '' : text.prospects[row.prospect],
  row.note,
];
