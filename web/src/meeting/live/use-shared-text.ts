import {
  type ChangeEvent,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
} from 'react';
import { useRoom } from './room.tsx';
import { isWritable, nextSharedText, sharedText } from './shared-text.ts';

/** Milliseconds after which typed text is written, so that others read along without a message for each letter. */
const WRITE_AFTER = 500;

type Input = HTMLInputElement | HTMLTextAreaElement;
type Options = {
  /** What the document says now. */
  value: string;
  /** Writes to the document; called outside compositions only (or when the field goes away). */
  onWrite: (text: string) => void;
  /** Where this field is, for presence: others see who types here. */
  at: { id: string; field: string };
  /** The form in which the document keeps a typed text, where it is not the very letters. Must be stable. */
  storedAs?: ((typed: string) => string) | undefined;
};

/** One text of the document in one input: the rules of `shared-text.ts`, its timers and its presence. */
export function useSharedText({ value, onWrite, at, storedAs }: Options) {
  const { awareness } = useRoom();
  const [state, dispatch] = useReducer(nextSharedText, value, sharedText);
  const latest = useRef({ state, onWrite, storedAs });
  const focused = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLayoutEffect(() => {
    latest.current = { state, onWrite, storedAs };
  });

  const write = useCallback((evenComposing = false) => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const { state: now, onWrite: put, storedAs: form } = latest.current;
    if (!isWritable(now) && !(evenComposing && now.dirty)) return;
    put(now.draft);
    dispatch(form ? { type: 'written', stored: form(now.draft) } : { type: 'written' });
  }, []);

  useEffect(() => dispatch({ type: 'remote', text: value }), [value]);
  useEffect(() => {
    if (isWritable(state) && timer.current === null) timer.current = setTimeout(write, WRITE_AFTER);
  }, [state, write]);
  useEffect(() => () => write(true), [write]);
  // A field that goes away while it has the focus gets no blur: nobody must seem to be typing for ever.
  useEffect(
    () => () => {
      if (focused.current) awareness.setLocalStateField('editing', null);
    },
    [awareness],
  );

  return {
    draft: state.draft,
    offer: state.offer,
    /** Writes at once what is unwritten. */
    write: () => write(),
    type: (text: string) => dispatch({ type: 'typed', text }),
    takeOffer: () => dispatch({ type: 'offer-taken' }),
    dismissOffer: () => dispatch({ type: 'offer-dismissed' }),
    /** To be spread over the input. */
    handlers: {
      onChange: (event: ChangeEvent<Input>) => dispatch({ type: 'typed', text: event.target.value }),
      onCompositionStart: () => dispatch({ type: 'composition-started' }),
      onCompositionEnd: (event: SyntheticEvent<Input>) =>
        dispatch({ type: 'composition-ended', text: event.currentTarget.value }),
      onFocus: () => {
        focused.current = true;
        dispatch({ type: 'focused' });
        awareness.setLocalStateField('editing', at);
      },
      onBlur: () => {
        focused.current = false;
        write();
        awareness.setLocalStateField('editing', null);
      },
    },
  };
}
