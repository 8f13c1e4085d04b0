import type { BoardDoc } from '@tsunagu/board-doc';
import type { Editor } from 'tldraw';
import { shapeId, thingId } from '../shape-types.ts';
import type { ViewState } from '../view-state.ts';
import { GroupIndex, wholeGroups, type Groups } from './groups.ts';

/** Makes groups be selected as a whole, whatever selects. Returns the index, and what ends it. */
export function bindGroups(editor: Editor, board: BoardDoc, view: ViewState): { groups: Groups; stop: () => void } {
  const groups = new GroupIndex(board.elements);
  const unregister = editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (before, next) => {
    if (before.selectedShapeIds === next.selectedShapeIds) return next;
    const after = next.selectedShapeIds.map(thingId);
    const entered = view.entered.get();
    // Selecting anything that is not in it leaves the entered group.
    const stays = entered !== '' && after.length > 0 && after.every((id) => groups.of(id) === entered);
    if (!stays && entered !== '') view.entered.set('');
    const whole = wholeGroups(
      { before: before.selectedShapeIds.map(thingId), after, taking: editor.inputs.shiftKey },
      groups,
      stays ? entered : '',
    );
    if (whole === after) return next;
    const ids = whole
      .map((id) => shapeId(id as (typeof after)[number]))
      .filter((id) => editor.getShape(id) !== undefined);
    return { ...next, selectedShapeIds: ids };
  });
  return {
    groups,
    stop: () => {
      unregister();
      groups.stop();
    },
  };
}
