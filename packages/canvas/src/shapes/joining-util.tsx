import type { SignNode } from '@tsunagu/notation';
import { ShapeUtil, SVGContainer, useValue, type TLShapePartial } from 'tldraw';
import type { TieShape, UnionShape } from '../shape-types.ts';
import type { DIMMED } from './dimming.ts';
import type { ShapeActions } from './placed-util.tsx';
import { SignView } from './sign-view.tsx';

/**
 * What joins others and has no place of its own: drawn from the shapes of the things it joins, as signals, again when one
 * of them moves and only then. Nothing can be done to it but choose it and open its words.
 */
export abstract class JoiningUtil<S extends TieShape | UnionShape> extends ShapeUtil<S> {
  override options = { actions: undefined as ShapeActions | undefined };

  protected get actions(): ShapeActions {
    if (!this.options.actions) throw new Error('The shape util was not configured.');
    return this.options.actions;
  }

  /** As drawn now; undefined while what it joins is not there, or leaves no room. Reads signals. */
  abstract sign(shape: S): { readonly nodes: readonly SignNode[] } | undefined;
  /** How it is drawn under the layer that is looked at. Reads signals. */
  abstract dimming(shape: S): typeof DIMMED | undefined;

  getDefaultProps(): S['props'] {
    throw new Error('Shapes come from the document only.');
  }
  override canBind = () => false;
  /** Things line up with things, not with the box around a line. */
  override canSnap = () => false;
  override canEdit = () => false;
  override canResize = () => false;
  override hideResizeHandles = () => true;
  override hideRotateHandle = () => true;
  override hideSelectionBoundsBg = () => true;
  override hideSelectionBoundsFg = () => true;

  component(shape: S) {
    return <JoiningView shape={shape} util={this} />;
  }

  /** It goes where what it joins goes. */
  override onTranslate = ({ id, type }: S) => ({ id, type, x: 0, y: 0 }) as TLShapePartial<S>;
}

function JoiningView<S extends TieShape | UnionShape>({ shape, util }: { shape: S; util: JoiningUtil<S> }) {
  const sign = useValue('sign', () => util.sign(shape), [shape, util]);
  const style = useValue('dimming', () => util.dimming(shape), [shape, util]);
  return <SVGContainer style={style}>{sign && <SignView nodes={sign.nodes} />}</SVGContainer>;
}
