import type { CanvasTool } from '@tsunagu/canvas';
import { handsText } from '@tsunagu/domain/catalogue/hands';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { addNote } from './board-actions.ts';
import { MenuButton } from './commands/MenuButton.tsx';
import { toolSections, type ToolCommands } from './commands/tool-commands.ts';
import { SelectionTools } from './SelectionTools.tsx';
import { ToolButton } from './ToolButton.tsx';
import { useTool } from './use-tool.ts';

type Props = { narrow: boolean; minimap: ToolCommands['minimap'] };

/**
 * The tools of the map: the three first ones stand out, back and forth, and everything else behind 「そのほか」. Wide: a row
 * above the map, with what can be done with the selection at its end. Narrow: a row below it, in thumb's reach.
 */
export function Toolbar({ narrow, minimap }: Props) {
  const { board } = useRoom();
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const tool = useTool(canvas);
  const use = (next: CanvasTool) => canvas?.tool(next === tool ? 'select' : next);
  const addSticky = () => {
    const id = canvas ? canvas.addNote() : addNote(board, '');
    canvas?.select([id]);
    if (canvas) canvas.edit(id);
    else ui.dialog.set({ kind: 'thing', thing: { kind: 'element', id } });
  };
  const first = (
    <>
      <ToolButton
        first
        icon="people"
        label={mapText.addSupporter}
        onPress={() => ui.dialog.set({ kind: 'add-supporter' })}
      />
      <ToolButton first icon="connect" label={mapText.connect} isOn={tool === 'tie'} onPress={() => use('tie')} />
      <ToolButton first icon="sticky" label={mapText.note} onPress={addSticky} />
    </>
  );
  const back = (
    <>
      <ToolButton
        icon="undo"
        label={mapText.undo}
        onPress={() => (canvas ? canvas.undo() : board.undoManager().undo())}
      />
      <ToolButton
        icon="redo"
        label={mapText.redo}
        onPress={() => (canvas ? canvas.redo() : board.undoManager().redo())}
      />
    </>
  );
  const further = (
    <MenuButton
      icon="more"
      label={handsText.more}
      title={handsText.moreTitle}
      sections={() => toolSections({ board, ui, canvas, minimap })}
    />
  );
  return narrow ? (
    <div role="toolbar" aria-label={mapText.tools} className="order-last shrink-0 border-t border-line bg-white p-1">
      <div className="grid grid-cols-6 gap-1">
        {first}
        {back}
        {further}
      </div>
    </div>
  ) : (
    <div role="toolbar" aria-label={mapText.tools} className="flex shrink-0 gap-x-1 border-b border-line bg-white p-1">
      {first}
      <span aria-hidden="true" className="mx-1 my-1 border-l border-line" />
      {back}
      {further}
      <SelectionTools />
    </div>
  );
}
