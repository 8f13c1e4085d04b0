import { SharedTextField } from '../live/SharedTextField.tsx';

export type FieldsProps<T> = {
  element: T;
  write: (patch: Partial<T>) => void;
  isReadOnly: boolean;
  /** It was just made or opened to be written: its first text takes the focus. */
  autoFocus: boolean;
  /** Beside the map there is room for a few fields; a window has room for tables and plots. */
  inside: 'panel' | 'window';
};

type Props<T, K> = {
  record: T;
  field: K;
  label: string;
  write: (patch: Partial<T>) => void;
  isReadOnly: boolean;
  hint?: string;
  multiline?: boolean;
  suggestions?: readonly string[];
  autoFocus?: boolean;
};

/** The shared text field of one text of a record. */
export function TextOf<T extends { id: string } & Record<K, string>, K extends string & keyof T>(props: Props<T, K>) {
  const { record, field, label, write, isReadOnly, ...rest } = props;
  return (
    <SharedTextField
      {...rest}
      // Another record is another text: what was typed for the one must not end in the other.
      key={record.id}
      label={label}
      value={record[field]}
      at={{ id: record.id, field }}
      isReadOnly={isReadOnly}
      onWrite={(typed) => write({ [field]: typed } as Partial<T>)}
    />
  );
}
