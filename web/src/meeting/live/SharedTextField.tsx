import { liveText } from '@tsunagu/domain/catalogue/live';
import { useEffect, useId, useRef } from 'react';
import { EditorsHere } from './EditorsHere.tsx';
import { isComposing } from '../../components/composition.ts';
import { inputClass, labelClass } from '../../components/field-look.ts';
import { TextOffer } from './TextOffer.tsx';
import { useSharedText } from './use-shared-text.ts';

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
  /** The form in which the document keeps a typed text, where it is not the very letters. Must be stable. */
  storedAs?: (typed: string) => string;
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
  const id = useId();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const shared = useSharedText({ value, onWrite, at, storedAs: props.storedAs });

  const { autoFocus = false } = props;
  useEffect(() => {
    if (!autoFocus) return;
    // On the next frame: inside the editor a card is drawn before it stands in the document, and cannot be focused yet.
    const frame = requestAnimationFrame(() => {
      input.current?.focus();
      // What stands there at first is an example: the first letter typed replaces it.
      input.current?.select();
    });
    return () => cancelAnimationFrame(frame);
  }, [autoFocus]);

  const field = {
    id,
    ref: input,
    value: shared.draft,
    readOnly: isReadOnly,
    maxLength: props.maxLength ?? (multiline ? 4000 : 200),
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    'aria-label': hideLabel ? label : undefined,
    className: inputClass,
    ...shared.handlers,
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
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) shared.write();
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
      {shared.offer && !isReadOnly ? (
        <TextOffer
          text={shared.offer.text}
          title={shared.offer.whose === 'mine' ? liveText.mineReplaced : liveText.theirsReplaced}
          onTake={shared.takeOffer}
          onDismiss={shared.dismissOffer}
        />
      ) : null}
    </div>
  );
}
