import {
  allRows,
  type AssessmentRow,
  blankSheet,
  FACTOR_NUMBERS,
  type FactorNumber,
  factorKey,
  type SheetId,
  type SheetOf,
} from '@tsunagu/domain';
import { useCallback } from 'react';
import { useRoom } from '../live/room.tsx';
import { useDerived, useRecord } from '../live/use-board.ts';

/** One sheet, live; blank while it cannot be read. */
export function useSheet<I extends SheetId>(id: I): SheetOf<I> {
  const { board } = useRoom();
  const sheet = useRecord(board.sheets, id);
  // The id is the kind: what stands under it is that sheet.
  return (sheet as SheetOf<I> | undefined) ?? blankSheet(id);
}

/** All 24 rows, live, and which causes are written. */
export function useAssessment(): { rows: readonly AssessmentRow[]; written: readonly FactorNumber[] } {
  const { board } = useRoom();
  const deriveRows = useCallback(() => allRows(board.assessment.all().values()), [board]);
  const rows = useDerived([board.assessment], deriveRows);
  const sheet = useSheet('sheet_assessment');
  return { rows, written: FACTOR_NUMBERS.filter((number) => sheet[factorKey(number)].trim() !== '') };
}
