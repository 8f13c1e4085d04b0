import { canCarryTie, type ElementId } from '@tsunagu/domain';
import { StateNode, type TLPointerEventInfo, type TLStateNodeConstructor } from 'tldraw';
import { isBoardShape, isElementShape, shapeId, thingId } from '../shape-types.ts';
import type { ToolContext } from './tool-context.ts';

/** Screen px around a pointer within which an end is still met; fingers are wide. */
const REACH = { fine: 8, coarse: 24 };

/**
 * 線でつなぐ: tap one, then the other, or pull from one to the other. Both ways end with a new tie and the select tool.
 */
export const tieTool = (context: ToolContext): TLStateNodeConstructor =>
  class TieTool extends StateNode {
    static override id = 'tie';

    override onEnter() {
      this.editor.setCursor({ type: 'cross', rotation: 0 });
      this.editor.selectNone();
      context.view.tieDraft.set(null);
    }

    override onExit() {
      this.editor.setCursor({ type: 'default', rotation: 0 });
      this.editor.setHintingShapes([]);
      context.view.tieDraft.set(null);
    }

    override onPointerDown() {
      const end = this.endAtPointer();
      const draft = context.view.tieDraft.get();
      if (end && draft && draft.from !== end) this.finish(draft.from as ElementId, end);
      else if (end) context.view.tieDraft.set({ from: end, to: null });
    }

    override onPointerMove() {
      const end = this.endAtPointer();
      this.editor.setHintingShapes(end ? [shapeId(end)] : []);
      const draft = context.view.tieDraft.get();
      if (!draft) return;
      const { x, y } = this.editor.inputs.currentPagePoint;
      context.view.tieDraft.set({ from: draft.from, to: { x, y } });
    }

    override onPointerUp(_info: TLPointerEventInfo) {
      const draft = context.view.tieDraft.get();
      const end = this.endAtPointer();
      if (draft && end && end !== draft.from) this.finish(draft.from as ElementId, end);
      // Pulled into nothing: begin again. A tap on the first end keeps it, for the second tap.
      else if (draft && end !== draft.from && this.editor.inputs.isDragging) context.view.tieDraft.set(null);
    }

    override onCancel() {
      if (context.view.tieDraft.get()) context.view.tieDraft.set(null);
      else this.editor.setCurrentTool('select');
    }

    private finish(from: ElementId, to: ElementId) {
      context.view.tieDraft.set(null);
      this.editor.setCurrentTool('select');
      context.connect(from, to);
    }

    /** The element under the pointer that a tie may end at. */
    private endAtPointer(): ElementId | undefined {
      const { isCoarsePointer } = this.editor.getInstanceState();
      const shape = this.editor.getShapeAtPoint(this.editor.inputs.currentPagePoint, {
        hitInside: true,
        margin: (isCoarsePointer ? REACH.coarse : REACH.fine) / this.editor.getZoomLevel(),
        filter: (s) => isBoardShape(s) && isElementShape(s) && canCarryTie(s.props.value),
      });
      return shape ? (thingId(shape.id) as ElementId) : undefined;
    }
  };
