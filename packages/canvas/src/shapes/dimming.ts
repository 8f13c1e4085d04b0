import { isLit, isTieLit, type Element, type ElementId } from '@tsunagu/domain';
import type { Editor } from 'tldraw';
import {
  isBoardShape,
  isElementShape,
  shapeId,
  type ElementShape,
  type IssueShape,
  type TieShape,
} from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';

/** How much of a thing outside the layer that is looked at is left: faint, and still told apart from nothing on a projector. */
export const DIMMED = { opacity: 0.22 } as const;

/** The style of a placed thing under the present layer. Reads a signal. */
export function placedDimming(shape: ElementShape | IssueShape, view: ViewState): typeof DIMMED | undefined {
  const layer = view.layer.get();
  return layer === null || shape.type === 'issue' || isLit(shape.props.value, layer) ? undefined : DIMMED;
}

/** The style of a tie: lit with both its ends. Reads signals of its ends only while a layer is looked at. */
export function tieDimming(shape: TieShape, editor: Editor, view: ViewState): typeof DIMMED | undefined {
  const layer = view.layer.get();
  if (layer === null) return undefined;
  const { value } = shape.props;
  const ends = [value.from, value.to].map((id) => elementOf(editor, id));
  return isTieLit(value, ends, layer) ? undefined : DIMMED;
}

function elementOf(editor: Editor, id: ElementId): Element | undefined {
  const shape = editor.getShape(shapeId(id));
  return shape && isBoardShape(shape) && isElementShape(shape) ? shape.props.value : undefined;
}
