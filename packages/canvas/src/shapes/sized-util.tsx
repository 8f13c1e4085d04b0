import { resizeBox, T, type TLResizeInfo, type TLShapePartial } from 'tldraw';
import type { SizedShape } from '../shape-types.ts';
import { placedProps, PlacedUtil } from './placed-util.tsx';

/** What has a size of its own, said by a hand at its corners. */
export abstract class SizedUtil<S extends SizedShape> extends PlacedUtil<S> {
  override canResize = (shape: S) => shape.props.movable;
  override hideResizeHandles = (shape: S) => !shape.props.movable;
  override onResize = (shape: S, info: TLResizeInfo<S>) =>
    resizeBox(shape, info as TLResizeInfo<SizedShape>, {
      minWidth: 80,
      minHeight: 80,
    }) as TLShapePartial<S>;
}

export const sizedProps = { ...placedProps, w: T.number, h: T.number };
