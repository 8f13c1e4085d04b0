import { addingText as text } from '@tsunagu/domain/catalogue/adding';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { useRoom } from '../live/room.tsx';
import { type MeetingDialog, useUi } from '../live/ui.tsx';
import { addFigure } from './board-actions.ts';
import { FIGURE_KINDS, type FigureKind } from './fresh-figure.ts';
import { ToolButton } from './ToolButton.tsx';

const ICONS: Readonly<Record<FigureKind, IconName>> = {
  card: 'sticky',
  table: 'table',
  chart: 'chart',
  timeline: 'wait',
  lanes: 'lanes',
  caption: 'pencil',
};

/** 「そのほか」: everything else that can be put on the map. What is added is selected and opened to be written. */
export function AddMoreMenu() {
  const { board } = useRoom();
  const ui = useUi();
  const add = (kind: FigureKind) => {
    const id = addFigure(board, kind);
    const canvas = ui.canvas.get();
    canvas?.select([id]);
    // It finds its own place, which may lie outside what is seen.
    canvas?.zoomToFit();
    if (kind === 'caption' && canvas) canvas.edit(id);
    else ui.dialog.set({ kind: 'thing', thing: { kind: 'element', id }, fresh: true });
  };
  const item = (key: keyof typeof text.items, icon: IconName, run: () => void) => (
    <MenuItem
      key={key}
      textValue={text.items[key]}
      onAction={run}
      className="flex min-h-target cursor-pointer items-center gap-3 px-4 py-2 outline-none data-focused:bg-accent-soft"
    >
      <Icon name={icon} />
      {text.items[key]}
    </MenuItem>
  );
  const ask = (dialog: MeetingDialog) => () => ui.dialog.set(dialog);
  return (
    <MenuTrigger>
      <ToolButton icon="plus" label={text.more} />
      <Popover className="min-w-64 overflow-auto rounded-8 border-2 border-edge bg-white py-1 shadow-2">
        <Menu aria-label={text.more} className="outline-none">
          {FIGURE_KINDS.map((kind) => item(kind, ICONS[kind], () => add(kind)))}
          {item('area', 'ring', ask({ kind: 'add-area' }))}
          {item('ladder', 'ring', ask({ kind: 'add-ladder' }))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
