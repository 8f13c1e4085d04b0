import { SelectTool, type TLShape, type TLShapeId, type TLStateNodeConstructor } from 'tldraw';
import { isBoardShape, isPlacedShape, thingId, type BoardThingId } from '../shape-types.ts';

/** What moving by hand asks of the canvas. */
export type MoveContext = {
  /** What goes along with these shapes; `alone`: only what was taken hold of is wanted (Alt). */
  readonly carry: (ids: readonly TLShapeId[], alone: boolean) => readonly TLShapeId[];
  /** The move has ended or was given up. */
  readonly ended: () => void;
  /** A hand pulled at what is locked. */
  readonly refuse: (ids: readonly BoardThingId[]) => void;
};

/** tldraw's own class is not exported by name; it is found among the select tool's states. */
function stateOf(id: string): TLStateNodeConstructor {
  const state = SelectTool.children().find((child) => child.id === id);
  if (!state) throw new Error(`tldraw's select tool has no state "${id}" any more.`);
  return state;
}

/** The part of tldraw's record of a move that is added to here. */
type Snapshot = {
  movingShapes: TLShape[];
  shapeSnapshots: { shape: TLShape; pagePoint: object; pageRotation: number; parentTransform: null }[];
};

/**
 * Moving. Never copies: with the Alt key tldraw would make shapes that no document knows. What stands in a moved area goes
 * along, without being selected.
 */
const translating = (context: MoveContext) =>
  class Translating extends stateOf('translating') {
    static override id = 'translating';
    declare snapshot: Snapshot;
    declare updateShapes: () => void;

    protected startCloning(): void {}

    override onEnter(info: object, from: string) {
      super.onEnter?.(info, from);
      const { editor, snapshot } = this;
      // Entered without anything to move, it has left again already.
      if (!snapshot.movingShapes) return;
      const locked = snapshot.movingShapes.filter(
        (shape) => isBoardShape(shape) && isPlacedShape(shape) && !shape.props.movable,
      );
      if (locked.length > 0) context.refuse(locked.map(({ id }) => thingId(id)));
      const along = context.carry(editor.getSelectedShapeIds(), editor.inputs.altKey).flatMap((id) => {
        const shape = editor.getShape(id);
        return shape ? [shape] : [];
      });
      if (along.length === 0) return;
      this.snapshot = {
        ...snapshot,
        movingShapes: [...snapshot.movingShapes, ...along],
        shapeSnapshots: [
          ...snapshot.shapeSnapshots,
          ...along.map((shape) => ({
            shape,
            pagePoint: editor.getShapePageTransform(shape.id).point(),
            pageRotation: 0,
            parentTransform: null,
          })),
        ],
      };
      this.updateShapes();
    }

    override onExit(info: object, to: string) {
      super.onExit?.(info, to);
      context.ended();
    }
  };

/** States that would change what the document does not know: cropping, turning, arrow labels, tldraw's own editing. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'crop',
  'cropping',
  'rotating',
  'pointing_rotate_handle',
  'pointing_crop_handle',
  'pointing_arrow_label',
  'editing_shape',
]);

/** tldraw's select tool, reduced to what a map needs: choose, move, resize areas, choose several by a frame. */
export const selectTool = (context: MoveContext): TLStateNodeConstructor =>
  class MapSelectTool extends SelectTool {
    static override id = 'select';
    static override children(): TLStateNodeConstructor[] {
      return SelectTool.children()
        .filter((state) => !LEFT_OUT.has(state.id))
        .map((state) => (state.id === 'translating' ? translating(context) : state));
    }
  };
