import type { Board } from '../board/board.ts';
import { isBlankRow } from './assessment-row.ts';
import type { Sheet } from './sheet.ts';

const NOT_WRITTEN: ReadonlySet<string> = new Set(['id', 'carriedFrom']);

/** Whether nothing was written in a sheet; for 総括表 and 評価 also in the lines that belong to it. */
export function isBlankSheet(
  sheet: Sheet,
  { assessment, needs, evaluations }: Pick<Board, 'assessment' | 'needs' | 'evaluations'>,
): boolean {
  const written = Object.entries(sheet).some(
    ([key, value]) => !NOT_WRITTEN.has(key) && typeof value === 'string' && value.trim() !== '',
  );
  if (written) return false;
  if (sheet.id === 'sheet_assessment') return needs.length === 0 && assessment.every(isBlankRow);
  return (
    sheet.id !== 'sheet_evaluation' || evaluations.every(({ result, note }) => result === '' && note.trim() === '')
  );
}
