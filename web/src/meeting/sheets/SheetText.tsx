import type { SHEET_TEXTS, SheetId, SheetOf } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { MergedTextField } from '../live/MergedTextField.tsx';
import { useFacts, useRoom } from '../live/room.tsx';

type TextKey<I extends SheetId> = (typeof SHEET_TEXTS)[I][number] & keyof SheetOf<I> & keyof typeof text.texts;

/** One long text of a sheet, written together letter by letter. */
export function SheetText<I extends SheetId>({
  sheet,
  field,
  rows = 2,
}: {
  sheet: I;
  field: TextKey<I>;
  rows?: number;
}) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const undo = board.sheetsUndoManager();
  return (
    <MergedTextField
      label={text.texts[field]}
      at={{ id: sheet, field }}
      text={board.sheetText(sheet, field)}
      rows={rows}
      isReadOnly={!mayEdit}
      onBegin={() => undo.stopCapturing()}
      onUndo={() => undo.undo()}
      onRedo={() => undo.redo()}
    />
  );
}
