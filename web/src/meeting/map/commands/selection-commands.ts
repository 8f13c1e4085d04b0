import type { CanvasHandle } from '@tsunagu/canvas';
import { handsText as text } from '@tsunagu/domain/catalogue/hands';
import type { MeetingUi } from '../../live/ui.tsx';
import type { Selected } from '../selected.ts';
import type { Command, CommandSection } from './command.ts';
import { carryCommand } from './tool-commands.ts';

type Selection = {
  readonly selected: Selected;
  readonly canvas: CanvasHandle;
  readonly ui: MeetingUi;
  readonly mayLock: boolean;
};

/** What can be done with what is selected, all of it; nothing that would have no effect. */
export function selectionSections(selection: Selection): CommandSection[] {
  const { selected, canvas, ui } = selection;
  const { count, elements, copyable } = selected;
  return [
    {
      key: 'things',
      label: text.sections.things,
      commands: compact([
        count === 1 &&
          selected.writable && { key: 'edit', label: text.edit, icon: 'pencil', keys: 'F2', run: () => edit(canvas) },
        copyable && commandOf.duplicate(canvas),
        copyable && { key: 'copy', label: text.copy, icon: 'copy', keys: 'Ctrl + C', run: () => canvas.copy() },
        copyable && { key: 'cut', label: text.cut, icon: 'cut', keys: 'Ctrl + X', run: () => canvas.cut() },
        { key: 'paste', label: text.paste, icon: 'paste', keys: 'Ctrl + V', run: () => canvas.paste() },
        { key: 'zoom', label: text.selection, icon: 'zoom', keys: 'Shift + 2', run: () => canvas.zoomToSelection() },
        selected.hasGround && carryCommand(canvas),
        commandOf.remove(canvas),
      ]),
    },
    {
      key: 'order',
      label: text.sections.order,
      commands: compact([
        elements > 1 && !selected.isOneGroup && commandOf.group(canvas),
        selected.hasGroup && commandOf.ungroup(canvas),
        elements > 1 && {
          key: 'align',
          label: text.align,
          icon: 'align',
          run: () => ui.dialog.set({ kind: 'align' }),
        },
        elements > 0 && {
          key: 'front',
          label: text.front,
          icon: 'front',
          keys: 'Ctrl + ]',
          run: () => canvas.restack('front'),
        },
        elements > 0 && {
          key: 'back',
          label: text.back,
          icon: 'back',
          keys: 'Ctrl + [',
          run: () => canvas.restack('back'),
        },
        selection.mayLock && elements > 0 && commandOf.lock(canvas, selected.isLocked),
      ]),
    },
  ].filter(({ commands }) => commands.length > 0);
}

/** The few that stand beside the tools: most wanted first. */
export function firstCommands({ selected, canvas, mayLock }: Selection): Command[] {
  return compact([
    selected.elements > 1 && !selected.isOneGroup && commandOf.group(canvas),
    selected.isOneGroup && commandOf.ungroup(canvas),
    selected.copyable && commandOf.duplicate(canvas),
    mayLock && selected.elements > 0 && commandOf.lock(canvas, selected.isLocked),
    commandOf.remove(canvas),
  ]);
}

const commandOf = {
  duplicate: (canvas: CanvasHandle): Command => ({
    key: 'duplicate',
    label: text.duplicate,
    short: text.short.duplicate,
    icon: 'plus',
    keys: 'Ctrl + D',
    run: () => canvas.duplicate(),
  }),
  group: (canvas: CanvasHandle): Command => ({
    key: 'group',
    label: text.group,
    short: text.short.group,
    icon: 'group',
    keys: 'Ctrl + G',
    run: () => canvas.group(),
  }),
  ungroup: (canvas: CanvasHandle): Command => ({
    key: 'ungroup',
    label: text.ungroup,
    short: text.short.ungroup,
    icon: 'ungroup',
    keys: 'Ctrl + Shift + G',
    run: () => canvas.ungroup(),
  }),
  lock: (canvas: CanvasHandle, isLocked: boolean): Command => ({
    key: 'lock',
    label: isLocked ? text.unlock : text.lock,
    short: isLocked ? text.unlock : text.short.lock,
    icon: isLocked ? 'unlock' : 'lock',
    keys: 'Ctrl + Shift + L',
    run: () => canvas.lock(!isLocked),
  }),
  remove: (canvas: CanvasHandle): Command => ({
    key: 'remove',
    label: text.remove,
    icon: 'trash',
    keys: 'Delete',
    run: () => canvas.removeSelected(),
  }),
};

function edit(canvas: CanvasHandle): void {
  const [id] = canvas.selection();
  if (id !== undefined) canvas.edit(id);
}

const compact = (commands: readonly (Command | false)[]): Command[] => commands.filter((command) => command !== false);
