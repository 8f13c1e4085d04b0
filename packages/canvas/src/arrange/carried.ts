import type { SignOptions } from '@tsunagu/notation';
import type { Editor, TLShapeId } from 'tldraw';
import { isBoardShape, isGroundShape, isPlacedShape, type BoardShape } from '../shape-types.ts';
import { holds } from './containment.ts';
import { formOf } from './form-of.ts';

/**
 * What goes along when the given shapes are moved: everything that stands wholly within an area or lanes among them.
 * Locked things stay. Looks at the whole board, so it is asked once, when a move begins.
 */
export function carriedBy(editor: Editor, ids: readonly TLShapeId[], options: SignOptions): TLShapeId[] {
  const moving = new Set(ids);
  const grounds = ids.flatMap((id) => {
    const shape = boardShape(editor, id);
    return shape && isGroundShape(shape) && shape.props.movable ? [formOf(shape, options)] : [];
  });
  if (grounds.length === 0) return [];
  return editor.getCurrentPageShapes().flatMap((shape) => {
    if (moving.has(shape.id) || !isBoardShape(shape) || !isPlacedShape(shape) || !shape.props.movable) return [];
    const form = formOf(shape, options);
    return grounds.some((ground) => holds(ground, form)) ? [shape.id] : [];
  });
}

function boardShape(editor: Editor, id: TLShapeId): BoardShape | undefined {
  const shape = editor.getShape(id);
  return shape && isBoardShape(shape) ? shape : undefined;
}
