import type { AssessmentRow } from './assessment-row.ts';
import type { EvaluationLine } from './evaluation-line.ts';
import type { MinutesSheets } from './minutes-sheets.ts';
import type { Need } from './need.ts';
import { FACTOR_NUMBERS, factorKey, SHEET_TEXTS, type Sheet } from './sheet.ts';

type Rewrite = (value: string) => string;

/** The given texts of a record passed through `text`; codes and ids are never touched. */
function withTexts<T extends object>(record: T, keys: readonly string[], text: Rewrite): T {
  const rewritten = Object.entries(record).map(([key, value]): [string, unknown] => [
    key,
    typeof value === 'string' && keys.includes(key) ? text(value) : value,
  ]);
  // Same keys, same types: a text stays a text.
  return Object.fromEntries(rewritten) as T;
}

const factorKeys = FACTOR_NUMBERS.map(factorKey);

/** Sheets and their lines with names taken out of every free text, in exports and minutes alike (SPEC U9). */
export const hideInSheet = <T extends Sheet>(sheet: T, text: Rewrite): T =>
  withTexts(sheet, [...SHEET_TEXTS[sheet.id], ...factorKeys], text);
export const hideInRow = <T extends AssessmentRow>(row: T, text: Rewrite): T => withTexts(row, ['note'], text);
export const hideInNeed = <T extends Need>(need: T, text: Rewrite): T =>
  withTexts(need, ['text', 'outlook', 'issue'], text);
export const hideInLine = (line: EvaluationLine, text: Rewrite): EvaluationLine =>
  withTexts(line, ['what', 'goal', 'note'], text);

/** The sheets of minutes with names hidden. */
export const hideSheetNames = (sheets: MinutesSheets, text: Rewrite): MinutesSheets => ({
  ...sheets,
  presentation: sheets.presentation && hideInSheet(sheets.presentation, text),
  profile: sheets.profile && {
    ...hideInSheet(sheets.profile, text),
    subject: sheets.profile.subject && { ...sheets.profile.subject, name: text(sheets.profile.subject.name) },
    members: sheets.profile.members.map((member) => withTexts(member, ['name', 'relation'], text)),
    onMap: sheets.profile.onMap.map(text),
  },
  assessment: sheets.assessment && {
    ...withTexts(hideInSheet(sheets.assessment, text), ['personWishes', 'familyWishes'], text),
    rows: sheets.assessment.rows.map((row) => hideInRow(row, text)),
    needs: sheets.assessment.needs.map((need) => hideInNeed(need, text)),
  },
  evaluation: sheets.evaluation && {
    ...hideInSheet(sheets.evaluation, text),
    lines: sheets.evaluation.lines.map((line) => hideInLine(line, text)),
  },
});
