import { useId } from 'react';
import { errorClass } from './field-look.ts';
import { Icon } from './Icon.tsx';

/** One box to tick, its whole line can be tapped. */
export function CheckField({
  label,
  checked,
  onChange,
  error,
  spoken,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string | undefined;
  /** What is read instead of the label where several boxes bear the same words; contains them. */
  spoken?: string;
}) {
  const id = useId();
  return (
    <div className="space-y-1">
      <label className="flex min-h-target cursor-pointer items-center gap-3 rounded-8 border-2 border-edge bg-white px-side py-2 has-checked:border-accent has-checked:bg-accent-soft">
        <input
          type="checkbox"
          className="size-6 shrink-0 accent-accent"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-label={spoken}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : id}
        />
        <span className="font-bold">{label}</span>
      </label>
      {error === undefined ? null : (
        <span id={id} className={errorClass}>
          <Icon name="warning" className="mt-[0.2em]" />
          {error}
        </span>
      )}
    </div>
  );
}
