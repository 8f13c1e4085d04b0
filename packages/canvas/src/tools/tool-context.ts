import type { ElementId, Ink, InkId, Pos } from '@tsunagu/domain';
import type { ViewState } from '../view-state.ts';

/** What the tools may do to the document; handed in by the canvas. */
export type ToolContext = {
  readonly view: ViewState;
  readonly connect: (from: ElementId, to: ElementId) => void;
  /** Opens a box for the words of a new caption. */
  readonly writeCaption: (at: Pos) => void;
  readonly addInk: (stroke: Pick<Ink, 'points' | 'width' | 'tint'>) => void;
  readonly eraseInk: (ids: readonly InkId[]) => void;
};
