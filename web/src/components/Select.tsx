import { useId } from 'react';
import { errorClass, hintClass, inputClass, labelClass } from './field-look.ts';
import { Icon } from './Icon.tsx';
import { RequiredMark } from './RequiredMark.tsx';

/**
 * A choice from a short list. The browser's own select: phones and tablets show their large native picker, which
 * people know, and nothing has to be loaded for it.
 */
export function Select<V extends string>({
  label,
  spoken,
  value,
  options,
  onChange,
  hint,
  error,
  isRequired = false,
  isDisabled = false,
}: {
  label: string;
  /** Read instead of the label, where many selects of one label stand below each other. Contains the label. */
  spoken?: string | undefined;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  hint?: string | undefined;
  error?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
}) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`].join(' ').trim();
  return (
    <div className="space-y-1">
      <label htmlFor={id} className={labelClass}>
        {label}
        {isRequired ? <RequiredMark /> : null}
      </label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className={hintClass}>
          {hint}
        </span>
      )}
      <select
        id={id}
        className={inputClass}
        value={value}
        required={isRequired}
        aria-label={spoken}
        disabled={isDisabled}
        aria-invalid={error !== undefined}
        aria-describedby={described === '' ? undefined : described}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error === undefined ? null : (
        <span id={`${id}-error`} className={errorClass}>
          <Icon name="warning" className="mt-[0.2em]" />
          {error}
        </span>
      )}
    </div>
  );
}
