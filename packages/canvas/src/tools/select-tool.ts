import { SelectTool, type TLStateNodeConstructor } from 'tldraw';

/** tldraw's own class is not exported by name; it is found among the select tool's states. */
function stateOf(id: string): TLStateNodeConstructor {
  const state = SelectTool.children().find((child) => child.id === id);
  if (!state) throw new Error(`tldraw's select tool has no state "${id}" any more.`);
  return state;
}

/** Dragging without copying: with the Alt key tldraw would make shapes that no document knows. */
class TranslatingOnly extends stateOf('translating') {
  static override id = 'translating';
  protected startCloning(): void {}
}

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
export class MapSelectTool extends SelectTool {
  static override id = 'select';
  static override children(): TLStateNodeConstructor[] {
    return SelectTool.children()
      .filter((state) => !LEFT_OUT.has(state.id))
      .map((state) => (state.id === 'translating' ? TranslatingOnly : state));
  }
}
