import { StateNode } from 'tldraw';
import type { ToolContext } from './tool-context.ts';

/** A tool that is drawn over the map with the pointer down. Once a real pen has been used it listens to pens only. */
export abstract class StrokeTool extends StateNode {
  protected abstract readonly context: ToolContext;
  /** Takes what was drawn so far; nothing when nothing was. */
  protected abstract finish(): void;

  override onEnter() {
    this.editor.setCursor({ type: 'cross', rotation: 0 });
    this.editor.updateInstanceState({ isPenMode: this.context.view.penSeen.get() });
  }
  override onExit() {
    this.finish();
    this.editor.setCursor({ type: 'default', rotation: 0 });
    this.editor.updateInstanceState({ isPenMode: false });
  }
  override onPointerUp() {
    this.finish();
  }
}
