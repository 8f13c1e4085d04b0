import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import { useFacts } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { useWidth } from '../frame/use-width.ts';
import { MenuButton } from './commands/MenuButton.tsx';
import { firstCommands, selectionSections } from './commands/selection-commands.ts';
import { useSelected } from './selected.ts';
import { ToolButton } from './ToolButton.tsx';

/**
 * What can be done with what is selected, at the end of the tools: the row keeps its height, so the map does not jump when
 * something is pressed. Few at a time; all of it behind one more button.
 */
export function SelectionTools() {
  const { mayFacilitate } = useFacts();
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const selected = useSelected();
  const width = useWidth();
  if (!canvas || selected.count === 0) return null;
  const selection = { selected, canvas, ui, mayLock: mayFacilitate };
  return (
    <div
      role="group"
      aria-label={text.selectedMany(selected.count)}
      className="ml-auto flex gap-x-1 rounded-8 bg-accent-soft pl-1"
    >
      {width === 'desktop'
        ? firstCommands(selection).map((command) => (
            <ToolButton
              key={command.key}
              icon={command.icon}
              label={command.short ?? command.label}
              onPress={command.run}
            />
          ))
        : null}
      <MenuButton
        icon="menu"
        label={text.selectedThings}
        title={text.selectedMany(selected.count)}
        sections={() => selectionSections(selection)}
      />
    </div>
  );
}
