import { listText } from '@tsunagu/domain/catalogue/list';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { removeThings } from '../map/board-actions.ts';
import type { ElementRow } from './element-rows.ts';

/**
 * What can be done with a person or resource from the list, in tables by signs alone to save room; what is deleted is
 * offered back by a notice.
 */
export function ElementButtons({ row, inWords = false }: { row: ElementRow; inWords?: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const thing = { kind: 'element', id: row.id } as const;
  const open = () => ui.dialog.set({ kind: 'thing', thing });
  const connect = () => ui.dialog.set({ kind: 'connect', from: row.id });
  const remove = () => removeThings(board, [thing]);
  if (inWords) {
    return (
      <div className="flex flex-wrap gap-2">
        <Button aria-label={listText.moreOf(row.name)} onPress={open}>
          {listText.more}
        </Button>
        {mayEdit ? (
          <>
            <Button aria-label={listText.addTieTo(row.name)} onPress={connect}>
              {propertiesText.connect}
            </Button>
            <Button look="danger" aria-label={listText.removeOf(row.name)} onPress={remove}>
              {propertiesText.remove}
            </Button>
          </>
        ) : null}
      </div>
    );
  }
  return (
    <div className="flex gap-1">
      <IconButton icon="pencil" label={listText.moreOf(row.name)} onPress={open} />
      {mayEdit ? (
        <>
          <IconButton icon="connect" label={listText.addTieTo(row.name)} onPress={connect} />
          <IconButton icon="trash" look="danger" label={listText.removeOf(row.name)} onPress={remove} />
        </>
      ) : null}
    </div>
  );
}
