import { displayName } from '@tsunagu/domain';
import { canvasText } from '@tsunagu/domain/catalogue/canvas';
import {
  centreOf,
  movedOutline,
  routeRoom,
  tieCourse,
  tieSign,
  type Box,
  type Outline,
  type SignOptions,
  type TieSign,
} from '@tsunagu/notation';
import { Edge2d, Group2d, Polyline2d, Rectangle2d, T, Vec, type Editor, type Geometry2d } from 'tldraw';
import { isBoardShape, isElementShape, shapeId, type TieShape } from '../shape-types.ts';
import { tieDimming } from './dimming.ts';
import { JoiningUtil } from './joining-util.tsx';
import { signOf } from './signs.ts';
import { sameBoxes } from './standing-boxes.ts';
import { StandingSigns } from './standing-signs.ts';

/** The outline of one end where its shape stands now, also in the middle of a drag. */
function endOutline(editor: Editor, id: TieShape['props']['value']['from'], options: SignOptions): Outline | undefined {
  const shape = editor.getShape(shapeId(id));
  if (!shape || !isBoardShape(shape) || !isElementShape(shape) || shape.type === 'lanes') return undefined;
  return movedOutline(signOf(shape, options).outline, shape);
}

/** The label's box of a drawn tie is the part that is easiest to hit. */
const LABEL_ROOM = 6;

/**
 * A tie. Its course is computed from the shapes of its two ends, as signals: it is drawn again when an end moves and
 * only then, and moving an end writes nothing to the tie.
 */
export class TieUtil extends JoiningUtil<TieShape> {
  static override type = 'tie' as const;
  static override props = { value: T.any, roles: T.number, lane: T.any };

  /** Kept until one of its ends, its value or the options change: geometry, drawing and indicator ask for the same sign. */
  readonly #signs = this.editor.store.createComputedCache<TieSign | undefined, TieShape>('tie sign', (shape) =>
    this.#draw(shape),
  );

  #standing: StandingSigns | undefined;

  /** What stands near a tie that is not straight. The same list while nothing near it changed: then it is not drawn again. */
  readonly #around = this.editor.store.createComputedCache<readonly Box[], TieShape>(
    'signs around a tie',
    ({ props: { value } }) => {
      const options = this.actions.view.options.get();
      const [from, to] = [value.from, value.to].map((id) => endOutline(this.editor, id, options));
      if (!from || !to) return [];
      this.#standing ??= new StandingSigns(this.editor, this.actions.view);
      const room = routeRoom(centreOf(from.box), centreOf(to.box));
      return this.#standing.near(room, [shapeId(value.from), shapeId(value.to)]);
    },
    { areResultsEqual: sameBoxes },
  );

  /** The tie as drawn now; undefined while its ends leave no room for a line. Reads signals. */
  sign(shape: TieShape): TieSign | undefined {
    return this.#signs.get(shape.id);
  }

  #draw(shape: TieShape): TieSign | undefined {
    const options = this.actions.view.options.get();
    const { value, lane, roles } = shape.props;
    const from = endOutline(this.editor, value.from, options);
    const to = endOutline(this.editor, value.to, options);
    const around = value.route === 'straight' ? [] : (this.#around.get(shape.id) ?? []);
    const course = from && to && tieCourse(from, to, lane, value.route, around);
    return course && tieSign(value, course, options, roles);
  }

  /** How it is drawn under the layer that is looked at. Reads signals. */
  dimming(shape: TieShape) {
    return tieDimming(shape, this.editor, this.actions.view);
  }

  getGeometry(shape: TieShape): Geometry2d {
    const sign = this.sign(shape);
    if (!sign) return new Rectangle2d({ width: 1, height: 1, isFilled: false });
    const { start, via, end } = sign.course;
    const line = via?.length
      ? new Polyline2d({ points: [start, ...via, end].map(({ x, y }) => new Vec(x, y)) })
      : new Edge2d({ start: new Vec(start.x, start.y), end: new Vec(end.x, end.y) });
    const { label } = sign;
    if (label.w === 0) return new Group2d({ children: [line] });
    const words = new Rectangle2d({
      x: label.x - LABEL_ROOM,
      y: label.y - LABEL_ROOM,
      width: label.w + 2 * LABEL_ROOM,
      height: label.h + 2 * LABEL_ROOM,
      isFilled: true,
    });
    return new Group2d({ children: [line, words] });
  }

  indicator(shape: TieShape) {
    const course = this.sign(shape)?.course;
    if (!course) return null;
    const { start, via = [], end } = course;
    return <polyline points={[start, ...via, end].map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" />;
  }

  override onDoubleClick = (shape: TieShape) => {
    this.actions.edit(shape.id);
  };

  override getAriaDescriptor(shape: TieShape): string {
    const options = this.actions.view.options.get();
    const names = [shape.props.value.from, shape.props.value.to].map((id) => {
      const end = this.editor.getShape(shapeId(id));
      return end && isBoardShape(end) && isElementShape(end) ? displayName(end.props.value, options) : '';
    });
    return `${canvasText.tie} ${names.join('–')} ${shape.props.value.label}`;
  }
}
