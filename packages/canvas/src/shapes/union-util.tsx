import { displayName, isLit, type ElementId, type Person } from '@tsunagu/domain';
import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import { movedOutline, sideOf, unionSign, type Outline, type UnionSign } from '@tsunagu/notation';
import { Group2d, Polyline2d, Rectangle2d, T, Vec, type Geometry2d } from 'tldraw';
import { isBoardShape, shapeId, type PersonShape, type UnionShape } from '../shape-types.ts';
import { DIMMED } from './dimming.ts';
import { JoiningUtil } from './joining-util.tsx';
import { signOf } from './signs.ts';

/**
 * A couple with the lines to its children. Derived from the shapes of its persons, as signals: it is drawn again when one of
 * them moves and only then. Nothing of it is stored but who belongs to whom.
 */
export class UnionUtil extends JoiningUtil<UnionShape> {
  static override type = 'union' as const;
  static override props = { value: T.any, kin: T.any };

  /** Kept until one of its persons, its value or the options change. */
  readonly #signs = this.editor.store.createComputedCache<UnionSign | undefined, UnionShape>('union sign', (shape) =>
    this.#draw(shape),
  );

  /** The couple as drawn now; undefined while its persons are not there. Reads signals. */
  sign(shape: UnionShape): UnionSign | undefined {
    return this.#signs.get(shape.id);
  }

  #draw({ props: { value, kin } }: UnionShape): UnionSign | undefined {
    const options = this.actions.view.options.get();
    const [a, b] = kin.partners.map((id) => this.#end(id));
    if (!a) return undefined;
    const children = kin.children.flatMap((id) => {
      const child = this.#end(id);
      const custody = value.state === 'together' ? null : (child?.person.custody ?? null);
      return child ? [{ ...child, side: sideOf(value, custody) }] : [];
    });
    return unionSign(value, { a: a.outline, b: b?.outline, children }, kin.course, options);
  }

  /** A person and its outline where its shape stands now, also in the middle of a drag. */
  #end(id: ElementId): { person: Person; outline: Outline } | undefined {
    const shape = this.#person(id);
    if (!shape) return undefined;
    return {
      person: shape.props.value,
      outline: movedOutline(signOf(shape, this.actions.view.options.get()).outline, shape),
    };
  }

  #person(id: ElementId): PersonShape | undefined {
    const shape = this.editor.getShape(shapeId(id));
    return shape && isBoardShape(shape) && shape.type === 'person' ? shape : undefined;
  }

  /** Faint unless both partners are in the layer that is looked at. Reads signals. */
  dimming({ props: { kin } }: UnionShape): typeof DIMMED | undefined {
    const layer = this.actions.view.layer.get();
    if (layer === null) return undefined;
    const lit = kin.partners.every((id) => {
      const person = this.#person(id);
      return person && isLit(person.props.value, layer);
    });
    return lit ? undefined : DIMMED;
  }

  getGeometry(shape: UnionShape): Geometry2d {
    const lines = (this.sign(shape)?.lines ?? []).filter((points) => points.length > 1);
    if (lines.length === 0) return new Rectangle2d({ width: 1, height: 1, isFilled: false });
    return new Group2d({
      children: lines.map((points) => new Polyline2d({ points: points.map(({ x, y }) => new Vec(x, y)) })),
    });
  }

  indicator(shape: UnionShape) {
    const lines = this.sign(shape)?.lines ?? [];
    return <path d={lines.map((points) => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`).join('')} />;
  }

  override getAriaDescriptor({ props: { value, kin } }: UnionShape): string {
    const options = this.actions.view.options.get();
    const names = (ids: readonly ElementId[]) =>
      ids.flatMap((id) => {
        const person = this.#person(id);
        return person ? [displayName(person.props.value, options)] : [];
      });
    return canvasText.union(value.kind, value.state, names(kin.partners), names(kin.children));
  }
}
