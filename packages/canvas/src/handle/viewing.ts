import { react } from 'tldraw';
import { fitBoard } from '../fit-board.ts';
import type { View } from '../presence.ts';
import { viewOf, type HandleContext } from './handle-context.ts';

type Unsubscribe = () => void;

export interface Viewing {
  zoomToFit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Shows this part of the board, as large as it fits. */
  show(view: View): void;
  view(): View;
  observeView(fn: (view: View) => void): Unsubscribe;
}

export const createViewing = ({ editor }: HandleContext): Viewing => ({
  zoomToFit: () => fitBoard(editor, 200),
  zoomIn: () => void editor.zoomIn(undefined, { animation: { duration: 150 } }),
  zoomOut: () => void editor.zoomOut(undefined, { animation: { duration: 150 } }),
  show: ({ x, y, w, h }) => void editor.zoomToBounds({ x, y, w, h }, { inset: 0, force: true, immediate: true }),
  view: () => viewOf(editor),
  observeView: (fn) => react('view', () => fn(viewOf(editor))),
});
