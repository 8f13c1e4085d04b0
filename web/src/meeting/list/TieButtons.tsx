import { listText } from '@tsunagu/domain/catalogue/list';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { IconButton } from '../../components/IconButton.tsx';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { removeThings } from '../map/board-actions.ts';
import type { TieRow } from './tie-rows.ts';

/** Details and deletion of one tie, in tables by signs alone to save room; what is deleted is offered back by a notice. */
export function TieButtons({ row, name, inWords = false }: { row: TieRow; name: string; inWords?: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const thing = { kind: 'tie', id: row.tieId } as const;
  if (!inWords) {
    return (
      <div className="flex gap-1">
        <IconButton
          icon="pencil"
          label={listText.moreOf(name)}
          onPress={() => ui.dialog.set({ kind: 'thing', thing })}
        />
        {mayEdit ? (
          <IconButton
            icon="trash"
            look="danger"
            label={listText.removeTieOf(name)}
            onPress={() => removeThings(board, [thing])}
          />
        ) : null}
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button aria-label={listText.moreOf(name)} onPress={() => ui.dialog.set({ kind: 'thing', thing })}>
        {listText.more}
      </Button>
      {mayEdit ? (
        <Button look="danger" aria-label={listText.removeTieOf(name)} onPress={() => removeThings(board, [thing])}>
          {propertiesText.remove}
        </Button>
      ) : null}
    </div>
  );
}
