import { useId } from 'react';
import { errorClass, hintClass } from './field-look.ts';
import { Icon } from './Icon.tsx';

type Props<V extends string | number> = {
  label: string;
  hint?: string;
  error?: string | undefined;
  values: readonly V[];
  choices: readonly { value: V; label: string }[];
  /** The values after the change, in the order of the choices. */
  onChange: (values: V[]) => void;
  isReadOnly?: boolean;
};

/** Several of a few, all visible; each is a target of 48 px. */
export function CheckGroup<V extends string | number>(props: Props<V>) {
  const { label, hint, error, values, choices, onChange, isReadOnly = false } = props;
  const id = useId();
  const toggle = (value: V) =>
    onChange(choices.map((one) => one.value).filter((one) => values.includes(one) !== (one === value)));
  return (
    <fieldset
      className="min-w-0 space-y-1"
      disabled={isReadOnly}
      aria-describedby={error === undefined ? undefined : id}
    >
      <legend className="font-bold">{label}</legend>
      {hint === undefined ? null : <p className={hintClass}>{hint}</p>}
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="relative inline-flex min-h-target min-w-target cursor-pointer items-center gap-2 rounded-8 border-2 border-edge bg-white px-3 py-1 leading-[1.4] has-checked:border-accent has-checked:bg-accent-soft has-checked:font-bold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-black has-disabled:cursor-default"
          >
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-accent"
              checked={values.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={id} role="alert" className={errorClass}>
          <Icon name="warning" className="mt-[0.2em]" />
          {error}
        </p>
      )}
    </fieldset>
  );
}
