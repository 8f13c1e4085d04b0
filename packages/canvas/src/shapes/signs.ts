import { elementSign, inkSign, issueCardSign, type ElementSign, type Sign, type SignOptions } from '@tsunagu/notation';
import { isSizedShape, type ElementShape, type InkShape, type IssueShape, type SizedShape } from '../shape-types.ts';

type Cached = { readonly options: SignOptions; readonly roles: number; readonly sign: ElementSign };
const signs = new WeakMap<object, Cached>();

/** The sign of a shape; made once for as long as its value, role count and options are the same. */
export function signOf(shape: ElementShape | IssueShape, options: SignOptions): ElementSign {
  const { value, roles } = shape.props;
  if (isBeingResized(shape)) {
    const { w, h } = shape.props;
    return elementSign({ ...shape.props.value, size: { w, h } }, options, roles);
  }
  const cached = signs.get(value);
  if (cached && cached.options === options && cached.roles === roles) return cached.sign;
  const sign =
    shape.type === 'issue'
      ? issueCardSign(shape.props.value, options, roles)
      : elementSign(shape.props.value, options, roles);
  signs.set(value, { options, roles, sign });
  return sign;
}

/** A sized thing has another size than the document says while its corner is being dragged. */
const isBeingResized = (shape: ElementShape | IssueShape): shape is SizedShape =>
  isSizedShape(shape) && (shape.props.value.size.w !== shape.props.w || shape.props.value.size.h !== shape.props.h);

const inks = new WeakMap<object, Sign>();

export function inkSignOf(shape: InkShape): Sign {
  let sign = inks.get(shape.props.value);
  if (!sign) inks.set(shape.props.value, (sign = inkSign(shape.props.value)));
  return sign;
}
