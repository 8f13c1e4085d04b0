import type { MenuPlace } from '@tsunagu/canvas';
import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import { useRef } from 'react';
import { Popover } from 'react-aria-components/Menu';
import { useFacts, useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { CommandMenu } from './commands/CommandMenu.tsx';
import { selectionSections } from './commands/selection-commands.ts';
import { toolSections, viewCommands, type ToolCommands } from './commands/tool-commands.ts';
import { selectedOf } from './selected.ts';

type Props = { at: MenuPlace; minimap: ToolCommands['minimap']; onClose: () => void };

/** The menu at a place of the map: what can be done with what is selected there, or with the map itself. */
export function MapMenu({ at, minimap, onClose }: Props) {
  const { board } = useRoom();
  const { mayEdit, mayFacilitate } = useFacts();
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const anchor = useRef<HTMLSpanElement>(null);
  if (!canvas) return null;
  const selected = selectedOf(board, ui.selection.get());
  const tools = { board, ui, canvas, minimap };
  const sections = !mayEdit
    ? [{ key: 'view', label: text.sections.view, commands: viewCommands(tools) }]
    : selected.count > 0
      ? selectionSections({ selected, canvas, ui, mayLock: mayFacilitate })
      : toolSections(tools);
  return (
    <>
      <span ref={anchor} aria-hidden="true" className="fixed size-0" style={{ left: at.x, top: at.y }} />
      <Popover
        isOpen
        triggerRef={anchor}
        placement="bottom start"
        onOpenChange={(open) => {
          if (open) return;
          onClose();
          canvas.focus();
        }}
        className="min-w-72 overflow-auto rounded-8 border-2 border-edge bg-white shadow-2"
      >
        <CommandMenu label={text.menuTitle} sections={sections} onDone={onClose} />
      </Popover>
    </>
  );
}
