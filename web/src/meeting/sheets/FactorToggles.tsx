import { FACTOR_NUMBERS, type FactorNumber } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { type KeyboardEvent, useRef, useState } from 'react';
import { choiceKey } from './choice-keys.ts';

type Props = {
  label: string;
  value: readonly FactorNumber[];
  /** Numbers of the causes that something is written in. */
  written: readonly FactorNumber[];
  onChange: (value: FactorNumber[]) => void;
  isReadOnly: boolean;
  cell?: string;
  onMove?: (rows: 1 | -1) => void;
};

/** Which of the causes ①–⑥ lie behind a row. One stop of the Tab key; left and right move inside, a number key toggles. */
export function FactorToggles({ label, value, written, onChange, isReadOnly, cell, onMove }: Props) {
  const numbers = FACTOR_NUMBERS.filter((number) => written.includes(number) || value.includes(number));
  const [hand, setHand] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  if (numbers.length === 0)
    return cell === undefined ? null : <p className="text-small text-ink-soft">{text.noFactors}</p>;
  const at = Math.min(hand, numbers.length - 1);
  const toggle = (number: FactorNumber) =>
    onChange(FACTOR_NUMBERS.filter((one) => (one === number ? !value.includes(one) : value.includes(one))));
  const byKey = (event: KeyboardEvent) => {
    const side = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (side !== 0) {
      event.preventDefault();
      const next = Math.min(numbers.length - 1, Math.max(0, at + side));
      setHand(next);
      group.current?.querySelectorAll('button')[next]?.focus();
      return;
    }
    // Enter presses the button here, as everywhere.
    const key = event.key === 'Enter' ? null : choiceKey(event, FACTOR_NUMBERS.length);
    if (key === null || isReadOnly || (key.kind === 'move' && !onMove)) return;
    event.preventDefault();
    if (key.kind === 'clear') onChange([]);
    else if (key.kind === 'move') onMove?.(key.rows);
    else {
      const number = FACTOR_NUMBERS[key.at];
      if (number !== undefined && numbers.includes(number)) toggle(number);
    }
  };
  return (
    <div
      ref={group}
      role="group"
      aria-label={label}
      data-cell={cell}
      className={`flex gap-1 ${cell === undefined ? 'flex-wrap' : ''}`}
      onKeyDown={byKey}
    >
      {numbers.map((number, index) => (
        <button
          key={number}
          type="button"
          aria-pressed={value.includes(number)}
          aria-label={text.factor(text.factorMarks[number])}
          aria-disabled={isReadOnly}
          tabIndex={index === at ? 0 : -1}
          onFocus={() => setHand(index)}
          onClick={() => {
            if (!isReadOnly) toggle(number);
          }}
          className="size-12 shrink-0 cursor-pointer rounded-8 border-2 border-edge bg-white text-[1.25rem] aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:font-bold aria-pressed:text-white"
        >
          {text.factorMarks[number]}
        </button>
      ))}
    </div>
  );
}
