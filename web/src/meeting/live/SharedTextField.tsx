import { liveText } from '@tsunagu/domain/catalogue/live';
import { type ChangeEvent, useCallback, useEffect, useId, useLayoutEffect, useReducer, useRef } from 'react';
import { EditorsHere } from './EditorsHere.tsx';
import { inputClass, labelClass } from '../../components/field-look.ts';
import { useRoom } from './room.tsx';
import { isWritable, nextSharedText, sharedText } from './shared-text.ts';
import { TextOffer } from './TextOffer.tsx';

/** Milliseconds after which typed text is written, so that others read along without a message for each letter. */
const WRITE_AFTER = 500;

type Props = {
  label: string;
  /** What the document says now. */
  value: string;
  /** Writes to the document; called outside compositions only (or when the field goes away). */
  onWrite: (text: string) => void;
  /** Where this field is, for presence: others see who types here. */
  at: { id: string; field: string };
  multiline?: boolean;
  /** Lines that a multiline field has at least; it grows with its text. */
  rows?: number;
  hideLabel?: boolean;
  isReadOnly?: boolean;
  autoFocus?: boolean;
  hint?: string;
  suggestions?: readonly string[];
  maxLength?: number;
};

/** A text that several people may write at once, the last one winning; see `shared-text.ts` for the rules it keeps. */
export function SharedTextField(props: Props) {
  const {
    label,
    value,
    onWrite,
    at,
    multiline = false,
    hideLabel = false,
    isReadOnly = false,
    hint,
    suggestions,
  } = props;
  const { awareness } = useRoom();
  const id = useId();
  const [state, dispatch] = useReducer(nextSharedText, value, sharedText);
  const latest = useRef({ state, onWrite });
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const focused = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLayoutEffect(() => {
    latest.current = { state, onWrite };
  });

  const write = useCallback((evenComposing = false) => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const { state: now, onWrite: put } = latest.current;
    if (!isWritable(now) && !(evenComposing && now.dirty)) return;
    put(now.draft);
    dispatch({ type: 'written' });
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

  const { autoFocus = false } = props;
  useEffect(() => {
    if (!autoFocus) return;
    // On the next frame: inside the editor a card is drawn before it stands in the document, and cannot be focused yet.
    const frame = requestAnimationFrame(() => input.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [autoFocus]);

  const field = {
    id,
    ref: input,
    value: state.draft,
    readOnly: isReadOnly,
    maxLength: props.maxLength ?? (multiline ? 4000 : 200),
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    'aria-label': hideLabel ? label : undefined,
    className: inputClass,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      dispatch({ type: 'typed', text: event.target.value }),
    onCompositionStart: () => dispatch({ type: 'composition-started' }),
    onCompositionEnd: (event: { currentTarget: { value: string } }) =>
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
  };
  return (
    <div className="min-w-0 space-y-1">
      {hideLabel ? null : (
        <label htmlFor={id} className={labelClass}>
          {label}
        </label>
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-small text-ink-soft">
          {hint}
        </p>
      )}
      {multiline ? (
        <textarea {...field} rows={props.rows ?? 3} className={`${inputClass} block field-sizing-content`} />
      ) : (
        <input
          {...field}
          type="text"
          autoComplete="off"
          list={suggestions ? `${id}-list` : undefined}
          onKeyDown={(event) => {
            // Enter belongs to the input method while it composes; 229 is how older ones say so.
            if (event.key === 'Enter' && !event.nativeEvent.isComposing && event.keyCode !== 229) write();
          }}
        />
      )}
      {suggestions ? (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
      <EditorsHere at={at} />
      {state.offer && !isReadOnly ? (
        <TextOffer
          text={state.offer.text}
          title={state.offer.whose === 'mine' ? liveText.mineReplaced : liveText.theirsReplaced}
          onTake={() => dispatch({ type: 'offer-taken' })}
          onDismiss={() => dispatch({ type: 'offer-dismissed' })}
        />
      ) : null}
    </div>
  );
}
