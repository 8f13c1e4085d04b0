import type { BoardDoc } from '@tsunagu/board-doc';
import {
  type AssessmentRow,
  type AssessmentRowId,
  ASSESSMENT_ROWS,
  blankRow,
  EvaluationId,
  EvaluationLine,
  inOrder,
  type IssueId,
  isBlankRow,
  LIMITS,
  Need,
  NeedId,
  newId,
  nextOrder,
  type RandomBytes,
  scaleOf,
  SCALES,
} from '@tsunagu/domain';
import { runningAgendaItem } from '../agenda/running.ts';
import { addIssue } from '../map/board-actions.ts';

const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** Writes cells of a row. A row that was removed because nobody could read it is begun anew. */
export function writeRow(board: BoardDoc, id: AssessmentRowId, patch: Partial<Omit<AssessmentRow, 'id'>>): void {
  if (board.assessment.get(id)) board.assessment.update(id, patch);
  else if (!board.damaged().some((record) => record.root === 'assessment' && record.id === id))
    board.assessment.add({ ...blankRow(id), ...patch });
}

/**
 * Answers 自立 or 支障なし in every row that says nothing yet: most rows of most people. One step of undo.
 * @returns how many rows it answered
 */
export function fillRest(board: BoardDoc): number {
  const open = ASSESSMENT_ROWS.filter(({ id }) => isBlankRow(board.assessment.get(id) ?? blankRow(id)));
  const undo = board.sheetsUndoManager();
  undo.stopCapturing();
  board.transact(() => {
    for (const { id } of open) writeRow(board, id, { state: SCALES[scaleOf(id)][0] });
  });
  undo.stopCapturing();
  return open.length;
}

export function addNeed(board: BoardDoc): NeedId {
  const id = newId(NeedId, 'need', random);
  board.needs.add(Need.parse({ id, order: nextOrder(board.needs.all().values()) }));
  return id;
}

export function addEvaluationLine(board: BoardDoc): EvaluationId {
  const id = newId(EvaluationId, 'evl', random);
  board.evaluations.add(EvaluationLine.parse({ id, order: nextOrder(board.evaluations.all().values()) }));
  return id;
}

/** Removes a need. Returns how to bring it back. */
export function removeNeed(board: BoardDoc, id: NeedId): () => void {
  const need = board.needs.get(id);
  board.needs.remove(id);
  return () => {
    if (need && !board.needs.get(id)) board.needs.add(need);
  };
}

/** Removes a line of the evaluation. Returns how to bring it back. */
export function removeEvaluationLine(board: BoardDoc, id: EvaluationId): () => void {
  const line = board.evaluations.get(id);
  board.evaluations.remove(id);
  return () => {
    if (line && !board.evaluations.get(id)) board.evaluations.add(line);
  };
}

/** Makes an issue of the meeting from a need, once: one that exists already is answered. */
export function needToIssue(board: BoardDoc, need: Need): IssueId {
  const known = issueOfNeed(board, need.id);
  if (known) return known;
  const title = Array.from(need.text.trim().replaceAll(/\s*\n\s*/gu, ' '));
  const fits = title.length <= LIMITS.label;
  return addIssue(board, {
    title: fits ? title.join('') : `${title.slice(0, LIMITS.label - 1).join('')}…`,
    detail: fits ? need.outlook : need.text,
    item: runningAgendaItem(board)?.id ?? null,
    source: { kind: 'need', id: need.id },
  });
}

/** The issue that a need became, the first of two that were made at once; undefined for none. */
export const issueOfNeed = (board: BoardDoc, id: NeedId): IssueId | undefined =>
  inOrder(board.issues.all().values()).find(({ source }) => source?.kind === 'need' && source.id === id)?.id;
