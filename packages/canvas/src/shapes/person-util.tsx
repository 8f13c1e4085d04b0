import { Ellipse2d, Group2d, Polygon2d, Rectangle2d, Vec, type Geometry2d } from 'tldraw';
import type { PersonShape } from '../shape-types.ts';
import { placedProps, PlacedUtil } from './placed-util.tsx';
import { signOf } from './signs.ts';

export class PersonUtil extends PlacedUtil<PersonShape> {
  static override type = 'person' as const;
  static override props = placedProps;
  override getGeometry(shape: PersonShape): Geometry2d {
    const { body, bounds } = signOf(shape, this.signOptions());
    const form = shape.props.value.sex;
    const sign =
      form === 'female'
        ? new Ellipse2d({ width: body.w, height: body.h, isFilled: true })
        : form === 'male'
          ? new Rectangle2d({ width: body.w, height: body.h, isFilled: true })
          : new Polygon2d({
              points: [
                new Vec(body.w / 2, 0),
                new Vec(body.w, body.h / 2),
                new Vec(body.w / 2, body.h),
                new Vec(0, body.h / 2),
              ],
              isFilled: true,
            });
    // The name below is part of what can be taken hold of: for unsteady hands it is the larger half.
    const name = new Rectangle2d({
      x: bounds.x,
      y: body.h,
      width: bounds.w,
      height: Math.max(1, bounds.y + bounds.h - body.h),
      isFilled: true,
    });
    return new Group2d({ children: [sign, name] });
  }
}
