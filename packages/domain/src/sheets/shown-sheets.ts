import type { BoardMeta } from '../board/board.ts';
import type { CaseSheet, Template } from '../templates/template.ts';
import { SHEET_IDS, type SheetId } from './sheet.ts';

const SHEET_OF: Readonly<Record<CaseSheet, SheetId>> = {
  'case-presentation': 'sheet_presentation',
  'basic-information': 'sheet_profile',
  assessment: 'sheet_assessment',
};

/** The sheets that a template works with, in the order of the case; every meeting may evaluate itself. */
export function sheetsOfTemplate({ sheets }: Pick<Template, 'sheets'>): SheetId[] {
  const wanted = new Set(sheets.map((sheet) => SHEET_OF[sheet]));
  return SHEET_IDS.filter((id) => id === 'sheet_evaluation' || wanted.has(id));
}

/**
 * The sheets that a meeting shows (SPEC U10): those that it was given with its template; one from before templates told works with
 * all of them when it is about one person, else with the evaluation.
 */
export function shownSheets(meta: Pick<BoardMeta, 'function' | 'shownSheets'>): readonly SheetId[] {
  if (meta.shownSheets) return SHEET_IDS.filter((id) => meta.shownSheets?.includes(id));
  return meta.function === 1 ? SHEET_IDS : ['sheet_evaluation'];
}
