import { CLIP_LETTERS, LIMITS } from '@tsunagu/domain';

/** How clips are called on the clipboard: no other program reads them, and none but ours writes them. */
export const CLIP_TYPE = 'application/x-tsunagu-clip+json';

/** What stands on a clipboard, as far as a map is concerned. */
export type Pasted =
  | { readonly kind: 'clip'; readonly json: string }
  /** Words of another program: text and nothing else, never markup, never run. `cut`: it was too long to keep all. */
  | { readonly kind: 'text'; readonly text: string; readonly cut: boolean }
  | { readonly kind: 'too-large' }
  /** Files, or nothing at all: somebody else's business. */
  | { readonly kind: 'none' };

/** Why something on the clipboard could not be put on the map, or what is to be asked about it. */
export type PasteNews =
  | { readonly kind: 'text'; readonly text: string; readonly cut: boolean }
  | { readonly kind: 'too-large' | 'board-full' | 'nothing-to-copy' | 'nothing-kept' };

type Data = Pick<DataTransfer, 'getData' | 'files'>;

/** Reads what was pasted. `isClip` judges whether the JSON is a whole clip; anything else counts as the text beside it. */
export function readPasted(data: Data, isClip: (json: string) => boolean): Pasted {
  const json = data.getData(CLIP_TYPE);
  if (json.length > CLIP_LETTERS) return { kind: 'too-large' };
  if (json !== '' && isClip(json)) return { kind: 'clip', json };
  if (data.files.length > 0) return { kind: 'none' };
  const text = data.getData('text/plain').replaceAll('\r\n', '\n').trim();
  if (text === '') return { kind: 'none' };
  const kept = text.slice(0, LIMITS.text);
  return { kind: 'text', text: kept, cut: kept.length < text.length };
}

type Handlers = {
  /** Whether the clipboard's keys are meant for the map now. */
  readonly mine: () => boolean;
  /** What is to be copied; undefined when nothing that can be copied is selected. */
  readonly copied: () => { readonly json: string; readonly text: string } | undefined;
  readonly afterCut: () => void;
  /** Returns whether it was used. */
  readonly paste: (data: DataTransfer) => boolean;
};

/**
 * Listens to the browser's copy, cut and paste. These events also come on plain-http addresses, where pages may not ask
 * for the clipboard themselves. Returns what ends it.
 */
export function listenToClipboard({ mine, copied, afterCut, paste }: Handlers): () => void {
  const put = (event: ClipboardEvent): boolean => {
    const clip = mine() && event.clipboardData ? copied() : undefined;
    if (!clip) return false;
    event.clipboardData!.setData(CLIP_TYPE, clip.json);
    event.clipboardData!.setData('text/plain', clip.text);
    event.preventDefault();
    return true;
  };
  const onCopy = (event: ClipboardEvent) => void put(event);
  const onCut = (event: ClipboardEvent) => {
    if (put(event)) afterCut();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (mine() && event.clipboardData && paste(event.clipboardData)) event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCut);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCut);
    document.removeEventListener('paste', onPaste);
  };
}
