import { listText } from '@tsunagu/domain/catalogue/list';
import { IconButton } from '../../components/IconButton.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { removeThings } from '../map/board-actions.ts';
import type { ElementRow } from './element-rows.ts';

/** What can be done with a person or resource from the list; what is deleted is offered back by a notice. */
export function ElementButtons({ row }: { row: ElementRow }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const thing = { kind: 'element', id: row.id } as const;
  return (
    <div className="flex gap-1">
      <IconButton
        icon="pencil"
        label={listText.moreOf(row.name)}
        onPress={() => ui.dialog.set({ kind: 'thing', thing })}
      />
      {mayEdit ? (
        <>
          <IconButton
            icon="connect"
            label={listText.addTieTo(row.name)}
            onPress={() => ui.dialog.set({ kind: 'connect', from: row.id })}
          />
          <IconButton
            icon="trash"
            look="danger"
            label={listText.removeOf(row.name)}
            onPress={() => removeThings(board, [thing])}
          />
        </>
      ) : null}
    </div>
  );
}
