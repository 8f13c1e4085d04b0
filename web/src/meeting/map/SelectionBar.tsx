import { handsText } from '@tsunagu/domain/catalogue/hands';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { thingOf } from '../live/things.ts';
import { useUi } from '../live/ui.tsx';
import { useHideNames } from '../live/use-board.ts';
import { thingKind, thingName } from '../properties/thing-name.ts';
import { MenuButton } from './commands/MenuButton.tsx';
import { selectionSections } from './commands/selection-commands.ts';
import { useSelected } from './selected.ts';

/** On a phone: what is selected on the map, what can be done with it, and the way to its details. */
export function SelectionBar() {
  const { board } = useRoom();
  const { mayEdit, mayFacilitate } = useFacts();
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const ids = useStore(ui.selection);
  const selected = useSelected();
  const hideNames = useHideNames(board);
  if (!canvas || selected.count === 0) return null;
  const thing = selected.count === 1 ? thingOf(ids[0] ?? '') : null;
  const name = thing ? thingName(board, thing, { hideNames }) || thingKind(board, thing) : '';
  return (
    <div className="flex shrink-0 flex-wrap items-center justify-end gap-x-2 border-t-2 border-accent bg-white px-[min(0.75rem,2vw)] py-1">
      {/* With large letters it has a line of its own, and only one: the map needs the room. */}
      <p className="line-clamp-2 min-w-0 flex-1 basis-20 leading-[1.4] [@media_(max-width:16em)]:line-clamp-1 [@media_(max-width:16em)]:basis-full">
        {thing ? mapText.selected(name) : handsText.selectedMany(selected.count)}
      </p>
      {thing?.kind === 'ink' ? null : (
        <Button look="primary" onPress={() => ui.dialog.set(thing ? { kind: 'thing', thing } : { kind: 'many', ids })}>
          {mapText.details}
        </Button>
      )}
      {mayEdit ? (
        <MenuButton
          icon="menu"
          label={handsText.menuTitle}
          title={handsText.menuTitle}
          sections={() => selectionSections({ selected, canvas, ui, mayLock: mayFacilitate })}
        />
      ) : null}
    </div>
  );
}
