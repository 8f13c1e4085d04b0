import type { Element } from '@tsunagu/domain';
import type { SignOptions } from '@tsunagu/notation';
import { isSizedShape, type ElementShape, type IssueShape } from '../shape-types.ts';
import { signOf } from '../shapes/signs.ts';
import type { Form } from './containment.ts';

/** Whether an element's form is a circle or an ellipse. */
export const isRound = (element: Element): boolean =>
  (element.kind === 'area' && element.shape === 'ring') ||
  (element.kind === 'resource' && element.formality === 'informal') ||
  (element.kind === 'person' && element.sex === 'female');

/** The form of a shape where it stands on this screen now, also in the middle of a drag. */
export function formOf(shape: ElementShape | IssueShape, options: SignOptions): Form {
  const round = shape.type !== 'issue' && isRound(shape.props.value);
  if (isSizedShape(shape) && (shape.type === 'area' || shape.type === 'lanes'))
    return { box: { x: shape.x, y: shape.y, w: shape.props.w, h: shape.props.h }, round };
  const { body } = signOf(shape, options);
  return { box: { x: shape.x + body.x, y: shape.y + body.y, w: body.w, h: body.h }, round };
}
