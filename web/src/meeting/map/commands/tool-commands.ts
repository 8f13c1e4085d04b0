import type { BoardDoc } from '@tsunagu/board-doc';
import type { CanvasHandle } from '@tsunagu/canvas';
import { addingText } from '@tsunagu/domain/catalogue/adding';
import { familyText } from '@tsunagu/domain/catalogue/family';
import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import { layoutText } from '@tsunagu/domain/catalogue/layout';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { starterText } from '@tsunagu/domain/catalogue/starter';
import { runningAgendaItem } from '../../agenda/running.ts';
import type { IconName } from '../../../components/Icon.tsx';
import type { MeetingUi } from '../../live/ui.tsx';
import { addFigure, addIssue } from '../board-actions.ts';
import { FIGURE_KINDS, type FigureKind } from '../fresh-figure.ts';
import type { Command, CommandSection } from './command.ts';

export type ToolCommands = {
  readonly board: BoardDoc;
  readonly ui: MeetingUi;
  readonly canvas: CanvasHandle | null;
  /** Whether the window has room for a small map, and how it is switched. */
  readonly minimap: { readonly on: boolean; readonly set: (on: boolean) => void } | null;
};

/** Everything of the map behind 「そのほか」. A further kind of thing to add: one line in the first section. */
export function toolSections(tools: ToolCommands): CommandSection[] {
  return [
    { key: 'add', label: text.sections.add, commands: addCommands(tools) },
    { key: 'view', label: text.sections.view, commands: viewCommands(tools) },
    { key: 'place', label: text.sections.place, commands: placeCommands(tools) },
  ];
}

const FIGURE_ICONS: Readonly<Record<FigureKind, IconName>> = {
  card: 'sticky',
  table: 'table',
  chart: 'chart',
  timeline: 'wait',
  lanes: 'lanes',
};

function addCommands({ board, ui, canvas }: ToolCommands): Command[] {
  const addIssueCard = () => {
    const id = addIssue(board, { item: runningAgendaItem(board)?.id ?? null });
    canvas?.placeIssue(id);
    canvas?.select([id]);
    ui.dialog.set({ kind: 'thing', thing: { kind: 'issue', id } });
  };
  /** What is added is selected and opened to be written. */
  const add = (kind: FigureKind) => {
    const id = addFigure(board, kind);
    canvas?.select([id]);
    // It finds its own place, which may lie outside what is seen.
    canvas?.zoomToFit();
    ui.dialog.set({ kind: 'thing', thing: { kind: 'element', id }, fresh: true });
  };
  return [
    {
      key: 'family',
      label: familyText.title,
      icon: 'people',
      run: () => ui.dialog.set({ kind: 'family', of: null }),
    },
    { key: 'starter', label: starterText.title, icon: 'people', run: () => ui.dialog.set({ kind: 'starter' }) },
    { key: 'issue', label: mapText.issue, icon: 'warning', run: addIssueCard },
    { key: 'area', label: mapText.area, icon: 'ring', run: () => ui.dialog.set({ kind: 'add-area' }) },
    { key: 'ladder', label: addingText.items.ladder, icon: 'ring', run: () => ui.dialog.set({ kind: 'add-ladder' }) },
    { key: 'caption', label: text.caption, icon: 'text', run: () => canvas?.tool('caption') },
    { key: 'pen', label: mapText.pen, icon: 'pencil', run: () => canvas?.tool('pen') },
    { key: 'eraser', label: mapText.eraser, icon: 'eraser', run: () => canvas?.tool('eraser') },
    ...FIGURE_KINDS.map((kind): Command => ({
      key: kind,
      label: addingText.items[kind],
      icon: FIGURE_ICONS[kind],
      run: () => add(kind),
    })),
  ];
}

export function viewCommands({ ui, canvas, minimap }: Omit<ToolCommands, 'board'>): Command[] {
  return [
    { key: 'find', label: text.find, icon: 'search', keys: 'Ctrl + F', run: () => ui.finding.set(true) },
    { key: 'fit', label: mapText.all, icon: 'fit', keys: 'Shift + 1', run: () => canvas?.zoomToFit() },
    { key: 'zoom-in', label: text.zoomIn, icon: 'zoom', keys: '+', run: () => canvas?.zoomIn() },
    { key: 'zoom-out', label: text.zoomOut, icon: 'zoom', keys: '-', run: () => canvas?.zoomOut() },
    {
      key: 'actual-size',
      label: text.actualSize,
      icon: 'zoom',
      keys: 'Shift + 0',
      run: () => canvas?.zoomToActualSize(),
    },
    ...(minimap
      ? [
          {
            key: 'minimap',
            label: minimap.on ? text.hideMinimap : text.showMinimap,
            icon: 'place' as const,
            run: () => minimap.set(!minimap.on),
          },
        ]
      : []),
    { key: 'keys', label: text.keys, icon: 'keyboard', keys: '?', run: () => ui.dialog.set({ kind: 'keys' }) },
  ];
}

function placeCommands({ canvas, ui }: ToolCommands): Command[] {
  const snaps = canvas?.snaps() ?? false;
  return [
    { key: 'layout', label: layoutText.title, icon: 'align', run: () => ui.dialog.set({ kind: 'layout' }) },
    { key: 'all', label: text.selectAll, icon: 'all', keys: 'Ctrl + A', run: () => canvas?.selectAll() },
    { key: 'paste', label: text.paste, icon: 'paste', keys: 'Ctrl + V', run: () => canvas?.paste() },
    {
      key: 'snap',
      label: snaps ? text.snapOff : text.snapOn,
      icon: 'align',
      run: () => canvas?.setSnaps(!snaps),
    },
    carryCommand(canvas),
  ];
}

/** Whether areas take along what they hold. */
export function carryCommand(canvas: CanvasHandle | null): Command {
  const carries = canvas?.carries() ?? true;
  return {
    key: 'carry',
    label: carries ? text.carryOff : text.carryOn,
    icon: 'ring',
    run: () => canvas?.setCarries(!carries),
  };
}
