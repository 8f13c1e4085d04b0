/** Units that an arrow key moves by, and with Shift. */
const STEP = { small: 10, large: 50 };

export type MapKey = {
  readonly key: string;
  /** The key's place on the keyboard: Shift and 1 is a different letter in every country. */
  readonly code: string;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly command: boolean;
  /** The key belongs to an input method. */
  readonly composing: boolean;
};

/** What a page does for the map: its windows and bars. */
export type PageAsk = 'find' | 'keys';

export type KeyAction =
  /** `alone`: an area without what it holds. */
  | { readonly kind: 'move'; readonly dx: number; readonly dy: number; readonly alone: boolean }
  | { readonly kind: 'remove' | 'undo' | 'redo' | 'edit' | 'next' | 'previous' | 'all' | 'leave' }
  | { readonly kind: 'duplicate' | 'group' | 'ungroup' | 'lock' | 'front' | 'back' }
  | { readonly kind: 'fit' | 'zoom-selection' | 'actual-size' | 'zoom-in' | 'zoom-out' }
  | { readonly kind: 'ask'; readonly what: PageAsk };

/** What a key means on the map; undefined for keys that are not ours. Pure. */
export function keyAction(key: MapKey): KeyAction | undefined {
  if (key.composing) return undefined;
  if (key.command) return key.alt ? undefined : commandAction(key);
  return key.shift && key.code.startsWith('Digit') ? viewAction(key) : plainAction(key);
}

/** With Ctrl, or Command on a Mac. */
function commandAction({ key, shift }: MapKey): KeyAction | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shift ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'a':
      return { kind: 'all' };
    case 'd':
      return shift ? undefined : { kind: 'duplicate' };
    case 'g':
      return { kind: shift ? 'ungroup' : 'group' };
    case 'l':
      return shift ? { kind: 'lock' } : undefined;
    case 'f':
      return shift ? undefined : { kind: 'ask', what: 'find' };
    case ']':
      return { kind: 'front' };
    case '[':
      return { kind: 'back' };
    default:
      return undefined;
  }
}

function viewAction({ code }: MapKey): KeyAction | undefined {
  switch (code) {
    case 'Digit0':
      return { kind: 'actual-size' };
    case 'Digit1':
      return { kind: 'fit' };
    case 'Digit2':
      return { kind: 'zoom-selection' };
    default:
      return undefined;
  }
}

function plainAction({ key, shift, alt }: MapKey): KeyAction | undefined {
  const step = shift ? STEP.large : STEP.small;
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'move', dx: -step, dy: 0, alone: alt };
    case 'ArrowRight':
      return { kind: 'move', dx: step, dy: 0, alone: alt };
    case 'ArrowUp':
      return { kind: 'move', dx: 0, dy: -step, alone: alt };
    case 'ArrowDown':
      return { kind: 'move', dx: 0, dy: step, alone: alt };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
    case 'Escape':
      return { kind: 'leave' };
    case 'Tab':
      return { kind: shift ? 'previous' : 'next' };
    case '+':
      return { kind: 'zoom-in' };
    case '-':
      return { kind: 'zoom-out' };
    case '?':
      return { kind: 'ask', what: 'keys' };
    default:
      return undefined;
  }
}
