import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { Polyline2d, Rectangle2d, ShapeUtil, SVGContainer, T, Vec, type Geometry2d, type TLShapePartial } from 'tldraw';
import type { InkShape } from '../shape-types.ts';
import { SignView } from './sign-view.tsx';
import { inkSignOf } from './signs.ts';

/** A pen stroke. It stands where it was drawn; the eraser takes it away. */
export class InkUtil extends ShapeUtil<InkShape> {
  static override type = 'ink' as const;
  static override props = { value: T.any };

  getDefaultProps(): InkShape['props'] {
    throw new Error('Shapes come from the document only.');
  }
  override canBind = () => false;
  override canSnap = () => false;
  override canResize = () => false;
  override hideResizeHandles = () => true;
  override hideRotateHandle = () => true;

  getGeometry(shape: InkShape): Geometry2d {
    const { points } = shape.props.value;
    const line: Vec[] = [];
    for (let i = 0; i + 2 < points.length; i += 3) line.push(new Vec(points[i], points[i + 1]));
    if (line.length < 2) {
      const { x, y, w, h } = inkSignOf(shape).bounds;
      return new Rectangle2d({ x, y, width: w, height: h, isFilled: true });
    }
    return new Polyline2d({ points: line });
  }

  component(shape: InkShape) {
    return (
      <SVGContainer>
        <SignView nodes={inkSignOf(shape).nodes} />
      </SVGContainer>
    );
  }

  indicator(shape: InkShape) {
    const { x, y, w, h } = inkSignOf(shape).bounds;
    return <rect x={x} y={y} width={w} height={h} />;
  }

  override onTranslate = (initial: InkShape): TLShapePartial<InkShape> => ({
    id: initial.id,
    type: 'ink',
    x: initial.x,
    y: initial.y,
  });

  override getAriaDescriptor(): string {
    return canvasText.ink;
  }
}
