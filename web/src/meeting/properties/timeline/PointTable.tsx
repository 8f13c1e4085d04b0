import { type CoursePoint, movePoint } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { useState } from 'react';
import { IconButton } from '../../../components/IconButton.tsx';
import { inputClass } from '../../../components/field-look.ts';
import { isComposing } from '../../../components/composition.ts';
import { percent, readPercent } from './percent.ts';

type Props = {
  points: readonly CoursePoint[];
  name: string;
  isReadOnly: boolean;
  onChange: (points: CoursePoint[]) => void;
  onRemove: (at: number) => void;
};

/** The points of one course as numbers. */
export function PointTable({ points, name, isReadOnly, onChange, onRemove }: Props) {
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-left">
        <caption className="sr-only">{`${name} ${text.points}`}</caption>
        <thead>
          <tr>
            <th scope="col">{text.points}</th>
            <th scope="col" className="px-2">
              {text.timeHead}
            </th>
            <th scope="col" className="px-2">
              {text.levelHead}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {points.map(([time, level], at) => (
            <tr key={at}>
              <th scope="row" className="pr-2 font-normal">
                {at + 1}
              </th>
              <td className="p-1">
                <PercentField
                  label={text.pointTime(at + 1)}
                  value={time}
                  isReadOnly={isReadOnly}
                  onChange={(next) => onChange(movePoint(points, at, [next, level]))}
                />
              </td>
              <td className="p-1">
                <PercentField
                  label={text.pointLevel(at + 1)}
                  value={level}
                  isReadOnly={isReadOnly}
                  onChange={(next) => onChange(movePoint(points, at, [time, next]))}
                />
              </td>
              <td className="p-1">
                {isReadOnly || points.length <= 2 ? null : (
                  <IconButton icon="trash" label={text.removePoint(at + 1)} look="quiet" onPress={() => onRemove(at)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type FieldProps = { label: string; value: number; isReadOnly: boolean; onChange: (value: number) => void };

/** A number from 0 to 100, taken when the field is left or Enter pressed; anything else goes back to what it was. */
function PercentField({ label, value, isReadOnly, onChange }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const next = typed === null ? null : readPercent(typed);
    if (next !== null && percent(next) !== percent(value)) onChange(next);
    setTyped(null);
  };
  return (
    <input
      type="text"
      inputMode="numeric"
      aria-label={label}
      readOnly={isReadOnly}
      value={typed ?? String(percent(value))}
      className={`${inputClass} w-24 min-w-[4ch] px-1! text-center`}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) take();
      }}
    />
  );
}
