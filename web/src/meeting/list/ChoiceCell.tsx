import { inputClass } from '../../components/field-look.ts';
import { useFacts } from '../live/room.tsx';

type Props<V extends string> = {
  /** Names the row and the column, because the cell stands alone for a screen reader. */
  label: string;
  value: V;
  names: Readonly<Record<V, string>>;
  onChange: (value: V) => void;
};

/** A cell that is one of a few values: a select for who may edit, else its words. */
export function ChoiceCell<V extends string>({ label, value, names, onChange }: Props<V>) {
  const { mayEdit } = useFacts();
  const values = Object.keys(names) as V[];
  if (!mayEdit) return names[value];
  return (
    <select
      aria-label={label}
      className={`${inputClass} max-w-42 min-w-20 !w-auto !px-2`}
      value={value}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </select>
  );
}
