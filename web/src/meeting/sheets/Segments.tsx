import { type KeyboardEvent, useId } from 'react';
import { choiceKey } from './choice-keys.ts';

type Props<V extends string> = {
  /** Read by screen readers: the cell's row and column. */
  label: string;
  /** Empty for nothing chosen. */
  value: V | '';
  choices: readonly { readonly value: V; readonly label: string }[];
  onChange: (value: V | '') => void;
  isReadOnly: boolean;
  /** Names the cell in its table. */
  cell?: string;
  /** Goes on to another row; without it up and down are the browser's. */
  onMove?: (rows: 1 | -1) => void;
};

/** One of a few, side by side and 48 px high; a second press takes the choice away. A number key chooses and goes on. */
export function Segments<V extends string>({ label, value, choices, onChange, isReadOnly, cell, onMove }: Props<V>) {
  const name = useId();
  const byKey = (event: KeyboardEvent) => {
    const key = choiceKey(event, choices.length);
    if (key === null || isReadOnly || (key.kind === 'move' && !onMove)) return;
    event.preventDefault();
    if (key.kind === 'clear') onChange('');
    else if (key.kind === 'move') onMove?.(key.rows);
    else {
      onChange(choices[key.at]?.value ?? '');
      onMove?.(1);
    }
  };
  return (
    <div role="radiogroup" aria-label={label} data-cell={cell} className="flex" onKeyDown={byKey}>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="relative flex min-h-target min-w-target flex-1 cursor-pointer items-center justify-center border-2 border-edge bg-white px-1 text-small leading-[1.2] whitespace-nowrap not-first:-ml-[2px] first:rounded-l-8 last:rounded-r-8 has-checked:z-1 has-checked:border-accent has-checked:bg-accent has-checked:font-bold has-checked:text-white has-focus-visible:z-2 has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-black has-disabled:cursor-default"
        >
          <input
            type="radio"
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            disabled={isReadOnly}
            onChange={() => onChange(choice.value)}
            onClick={() => {
              if (choice.value === value) onChange('');
            }}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
