import type { InkId } from '@tsunagu/domain';
import { type TLShapeId, type TLStateNodeConstructor } from 'tldraw';
import { isBoardShape, thingId } from '../shape-types.ts';
import { StrokeTool } from './stroke-tool.ts';
import type { ToolContext } from './tool-context.ts';

/** Screen px around the pointer that are rubbed. */
const REACH = 10;

/** 消しゴム: rubs out pen strokes and nothing else; a person must not vanish under a careless hand. One write on release. */
export const eraserTool = (context: ToolContext): TLStateNodeConstructor =>
  class EraserTool extends StrokeTool {
    static override id = 'eraser';
    private rubbed: Set<TLShapeId> | undefined;

    protected readonly context = context;

    override onPointerDown() {
      if (this.editor.getIsReadonly()) return;
      this.rubbed = new Set();
      this.rub();
    }
    override onPointerMove() {
      if (this.rubbed) this.rub();
    }
    override onCancel() {
      if (!this.rubbed) this.editor.setCurrentTool('select');
      this.rubbed = undefined;
      this.editor.setErasingShapes([]);
    }

    private rub() {
      const { currentPagePoint, previousPagePoint } = this.editor.inputs;
      for (const shape of this.editor.getCurrentPageShapes()) {
        if (!isBoardShape(shape) || shape.type !== 'ink' || this.rubbed!.has(shape.id)) continue;
        const geometry = this.editor.getShapeGeometry(shape);
        if (geometry.hitTestLineSegment(previousPagePoint, currentPagePoint, REACH / this.editor.getZoomLevel()))
          this.rubbed!.add(shape.id);
      }
      this.editor.setErasingShapes([...this.rubbed!]);
    }

    protected finish() {
      const ids = [...(this.rubbed ?? [])].map((id) => thingId(id) as InkId);
      this.rubbed = undefined;
      this.editor.setErasingShapes([]);
      if (ids.length > 0) context.eraseInk(ids);
    }
  };
