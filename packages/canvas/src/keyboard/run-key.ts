import type { Editor, TLShapeId } from 'tldraw';
import type { CanvasHandle } from '../handle/canvas-handle.ts';
import { isBoardShape, isGroundShape, thingId, type BoardShape } from '../shape-types.ts';
import type { KeyAction, PageAsk } from './key-action.ts';

/** Screen px that the view moves by when nothing is selected. */
const PAN = 120;

/**
 * Things in reading order: from top to bottom in bands, from left to right; ties and ink after what they belong to. A
 * group is one thing, unless it was entered.
 */
function readingOrder(editor: Editor, groupOf: (id: TLShapeId) => string): TLShapeId[] {
  const band = (y: number) => Math.round(y / 80);
  const rank = (shape: BoardShape) =>
    shape.type === 'ink' ? 3 : shape.type === 'tie' || shape.type === 'union' ? 2 : isGroundShape(shape) ? 1 : 0;
  const seen = new Set<string>();
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
    .map(({ shape }) => shape.id)
    .filter((id) => {
      const group = groupOf(id);
      if (group === '') return true;
      return seen.has(group) ? false : seen.add(group);
    });
}

/** What the keys act on. */
export type KeyTarget = {
  readonly editor: Editor;
  readonly handle: CanvasHandle;
  readonly mayEdit: boolean;
  /** The group that a shape is selected with; empty for none. */
  readonly groupOf: (id: TLShapeId) => string;
  readonly ask: (what: PageAsk) => void;
};

/** Does what a key means. Returns whether the key was used; Tab at either end leaves the map. */
export function runKey(target: KeyTarget, action: KeyAction): boolean {
  const { editor, handle, mayEdit, ask } = target;
  const selected = editor.getSelectedShapeIds();
  switch (action.kind) {
    case 'move':
      if (selected.length > 0) handle.nudge({ x: action.dx, y: action.dy }, action.alone);
      else handle.pan({ x: Math.sign(action.dx) * PAN, y: Math.sign(action.dy) * PAN });
      return true;
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
      if (editor.getCurrentToolId() === 'caption') {
        handle.tool('select');
        handle.writeCaption();
        return true;
      }
      if (selected.length !== 1 || !mayEdit) return false;
      handle.edit(thingId(selected[0]!));
      return true;
    case 'leave':
      // A gesture that is going on, or a tool in hand, is given up by the drawing library.
      if (!editor.isIn('select.idle') || selected.length === 0) return false;
      handle.leave();
      return true;
    case 'all':
      handle.selectAll();
      return true;
    case 'duplicate':
      handle.duplicate();
      return true;
    case 'group':
      handle.group();
      return true;
    case 'ungroup':
      handle.ungroup();
      return true;
    case 'lock':
      handle.toggleLock();
      return true;
    case 'front':
    case 'back':
      handle.restack(action.kind);
      return true;
    case 'fit':
      handle.zoomToFit();
      return true;
    case 'zoom-selection':
      handle.zoomToSelection();
      return true;
    case 'actual-size':
      handle.zoomToActualSize();
      return true;
    case 'zoom-in':
      handle.zoomIn();
      return true;
    case 'zoom-out':
      handle.zoomOut();
      return true;
    case 'ask':
      ask(action.what);
      return true;
    case 'next':
    case 'previous':
      return walk(target, action.kind === 'next');
  }
}

/** Selects the next thing, or the one before; false at either end. */
function walk({ editor, groupOf }: KeyTarget, forward: boolean): boolean {
  const order = readingOrder(editor, groupOf);
  const selected = editor.getSelectedShapeIds();
  const [first] = selected;
  const group = first === undefined ? '' : groupOf(first);
  const at = order.findIndex((id) => id === first || (group !== '' && groupOf(id) === group));
  const current = first === undefined ? (forward ? -1 : order.length) : at;
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
