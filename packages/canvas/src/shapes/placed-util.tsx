import { displayName } from '@tsunagu/domain';
import { notationText } from '@tsunagu/domain/catalogue/notation';
import type { SignOptions } from '@tsunagu/notation';
import {
  Rectangle2d,
  ShapeUtil,
  SVGContainer,
  T,
  useValue,
  type BoundsSnapGeometry,
  type Geometry2d,
  type TLShapeId,
  type TLShapePartial,
} from 'tldraw';
import type { ElementShape, IssueShape } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';
import { placedDimming } from './dimming.ts';
import { SignView } from './sign-view.tsx';
import { signOf } from './signs.ts';

/** What double-clicking and the like call; handed in so that shapes know no page. */
export type ShapeActions = { readonly view: ViewState; readonly edit: (shape: TLShapeId) => void };

/** Values are checked by board-doc before they get here; tldraw only keeps them. */
export const placedProps = { value: T.any, roles: T.number, movable: T.boolean };

/** What all placed things share: drawn by the notation, moved by hand, never turned, never parents of others. */
export abstract class PlacedUtil<S extends ElementShape | IssueShape> extends ShapeUtil<S> {
  override options = { actions: undefined as ShapeActions | undefined };

  protected get actions(): ShapeActions {
    if (!this.options.actions) throw new Error('The shape util was not configured.');
    return this.options.actions;
  }
  protected signOptions(): SignOptions {
    return this.actions.view.options.get();
  }

  /** The document makes every shape; tldraw is never asked to. */
  getDefaultProps(): S['props'] {
    throw new Error('Shapes come from the document only.');
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

  /** Things line up by their form, whatever the length of their names. */
  override getBoundsSnapGeometry(shape: S): BoundsSnapGeometry {
    const { x, y, w, h } = signOf(shape, this.signOptions()).body;
    const at = (fx: number, fy: number) => ({ x: x + w * fx, y: y + h * fy });
    return { points: [at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0.5, 0.5)] };
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
  const style = useValue('dimming', () => placedDimming(shape, view), [shape, view]);
  return (
    <SVGContainer style={style}>
      <SignView nodes={signOf(shape, options).nodes} />
    </SVGContainer>
  );
}
