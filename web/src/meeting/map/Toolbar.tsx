import type { CanvasTool } from '@tsunagu/canvas';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { runningAgendaItem } from '../agenda/running.ts';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { addIssue, addNote } from './board-actions.ts';
import { useTool } from './use-tool.ts';

/** The three first tools large; everything else behind one more button on narrow screens, beside them on wide ones. */
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
  return (
    <div className="shrink-0 border-b border-line bg-white">
      <div role="toolbar" aria-label={mapText.tools} className="flex flex-wrap items-center gap-1 px-2 py-1">
        <Button look="primary" icon="people" onPress={() => ui.dialog.set({ kind: 'add-supporter' })}>
          {mapText.addSupporter}
        </Button>
        <Toggle icon="next" isOn={tool === 'tie'} onPress={() => use('tie')}>
          {mapText.connect}
        </Toggle>
        <Button icon="minutes" onPress={addSticky}>
          {mapText.note}
        </Button>
        {narrow ? (
          <Button look="quiet" icon="down" aria-expanded={open} onPress={() => setOpen(!open)}>
            {mapText.moreTools}
          </Button>
        ) : null}
        {!narrow || open ? (
          <>
            <Button look="quiet" icon="warning" onPress={addIssueCard}>
              {mapText.issue}
            </Button>
            <Button look="quiet" icon="place" onPress={() => ui.dialog.set({ kind: 'add-area' })}>
              {mapText.area}
            </Button>
            <Toggle icon="pencil" isOn={tool === 'pen'} onPress={() => use('pen')}>
              {mapText.pen}
            </Toggle>
            <Toggle icon="trash" isOn={tool === 'eraser'} onPress={() => use('eraser')}>
              {mapText.eraser}
            </Toggle>
            <Button look="quiet" icon="undo" onPress={() => board.undoManager().undo()}>
              {mapText.undo}
            </Button>
            <Button look="quiet" icon="redo" onPress={() => board.undoManager().redo()}>
              {mapText.redo}
            </Button>
            <Button look="quiet" icon="board" onPress={() => canvas?.zoomToFit()}>
              {mapText.all}
            </Button>
          </>
        ) : null}
      </div>
      {tool === 'tie' ? (
        <div role="status" className="flex flex-wrap items-center gap-2 bg-accent-soft px-3 py-1">
          <p className="min-w-0 flex-1">{mapText.tieHint}</p>
          <Button
            onPress={() => {
              use('select');
              ui.dialog.set({ kind: 'connect', from: null });
            }}
          >
            {mapText.tieByList}
          </Button>
          <Button look="quiet" onPress={() => use('select')}>
            {mapText.tieStop}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

type ToggleProps = { isOn: boolean; onPress: () => void; icon: 'next' | 'pencil' | 'trash'; children: string };
function Toggle({ isOn, onPress, icon, children }: ToggleProps) {
  return (
    <Button look={isOn ? 'primary' : 'secondary'} icon={icon} aria-pressed={isOn} onPress={onPress}>
      {children}
    </Button>
  );
}
