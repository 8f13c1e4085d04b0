import type { HTMLInputTypeAttribute, Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components/TextField';
import { errorClass, hintClass, inputClass, labelClass } from './field-look.ts';
import { Icon } from './Icon.tsx';
import { RequiredMark } from './RequiredMark.tsx';

export type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is expected, tied to the field for screen readers. */
  hint?: string | undefined;
  /** What is wrong; marks the field as invalid. */
  error?: string | undefined;
  name?: string;
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'password' | 'date' | 'time' | 'tel'>;
  inputMode?: 'text' | 'numeric' | 'email';
  autoComplete?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
  /** More than one: a text area. */
  rows?: number;
  inputRef?: Ref<HTMLInputElement>;
};

/** One labelled field; label, hint and error are tied to it. The value stays with the page, whatever happens. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, rows = 1, type = 'text', inputRef, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      type={type}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="space-y-1"
    >
      <Label className={labelClass}>
        {label}
        {props.isRequired === true ? <RequiredMark /> : null}
      </Label>
      {hint === undefined ? null : (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      {rows > 1 ? (
        // As high as what stands in it, so that nothing has to be read through a slit; at least the rows asked for.
        <TextArea
          rows={rows}
          style={{ minHeight: `calc(${rows}lh + 1rem)` }}
          className={`${inputClass} max-h-[60vh] field-sizing-content`}
        />
      ) : (
        <Input ref={inputRef ?? null} className={inputClass} />
      )}
      <FieldError className={errorClass}>
        <Icon name="warning" className="mt-[0.2em]" />
        <span>{error}</span>
      </FieldError>
    </AriaTextField>
  );
}
