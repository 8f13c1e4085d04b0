import { type KeyboardEvent, type ReactNode, type SubmitEvent, useRef } from 'react';
import { isComposing } from './composition.ts';

/**
 * A form whose Enter key never submits while Japanese is being composed, and which moves to the first wrong field
 * after a refused submit. `onSubmit` returns false when a field needs mending.
 */
export function Form({
  label,
  onSubmit,
  children,
}: {
  /** Names the form for screen readers. */
  label: string;
  onSubmit: () => boolean | Promise<boolean>;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React lets events of a window bubble to what opened it: the form there must not be submitted along.
    event.stopPropagation();
    if (await onSubmit()) return;
    // The errors are painted first; then the first of them gets the focus.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const holdEnter = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
  };
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      className="space-y-6"
      onSubmit={(event) => void submit(event)}
      onKeyDownCapture={holdEnter}
    >
      {children}
    </form>
  );
}
