import { StateNode, type TLStateNodeConstructor } from 'tldraw';
import type { ToolContext } from './tool-context.ts';

/** 文字: a tap opens a box there; the caption comes into being with its first words. */
export const captionTool = (context: ToolContext): TLStateNodeConstructor =>
  class CaptionTool extends StateNode {
    static override id = 'caption';

    override onEnter() {
      this.editor.setCursor({ type: 'text', rotation: 0 });
      this.editor.selectNone();
    }
    override onExit() {
      this.editor.setCursor({ type: 'default', rotation: 0 });
    }
    override onPointerUp() {
      if (this.editor.getIsReadonly()) return;
      const { x, y } = this.editor.inputs.currentPagePoint;
      this.editor.setCurrentTool('select');
      context.writeCaption({ x: Math.round(x), y: Math.round(y) });
    }
    override onCancel() {
      this.editor.setCurrentTool('select');
    }
  };
