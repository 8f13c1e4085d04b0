import type { Board } from '../board/board.ts';
import { displayName } from '../board/display-name.ts';
import type { Resource } from '../board/element.ts';
import type { NeedId } from '../ids.ts';
import { inOrder } from '../meeting/record-order.ts';
import { subjectOf } from '../starter-map/starter-map.ts';
import { allRows, stateOf } from './assessment-row.ts';
import { isBlankSheet } from './blank.ts';
import { familyMembers } from './family-members.ts';
import type { MinutesSheets } from './minutes-sheets.ts';
import { byPriority } from './need.ts';
import { shownSheets } from './shown-sheets.ts';
import { type SheetId, type SheetOf, sheetOf } from './sheet.ts';

/** Services that 本人 uses now, as the map says: formal resources with a current tie to them. */
export function servicesOnMap(board: Pick<Board, 'elements' | 'ties'>): Resource[] {
  const subject = subjectOf(board.elements);
  if (!subject) return [];
  const tied = new Set(
    board.ties
      .filter(({ state, from, to }) => state === 'current' && (from === subject.id || to === subject.id))
      .flatMap(({ from, to }) => [from, to]),
  );
  return board.elements.filter(
    (element): element is Resource =>
      element.kind === 'resource' && element.formality === 'formal' && tied.has(element.id),
  );
}

/** The sheets of a board for its minutes: those that the meeting shows; null when nothing was written in any of them (SPEC U8, U10). */
export function buildMinutesSheets(board: Board): MinutesSheets | null {
  const shown = shownSheets(board.meta);
  const written = <I extends SheetId>(id: I): SheetOf<I> | null => {
    const sheet = sheetOf(board.sheets, id);
    return !shown.includes(id) || isBlankSheet(sheet, board) ? null : sheet;
  };
  const presentation = written('sheet_presentation');
  const profile = written('sheet_profile');
  const assessment = written('sheet_assessment');
  const evaluation = written('sheet_evaluation');
  if (!presentation && !profile && !assessment && !evaluation) return null;
  const subject = subjectOf(board.elements);
  const issueOfNeed = new Map(
    // The first of two that were made at once counts, as on screen.
    inOrder(board.issues)
      .toReversed()
      .flatMap(({ source, title }): [NeedId, string][] => (source?.kind === 'need' ? [[source.id, title]] : [])),
  );
  const { personWishes, familyWishes } = sheetOf(board.sheets, 'sheet_presentation');
  return {
    presentation,
    profile: profile && {
      ...profile,
      subject: subject
        ? { name: displayName(subject, { hideNames: false }), sex: subject.sex, age: subject.age }
        : null,
      members: familyMembers(board),
      onMap: servicesOnMap(board).map((service) => displayName(service, { hideNames: false })),
    },
    assessment: assessment && {
      ...assessment,
      personWishes,
      familyWishes,
      rows: allRows(board.assessment).map((row) => ({
        ...row,
        state: stateOf(row.id, row.state),
        before: stateOf(row.id, row.before),
      })),
      needs: byPriority(board.needs).map((need) => ({ ...need, issue: issueOfNeed.get(need.id) ?? '' })),
    },
    evaluation: evaluation && { ...evaluation, lines: inOrder(board.evaluations) },
    carriedFrom: presentation?.carriedFrom ?? profile?.carriedFrom ?? assessment?.carriedFrom ?? null,
  };
}
