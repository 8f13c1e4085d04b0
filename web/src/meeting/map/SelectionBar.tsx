import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { Button } from '../../components/Button.tsx';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { thingOf } from '../live/things.ts';
import { useUi } from '../live/ui.tsx';
import { useHideNames } from '../live/use-board.ts';
import { thingKind, thingName } from '../properties/thing-name.ts';

/** On a phone: what is selected on the map, and the way to its details. */
export function SelectionBar() {
  const { board } = useRoom();
  const ui = useUi();
  const selection = useStore(ui.selection);
  const hideNames = useHideNames(board);
  const thing = selection.length === 1 ? thingOf(selection[0] ?? '') : null;
  if (!thing || thing.kind === 'ink') return null;
  return (
    <div className="flex shrink-0 items-center gap-2 border-t-2 border-accent bg-white px-3 py-1">
      <p className="line-clamp-2 min-w-0 flex-1 leading-[1.4]">
        {mapText.selected(thingName(board, thing, { hideNames }) || thingKind(board, thing))}
      </p>
      <Button look="primary" onPress={() => ui.dialog.set({ kind: 'thing', thing })}>
        {mapText.details}
      </Button>
    </div>
  );
}
