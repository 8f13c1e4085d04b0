import { listText } from '@tsunagu/domain/catalogue/list';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { removeThings } from '../map/board-actions.ts';
import type { TieRow } from './tie-rows.ts';

/** Details and deletion of one tie; what is deleted is offered back by a notice. */
export function TieButtons({ row, name }: { row: TieRow; name: string }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const thing = { kind: 'tie', id: row.tieId } as const;
  return (
    <div className="flex min-w-28 flex-wrap gap-1">
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
