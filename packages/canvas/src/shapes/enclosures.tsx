import { Ellipse2d, Group2d, Rectangle2d, type Geometry2d } from 'tldraw';
import type { AreaShape, LanesShape } from '../shape-types.ts';
import { sizedProps, SizedUtil } from './sized-util.tsx';

export class AreaUtil extends SizedUtil<AreaShape> {
  static override type = 'area' as const;
  static override props = sizedProps;
  /** What stands in it lines up with its neighbours, not with the frame around. */
  override canSnap = () => false;

  /** Hollow: what stands inside is taken hold of, the area only at its edge or its name. */
  override getGeometry(shape: AreaShape): Geometry2d {
    const { w, h, value } = shape.props;
    const edge =
      value.shape === 'ring'
        ? new Ellipse2d({ width: w, height: h, isFilled: false })
        : new Rectangle2d({ width: w, height: h, isFilled: false });
    const name = new Rectangle2d({ x: w / 2 - 110, y: 4, width: 220, height: 44, isFilled: true });
    return new Group2d({ children: [edge, name] });
  }

  override indicator(shape: AreaShape) {
    const { w, h, value } = shape.props;
    return value.shape === 'ring' ? (
      <ellipse cx={w / 2} cy={h / 2} rx={w / 2} ry={h / 2} />
    ) : (
      <rect width={w} height={h} rx={12} />
    );
  }
}

export class LanesUtil extends SizedUtil<LanesShape> {
  static override type = 'lanes' as const;
  static override props = sizedProps;
  /** What stands in it lines up with its neighbours, not with the frame around. */
  override canSnap = () => false;

  /** Hollow, like an area. */
  override getGeometry(shape: LanesShape): Geometry2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: false });
  }
}
