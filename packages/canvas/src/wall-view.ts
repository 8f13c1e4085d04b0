import type { BoardDoc } from '@tsunagu/board-doc';
import { wallText, type SignOptions, type WallText } from '@tsunagu/notation';
import { react, type Editor } from 'tldraw';
import { fitBoard } from './fit-board.ts';
import type { View } from './presence.ts';
import type { ViewState } from './view-state.ts';
import { wantedText } from './wall-text.ts';

/**
 * Keeps a projection on what it is to show and its letters large enough for the room.
 * @param shown the part of the board to show; null for all of it
 */
export function followView(
  editor: Editor,
  board: BoardDoc,
  view: ViewState,
  shown: () => View | null,
): { update: () => void; stop: () => void } {
  let frame: number | undefined;
  const text = wallTextOf(board);
  const place = () => {
    frame = undefined;
    const target = shown();
    if (target && target.w > 0 && target.h > 0) editor.zoomToBounds(target, { inset: 0, force: true, immediate: true });
    else fitBoard(editor);
    const options = view.options.get();
    // The window, not the map: the header must not make letters smaller.
    const next = text(wantedText(editor.getZoomLevel(), window.innerHeight), options);
    if (options.minText !== next.minText || options.details !== next.details) view.options.set({ ...options, ...next });
  };
  const update = () => {
    frame ??= requestAnimationFrame(place);
  };
  const stop = react('follow', () => {
    editor.getCurrentPageBounds();
    editor.getViewportScreenBounds();
    update();
  });
  const unobserve = board.observe(update);
  return {
    update,
    stop() {
      stop();
      unobserve();
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}

/** Text sizes for a board; measured again only when what stands on it or what is asked for changed, not while it is panned. */
function wallTextOf(board: BoardDoc): (wanted: number, options: SignOptions) => WallText {
  let last: { readonly key: readonly unknown[]; readonly text: WallText } | undefined;
  return (wanted, options) => {
    const elements = board.elements.all();
    const issues = board.issues.all();
    const key = [elements, issues, wanted, options.hideNames];
    if (last?.key.every((part, i) => part === key[i])) return last.text;
    const things = { elements: [...elements.values()], issues: [...issues.values()] };
    last = { key, text: wallText(things, wanted, options) };
    return last.text;
  };
}
