import { displayName } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import type { SignOptions } from '@tsunagu/notation';
import {
  Ellipse2d,
  Group2d,
  Polygon2d,
  Rectangle2d,
  resizeBox,
  ShapeUtil,
  SVGContainer,
  T,
  useValue,
  Vec,
  type Geometry2d,
  type TLResizeInfo,
  type TLShapeId,
  type TLShapePartial,
} from 'tldraw';
import type {
  AreaShape,
  CaptionShape,
  CardShape,
  ChartShape,
  ElementShape,
  ImageShape,
  IssueShape,
  LanesShape,
  NoteShape,
  PersonShape,
  ResourceShape,
  SizedShape,
  TableShape,
  TimelineShape,
} from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';
import { SignView } from './sign-view.tsx';
import { signOf } from './signs.ts';

/** What double-clicking and the like call; handed in so that shapes know no page. */
export type ShapeActions = { readonly view: ViewState; readonly edit: (shape: TLShapeId) => void };

/** Values are checked by board-doc before they get here; tldraw only keeps them. */
const placedProps = { value: T.any, roles: T.number, movable: T.boolean };

/** What all placed things share: drawn by the notation, moved by hand, never turned, never parents of others. */
abstract class PlacedUtil<S extends ElementShape | IssueShape> extends ShapeUtil<S> {
  override options = { actions: undefined as ShapeActions | undefined };

  protected get actions(): ShapeActions {
    if (!this.options.actions) throw new Error('The shape util was not configured.');
    return this.options.actions;
  }
  protected signOptions(): SignOptions {
    return this.actions.view.options.get();
  }

  override canBind = () => false;
  override canEdit = () => false;
  override canCrop = () => false;
  override canReceiveNewChildrenOfType = () => false;
  override canResize = (_shape: S) => false;
  override hideResizeHandles = (_shape: S) => true;
  override hideRotateHandle = () => true;

  getGeometry(shape: S): Geometry2d {
    const { body } = signOf(shape, this.signOptions());
    return new Rectangle2d({ x: body.x, y: body.y, width: body.w, height: body.h, isFilled: true });
  }

  component(shape: S) {
    return <PlacedSign shape={shape} view={this.actions.view} />;
  }

  indicator(shape: S) {
    const { body } = signOf(shape, this.signOptions());
    return <rect x={body.x - 4} y={body.y - 4} width={body.w + 8} height={body.h + 8} rx={6} />;
  }

  /** What the facilitator locked stays where it is, also within a dragged group. */
  override onTranslate = (initial: S): TLShapePartial<S> | undefined =>
    initial.props.movable
      ? undefined
      : ({ id: initial.id, type: initial.type, x: initial.x, y: initial.y } as TLShapePartial<S>);

  override onDoubleClick = (shape: S) => {
    this.actions.edit(shape.id);
  };

  override getAriaDescriptor(shape: S): string {
    const { props } = shape;
    if (shape.type === 'issue') return `${notationText.issue} ${(props as IssueShape['props']).value.title}`;
    return displayName((props as ElementShape['props']).value, this.signOptions());
  }
}

function PlacedSign({ shape, view }: { shape: ElementShape | IssueShape; view: ViewState }) {
  const options = useValue(view.options);
  return (
    <SVGContainer>
      <SignView nodes={signOf(shape, options).nodes} />
    </SVGContainer>
  );
}

export class PersonUtil extends PlacedUtil<PersonShape> {
  static override type = 'person' as const;
  static override props = placedProps;
  getDefaultProps(): PersonShape['props'] {
    return noDefaults();
  }
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

export class ResourceUtil extends PlacedUtil<ResourceShape> {
  static override type = 'resource' as const;
  static override props = placedProps;
  getDefaultProps(): ResourceShape['props'] {
    return noDefaults();
  }
  override getGeometry(shape: ResourceShape): Geometry2d {
    const { body } = signOf(shape, this.signOptions());
    return shape.props.value.formality === 'formal'
      ? new Rectangle2d({ width: body.w, height: body.h, isFilled: true })
      : new Ellipse2d({ width: body.w, height: body.h, isFilled: true });
  }
}

export class NoteUtil extends PlacedUtil<NoteShape> {
  static override type = 'note' as const;
  static override props = placedProps;
  getDefaultProps(): NoteShape['props'] {
    return noDefaults();
  }
}

export class CaptionUtil extends PlacedUtil<CaptionShape> {
  static override type = 'caption' as const;
  static override props = placedProps;
  getDefaultProps(): CaptionShape['props'] {
    return noDefaults();
  }
}

export class IssueUtil extends PlacedUtil<IssueShape> {
  static override type = 'issue' as const;
  static override props = placedProps;
  getDefaultProps(): IssueShape['props'] {
    return noDefaults();
  }
}

/** What has a size of its own, said by a hand at its corners. */
abstract class SizedUtil<S extends SizedShape> extends PlacedUtil<S> {
  override canResize = (shape: S) => shape.props.movable;
  override hideResizeHandles = (shape: S) => !shape.props.movable;
  getDefaultProps(): S['props'] {
    return noDefaults();
  }
  override onResize = (shape: S, info: TLResizeInfo<S>) =>
    resizeBox(shape, info as TLResizeInfo<SizedShape>, {
      minWidth: 80,
      minHeight: 80,
    }) as TLShapePartial<S>;
}

const sizedProps = { ...placedProps, w: T.number, h: T.number };

export class AreaUtil extends SizedUtil<AreaShape> {
  static override type = 'area' as const;
  static override props = sizedProps;

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

  /** Hollow, like an area. */
  override getGeometry(shape: LanesShape): Geometry2d {
    return new Rectangle2d({ width: shape.props.w, height: shape.props.h, isFilled: false });
  }
}

export class TableUtil extends SizedUtil<TableShape> {
  static override type = 'table' as const;
  static override props = sizedProps;
}

export class ChartUtil extends SizedUtil<ChartShape> {
  static override type = 'chart' as const;
  static override props = sizedProps;
}

export class TimelineUtil extends SizedUtil<TimelineShape> {
  static override type = 'timeline' as const;
  static override props = sizedProps;
}

export class ImageUtil extends SizedUtil<ImageShape> {
  static override type = 'image' as const;
  static override props = sizedProps;
}

export class CardUtil extends PlacedUtil<CardShape> {
  static override type = 'card' as const;
  static override props = placedProps;
  getDefaultProps(): CardShape['props'] {
    return noDefaults();
  }
}

/** The document makes every shape; tldraw is never asked to. */
function noDefaults(): never {
  throw new Error('Shapes come from the document only.');
}
