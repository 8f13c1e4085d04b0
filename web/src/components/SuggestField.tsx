import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import { errorClass, hintClass, inputClass, labelClass } from './field-look.ts';
import { Icon } from './Icon.tsx';
import { RequiredMark } from './RequiredMark.tsx';

/** A text field that offers usual answers; anything else may be typed as well. */
export function SuggestField({
  label,
  value,
  onChange,
  suggestions,
  openLabel,
  hint,
  error,
  isRequired = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  suggestions: readonly string[];
  /** What the button that opens the list is called. */
  openLabel: string;
  hint?: string | undefined;
  error?: string | undefined;
  isRequired?: boolean;
}) {
  return (
    <ComboBox
      allowsCustomValue
      menuTrigger="manual"
      inputValue={value}
      onInputChange={onChange}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      defaultFilter={() => true}
      className="space-y-1"
    >
      <Label className={labelClass}>
        {label}
        {isRequired ? <RequiredMark /> : null}
      </Label>
      {hint === undefined ? null : (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <div className="flex gap-2">
        <Input className={inputClass} />
        <Button
          aria-label={openLabel}
          className="inline-flex min-h-target min-w-target items-center justify-center rounded-8 border-2 border-edge bg-white text-accent"
        >
          <Icon name="down" />
        </Button>
      </div>
      <FieldError className={errorClass}>
        <Icon name="warning" className="mt-[0.2em]" />
        <span>{error}</span>
      </FieldError>
      <Popover
        maxHeight={336}
        className="w-(--trigger-width) min-w-64 overflow-auto overscroll-contain rounded-8 border-2 border-edge bg-white shadow-2"
      >
        <ListBox>
          {suggestions.map((suggestion) => (
            <ListBoxItem
              key={suggestion}
              id={suggestion}
              textValue={suggestion}
              className="flex min-h-target cursor-pointer items-center px-4 py-2 data-focused:bg-accent-soft data-selected:font-bold"
            >
              {suggestion}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
