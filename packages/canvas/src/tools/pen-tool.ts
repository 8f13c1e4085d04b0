import { LIMITS } from '@tsunagu/domain';
import { type TLStateNodeConstructor } from 'tldraw';
import { StrokeTool } from './stroke-tool.ts';
import type { ToolContext } from './tool-context.ts';

/** Width of a stroke in board units at medium pressure. */
const WIDTH = 4;
/** Points nearer than this to the last one, in screen px, say nothing new. */
const LEAST_STEP = 1.5;

/**
 * ペン. The stroke is drawn from the draft while the pen is down and written once, when it is lifted. Once a real pen
 * has been used, fingers and palms leave no marks (palm-guard.ts).
 */
export const penTool = (context: ToolContext): TLStateNodeConstructor =>
  class PenTool extends StrokeTool {
    static override id = 'pen';
    private points: number[] | undefined;

    protected readonly context = context;

    override onPointerDown() {
      if (this.editor.getIsReadonly()) return;
      this.points = [];
      this.take();
    }

    override onPointerMove() {
      if (this.points) this.take();
    }

    override onComplete() {
      this.finish();
    }
    override onInterrupt() {
      this.finish();
    }

    /** Escape: the stroke under the pen is thrown away; without one the tool is left. */
    override onCancel() {
      if (!this.points) this.editor.setCurrentTool('select');
      this.points = undefined;
      context.view.penDraft.set(null);
    }

    private take() {
      const points = this.points!;
      const { currentPagePoint: p, isPen } = this.editor.inputs;
      const step = LEAST_STEP / this.editor.getZoomLevel();
      const [x, y] = [points.at(-3), points.at(-2)];
      if (x !== undefined && y !== undefined && Math.hypot(p.x - x, p.y - y) < step) return;
      points.push(p.x, p.y, isPen ? Math.min(1, Math.max(0, p.z)) : 0.5);
      // A line without end is written in pieces, so that none is too long to be kept.
      if (points.length >= LIMITS.inkPoints * 3 - 3) {
        this.finish();
        this.points = [p.x, p.y, 0.5];
      }
      context.view.penDraft.set([...this.points!]);
    }

    protected finish() {
      const { points } = this;
      this.points = undefined;
      context.view.penDraft.set(null);
      if (points && points.length >= 3) context.addInk({ points, width: WIDTH, tint: 0 });
    }
  };
