import { type ReactNode, useId } from 'react';

export type Choice<V extends string> = {
  value: V;
  label: string;
  picture?: ReactNode;
  /** More about it, below its label. */
  below?: ReactNode;
};
type Props<V extends string> = {
  label: string;
  value: V;
  choices: readonly Choice<V>[];
  onChange: (value: V) => void;
  isReadOnly?: boolean;
  /** One below the other, for choices that take a line each. */
  stacked?: boolean;
};

/** One of a few, all visible: arrow keys move, a picture may show what each looks like. Targets of 48 px. */
export function ChoiceGroup<V extends string>({
  label,
  value,
  choices,
  onChange,
  isReadOnly = false,
  stacked = false,
}: Props<V>) {
  const name = useId();
  return (
    <fieldset className="min-w-0 space-y-1" disabled={isReadOnly}>
      <legend className="font-bold">{label}</legend>
      <div className={stacked ? 'grid gap-2' : 'flex flex-wrap gap-2'}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="relative inline-flex min-h-target min-w-target cursor-pointer items-center gap-2 rounded-8 border-2 border-edge bg-white px-3 py-1 leading-[1.4] has-checked:border-accent has-checked:bg-accent-soft has-checked:font-bold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-black has-disabled:cursor-default"
          >
            <input
              type="radio"
              className="size-5 shrink-0 accent-accent"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.picture}
            {choice.below === undefined ? (
              <span>{choice.label}</span>
            ) : (
              <span className="min-w-0 flex-1 space-y-1">
                <span className="block">{choice.label}</span>
                {choice.below}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
