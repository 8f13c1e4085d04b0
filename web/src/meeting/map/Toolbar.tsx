import type { CanvasTool } from '@tsunagu/canvas';
import { handsText } from '@tsunagu/domain/catalogue/hands';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { addNote } from './board-actions.ts';
import type { Command } from './commands/command.ts';
import { MenuButton } from './commands/MenuButton.tsx';
import { toolSections, type ToolCommands } from './commands/tool-commands.ts';
import { SelectionTools } from './SelectionTools.tsx';
import { ToolButton } from './ToolButton.tsx';
import { useTool } from './use-tool.ts';

type Props = { narrow: boolean; minimap: ToolCommands['minimap'] };

/**
 * The tools of the map: the three first ones stand out; everything else is behind 「そのほか」. Wide: a row above the map,
 * with what can be done with the selection at its end. Narrow: a row below it, in thumb's reach.
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
  const back: readonly Command[] = [
    {
      key: 'undo',
      label: mapText.undo,
      icon: 'undo',
      keys: 'Ctrl + Z',
      run: () => (canvas ? canvas.undo() : board.undoManager().undo()),
    },
    {
      key: 'redo',
      label: mapText.redo,
      icon: 'redo',
      keys: 'Ctrl + Y',
      run: () => (canvas ? canvas.redo() : board.undoManager().redo()),
    },
  ];
  const further = (
    <MenuButton
      icon="more"
      label={handsText.more}
      title={handsText.moreTitle}
      sections={() => [
        ...(narrow ? [{ key: 'back', label: handsText.sections.back, commands: back }] : []),
        ...toolSections({ board, ui, canvas, minimap }),
      ]}
    />
  );
  return narrow ? (
    <div role="toolbar" aria-label={mapText.tools} className="order-last shrink-0 border-t border-line bg-white p-1">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(4.5rem,1fr))] gap-1">
        {first}
        {further}
      </div>
    </div>
  ) : (
    <div
      role="toolbar"
      aria-label={mapText.tools}
      className="flex shrink-0 gap-x-1 overflow-x-auto border-b border-line bg-white p-1"
    >
      {first}
      <span aria-hidden="true" className="mx-1 my-1 border-l border-line" />
      {back.map(({ key, icon, label, run }) => (
        <ToolButton key={key} icon={icon} label={label} onPress={run} />
      ))}
      {further}
      <SelectionTools />
    </div>
  );
}
