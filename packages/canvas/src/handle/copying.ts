import {
  clipBox,
  clipOf,
  clipText,
  LIMITS,
  pastedClip,
  readClip,
  type Clip,
  type ElementId,
  type InkId,
  type Pos,
} from '@tsunagu/domain';
import { CLIP_TYPE, listenToClipboard, readPasted } from '../clipboard/clipboard-events.ts';
import { thingId } from '../shape-types.ts';
import { contains, randomBytes, selectThings, viewOf, type HandleContext } from './handle-context.ts';

/** How far a copy stands from what it was copied from, so that both are seen. */
const STEP = 32;

export interface Copying {
  /** The same once more, beside it, with the ties between what was copied. */
  duplicate(): void;
  /** Onto the clipboard. For buttons; keys come as events of the browser. */
  copy(): void;
  cut(): void;
  /** What was last copied from a map in this window: pages may not read the clipboard without a key. */
  paste(): void;
}

/** Kept for as long as the page lives, so that buttons paste from one board to the next. Never stored. */
let lastCopied: string | undefined;

/** `remove`: takes the selected things off the map. */
type CopyContext = HandleContext & { readonly remove: () => void };

export function createCopying(context: CopyContext): { copying: Copying; stop: () => void } {
  const { editor, board, view, mayEdit, flush, remove, onPasteNews } = context;
  /** The clip that was pasted last here, and how often: each copy stands a step further. */
  let again = { json: '', times: 0 };

  const clipped = (): Clip | undefined => {
    const clip = clipOf(
      {
        elements: board.elements.all().values(),
        ties: board.ties.all().values(),
        unions: board.unions.all().values(),
        ink: board.ink.all().values(),
      },
      new Set(editor.getSelectedShapeIds().map(thingId)),
    );
    if (!clip && editor.getSelectedShapeIds().length > 0) onPasteNews({ kind: 'nothing-to-copy' });
    return clip;
  };

  const copied = (): { json: string; text: string } | undefined => {
    const clip = clipped();
    if (!clip) return undefined;
    const json = JSON.stringify(clip);
    lastCopied = json;
    again = { json, times: 0 };
    return { json, text: clipText(clip, view.options.get()) };
  };

  /** Puts a clip on the board, moved by so much, as one step of undo, and selects it. */
  const put = (clip: Clip, by: Pos): void => {
    if (!mayEdit()) return;
    const all = board.elements.all();
    if (all.size + clip.elements.length > LIMITS.elements || board.ties.all().size + clip.ties.length > LIMITS.ties)
      return onPasteNews({ kind: 'board-full' });
    const subject = ![...all.values()].some((one) => one.kind === 'person' && one.isSubject);
    const made = pastedClip(clip, { by, subject, random: randomBytes });
    flush();
    board.undoManager().stopCapturing();
    board.transact(() => {
      for (const element of made.elements) board.elements.add(element);
      for (const union of made.unions) board.unions.add(union);
      for (const tie of made.ties) board.ties.add(tie);
      for (const stroke of made.ink) board.ink.add(stroke);
    });
    const ids: (ElementId | InkId)[] = [...made.elements.map(({ id }) => id), ...made.ink.map(({ id }) => id)];
    selectThings(editor, ids);
  };

  /** Beside where it was when that is in view here, else in the middle of the view. */
  const placeOf = (clip: Clip, times: number): Pos => {
    const box = clipBox(clip);
    const seen = viewOf(editor);
    const step = { x: STEP * times, y: STEP * times };
    if (!box || contains(seen, { ...box, x: box.x + step.x, y: box.y + step.y })) return step;
    return {
      x: Math.round(seen.x + (seen.w - box.w) / 2 - box.x) + (step.x % (4 * STEP)),
      y: Math.round(seen.y + (seen.h - box.h) / 2 - box.y) + (step.y % (4 * STEP)),
    };
  };

  const pasteJson = (json: string): void => {
    const clip = readClip(json);
    if (!clip) return;
    again = { json, times: again.json === json ? again.times + 1 : 1 };
    put(clip, placeOf(clip, again.times));
  };

  const paste = (data: DataTransfer): boolean => {
    if (!mayEdit()) return false;
    const pasted = readPasted(data, (json) => readClip(json) !== undefined);
    switch (pasted.kind) {
      case 'none':
        return false;
      case 'clip':
        pasteJson(pasted.json);
        return true;
      case 'text':
      case 'too-large':
        onPasteNews(pasted);
        return true;
    }
  };

  /** The keys are the map's while its surface has the focus; a text that is being written keeps them. */
  const mine = (): boolean => {
    const at = document.activeElement;
    const container = editor.getContainer();
    return at !== null && (at === container || container.contains(at)) && !(at instanceof HTMLTextAreaElement);
  };
  const stop = listenToClipboard({ mine, copied, afterCut: remove, paste });

  /** Lets the browser's own copying run from a button: the only way without asking for rights. */
  const copyNow = (): boolean => {
    let done = false;
    const onCopy = (event: ClipboardEvent) => {
      const clip = copied();
      if (!clip) return;
      event.clipboardData?.setData('text/plain', clip.text);
      event.clipboardData?.setData(CLIP_TYPE, clip.json);
      event.preventDefault();
      event.stopImmediatePropagation();
      done = true;
    };
    document.addEventListener('copy', onCopy, { capture: true, once: true });
    document.execCommand('copy');
    document.removeEventListener('copy', onCopy, { capture: true });
    return done;
  };

  const copying: Copying = {
    duplicate() {
      const clip = clipped();
      if (clip) put(clip, { x: STEP, y: STEP });
    },
    copy: () => void copyNow(),
    cut() {
      if (copyNow()) remove();
    },
    paste() {
      if (lastCopied === undefined) onPasteNews({ kind: 'nothing-kept' });
      else pasteJson(lastCopied);
    },
  };
  return { copying, stop };
}
