import type { Editor } from 'tldraw';
import type { CanvasHandle } from './handle/canvas-handle.ts';
import { isBoardShape, isGroundShape, thingId, type BoardShape } from './shape-types.ts';

/** Units that an arrow key moves by, and with Shift. */
const STEP = { small: 10, large: 50 };

export type MapKey = {
  readonly key: string;
  readonly shift: boolean;
  readonly command: boolean;
  /** The key belongs to an input method. */
  readonly composing: boolean;
};

export type KeyAction =
  | { readonly kind: 'move'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'remove' | 'undo' | 'redo' | 'edit' | 'next' | 'previous' | 'all' };

/** What a key means on the map; undefined for keys that are not ours. Pure. */
export function keyAction({ key, shift, command, composing }: MapKey): KeyAction | undefined {
  if (composing) return undefined;
  if (command) {
    if (key.toLowerCase() === 'z') return { kind: shift ? 'redo' : 'undo' };
    if (key.toLowerCase() === 'y') return { kind: 'redo' };
    if (key.toLowerCase() === 'a') return { kind: 'all' };
    return undefined;
  }
  const step = shift ? STEP.large : STEP.small;
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'move', dx: -step, dy: 0 };
    case 'ArrowRight':
      return { kind: 'move', dx: step, dy: 0 };
    case 'ArrowUp':
      return { kind: 'move', dx: 0, dy: -step };
    case 'ArrowDown':
      return { kind: 'move', dx: 0, dy: step };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
    case 'Tab':
      return { kind: shift ? 'previous' : 'next' };
    default:
      return undefined;
  }
}

/** Things in reading order: from top to bottom in bands, from left to right; ties and ink after what they belong to. */
function readingOrder(editor: Editor) {
  const band = (y: number) => Math.round(y / 80);
  const rank = (shape: BoardShape) =>
    shape.type === 'ink' ? 3 : shape.type === 'tie' ? 2 : isGroundShape(shape) ? 1 : 0;
  return editor
    .getCurrentPageShapes()
    .filter(isBoardShape)
    .map((shape) => ({ shape, at: editor.getShapePageBounds(shape.id)?.center ?? { x: 0, y: 0 } }))
    .sort(
      (a, b) =>
        rank(a.shape) - rank(b.shape) ||
        band(a.at.y) - band(b.at.y) ||
        a.at.x - b.at.x ||
        (a.shape.id < b.shape.id ? -1 : 1),
    )
    .map(({ shape }) => shape.id);
}

/** Does what a key means. Returns whether the key was used; Tab at either end leaves the map. */
export function runKey(editor: Editor, handle: CanvasHandle, action: KeyAction, mayEdit: boolean): boolean {
  const selected = editor.getSelectedShapeIds();
  switch (action.kind) {
    case 'move': {
      if (!mayEdit || selected.length === 0) return false;
      const movable = selected.filter((id) => {
        const shape = editor.getShape(id);
        return shape && isBoardShape(shape) && 'movable' in shape.props && shape.props.movable;
      });
      if (movable.length > 0) editor.nudgeShapes(movable, { x: action.dx, y: action.dy });
      return true;
    }
    case 'remove':
      if (selected.length > 0) handle.removeSelected();
      return selected.length > 0;
    case 'undo':
      handle.undo();
      return true;
    case 'redo':
      handle.redo();
      return true;
    case 'edit':
      if (selected.length !== 1 || !mayEdit) return false;
      handle.edit(thingId(selected[0]!));
      return true;
    case 'all':
      editor.selectAll();
      return true;
    case 'next':
    case 'previous': {
      const order = readingOrder(editor);
      const forward = action.kind === 'next';
      const current = selected.length > 0 ? order.indexOf(selected.at(-1)!) : forward ? -1 : order.length;
      const next = order[current + (forward ? 1 : -1)];
      if (!next) {
        editor.selectNone();
        return false;
      }
      editor.setSelectedShapes([next]);
      const bounds = editor.getShapePageBounds(next);
      if (bounds && !editor.getViewportPageBounds().contains(bounds)) editor.centerOnPoint(bounds.center);
      return true;
    }
  }
}
