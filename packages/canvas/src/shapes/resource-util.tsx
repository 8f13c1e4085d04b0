import { Ellipse2d, Rectangle2d, type Geometry2d } from 'tldraw';
import type { ResourceShape } from '../shape-types.ts';
import { placedProps, PlacedUtil } from './placed-util.tsx';
import { signOf } from './signs.ts';

export class ResourceUtil extends PlacedUtil<ResourceShape> {
  static override type = 'resource' as const;
  static override props = placedProps;
  override getGeometry(shape: ResourceShape): Geometry2d {
    const { body } = signOf(shape, this.signOptions());
    return shape.props.value.formality === 'formal'
      ? new Rectangle2d({ width: body.w, height: body.h, isFilled: true })
      : new Ellipse2d({ width: body.w, height: body.h, isFilled: true });
  }
}
