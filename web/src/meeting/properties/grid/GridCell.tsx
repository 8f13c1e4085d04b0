import { LIMITS } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { liveText } from '@tsunagu/domain/catalogue/live';
import { type KeyboardEvent, memo } from 'react';
import { isComposing } from '../../../components/composition.ts';
import { TextOffer } from '../../live/TextOffer.tsx';
import { useSharedText } from '../../live/use-shared-text.ts';
import { type CellMove, moveOf } from './grid-keys.ts';
import { cellField, type Place, readTsv } from './grid.ts';

type Props = {
  /** The table or chart. */
  id: string;
  row: number;
  column: number;
  value: string;
  /** What is read of it besides its place: the headings of its row and column. */
  heads: string;
  /** Who else types in it; empty for nobody. */
  editor: string;
  isReadOnly: boolean;
  onWrite: (at: Place, text: string) => void;
  onMove: (at: Place, move: CellMove) => void;
  onFocus: (at: Place) => void;
  onPaste: (at: Place, block: string[][]) => void;
};

/** One cell: a text of the document of its own. Drawn again only when something about it changes. */
export const GridCell = memo(function GridCell(props: Props) {
  const { id, row, column, value, heads, editor, isReadOnly, onWrite, onMove, onFocus, onPaste } = props;
  const at = { row, column };
  const shared = useSharedText({
    value,
    onWrite: (typed) => onWrite(at, typed),
    at: { id, field: cellField(at) },
  });
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
    if (move === null) return;
    event.preventDefault();
    shared.write();
    onMove(at, move);
  };
  return (
    <>
      <textarea
        {...shared.handlers}
        data-cell={cellField(at)}
        aria-label={text.cell(row + 1, column + 1, heads)}
        rows={1}
        maxLength={LIMITS.label}
        readOnly={isReadOnly}
        value={shared.draft}
        className={`block min-h-target w-full resize-none bg-transparent px-3 py-2 leading-[1.6] field-sizing-content ${row === 0 ? 'font-bold' : ''}`}
        onKeyDown={byKey}
        onFocus={() => {
          shared.handlers.onFocus();
          onFocus(at);
        }}
        onPaste={(event) => {
          const block = readTsv(event.clipboardData.getData('text/plain'));
          if (block === undefined || isReadOnly) return;
          event.preventDefault();
          shared.write();
          onPaste(at, block);
        }}
      />
      {editor === '' ? null : <p className="px-3 pb-1 text-small font-bold text-accent">{text.writing(editor)}</p>}
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
});
