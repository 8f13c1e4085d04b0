import { type AssessmentRowId, LIMITS } from '@tsunagu/domain';
import { liveText } from '@tsunagu/domain/catalogue/live';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../components/composition.ts';
import { TextOffer } from '../live/TextOffer.tsx';
import { useSharedText } from '../live/use-shared-text.ts';
import { moveOf } from '../properties/grid/grid-keys.ts';

type Props = {
  id: AssessmentRowId;
  value: string;
  isReadOnly: boolean;
  cell: string;
  onWrite: (note: string) => void;
  onMove: (rows: 1 | -1) => void;
};

/** 備考 of a row as a cell: up and down go on at the ends of the text, Enter goes down, Alt+Enter is a new line. */
export function RowNote({ id, value, isReadOnly, cell, onWrite, onMove }: Props) {
  const shared = useSharedText({ value, onWrite, at: { id: 'sheet_assessment', field: id } });
  const byKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value: typed } = event.currentTarget;
    const composing = isComposing(event.nativeEvent);
    if (event.key === 'Enter' && event.altKey && !composing && !isReadOnly) {
      event.preventDefault();
      event.currentTarget.setRangeText('\n', selectionStart, selectionEnd, 'end');
      return shared.type(event.currentTarget.value);
    }
    const move = moveOf({
      key: event.key,
      shift: event.shiftKey,
      alt: event.altKey,
      command: event.ctrlKey || event.metaKey,
      composing,
      text: typed,
      selectionStart,
      selectionEnd,
    });
    if (move === null || move.rows === 0) return;
    event.preventDefault();
    shared.write();
    onMove(move.rows > 0 ? 1 : -1);
  };
  return (
    <>
      <textarea
        {...shared.handlers}
        data-cell={cell}
        aria-label={text.cellOf(text.rows[id], text.note)}
        rows={1}
        maxLength={LIMITS.text}
        readOnly={isReadOnly}
        value={shared.draft}
        onKeyDown={byKey}
        className="block min-h-target w-full resize-none bg-transparent px-2 py-2 leading-[1.5] field-sizing-content"
      />
      {shared.offer && !isReadOnly ? (
        <TextOffer
          text={shared.offer.text}
          title={shared.offer.whose === 'mine' ? liveText.mineReplaced : liveText.theirsReplaced}
          onTake={shared.takeOffer}
          onDismiss={shared.dismissOffer}
        />
      ) : null}
    </>
  );
}
