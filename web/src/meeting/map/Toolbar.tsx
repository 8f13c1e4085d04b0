import type { CanvasTool } from '@tsunagu/canvas';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { useState } from 'react';
import { runningAgendaItem } from '../agenda/running.ts';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { AddMoreMenu } from './AddMoreMenu.tsx';
import { addIssue, addNote } from './board-actions.ts';
import { ToolButton } from './ToolButton.tsx';
import { useTool } from './use-tool.ts';

/**
 * The tools of the map, the three first ones standing out. Wide: a row above the map. Narrow: a row below it, in
 * thumb's reach, with the further tools behind one more button.
 */
export function Toolbar({ narrow }: { narrow: boolean }) {
  const { board } = useRoom();
  const ui = useUi();
  const canvas = useStore(ui.canvas);
  const tool = useTool(canvas);
  const [open, setOpen] = useState(false);
  const use = (next: CanvasTool) => canvas?.tool(next === tool ? 'select' : next);
  const addSticky = () => {
    const id = canvas ? canvas.addNote() : addNote(board, '');
    canvas?.select([id]);
    if (canvas) canvas.edit(id);
    else ui.dialog.set({ kind: 'thing', thing: { kind: 'element', id } });
  };
  const addIssueCard = () => {
    const id = addIssue(board, { item: runningAgendaItem(board)?.id ?? null });
    canvas?.placeIssue(id);
    canvas?.select([id]);
    ui.dialog.set({ kind: 'thing', thing: { kind: 'issue', id } });
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
  const further = (
    <>
      <AddMoreMenu />
      <ToolButton icon="warning" label={mapText.issue} onPress={addIssueCard} />
      <ToolButton icon="ring" label={mapText.area} onPress={() => ui.dialog.set({ kind: 'add-area' })} />
      <ToolButton icon="pencil" label={mapText.pen} isOn={tool === 'pen'} onPress={() => use('pen')} />
      <ToolButton icon="eraser" label={mapText.eraser} isOn={tool === 'eraser'} onPress={() => use('eraser')} />
      <ToolButton icon="undo" label={mapText.undo} onPress={() => board.undoManager().undo()} />
      <ToolButton icon="redo" label={mapText.redo} onPress={() => board.undoManager().redo()} />
      <ToolButton icon="fit" label={mapText.all} onPress={() => canvas?.zoomToFit()} />
    </>
  );
  return narrow ? (
    <div role="toolbar" aria-label={mapText.tools} className="order-last shrink-0 border-t border-line bg-white p-1">
      {open ? <div className="grid grid-cols-4 gap-1 pb-1">{further}</div> : null}
      <div className="grid grid-cols-4 gap-1">
        {first}
        <ToolButton icon="menu" label={mapText.moreTools} isExpanded={open} onPress={() => setOpen(!open)} />
      </div>
    </div>
  ) : (
    <div
      role="toolbar"
      aria-label={mapText.tools}
      className="flex shrink-0 flex-wrap gap-x-1 border-b border-line bg-white p-1"
    >
      {first}
      <span aria-hidden="true" className="mx-1 my-1 border-l border-line" />
      {further}
    </div>
  );
}
