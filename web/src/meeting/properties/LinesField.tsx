import { useCallback } from 'react';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { readLines } from './read-lines.ts';

type Props = {
  label: string;
  hint?: string;
  id: string;
  field: string;
  lines: readonly string[];
  most: number;
  isReadOnly: boolean;
  autoFocus?: boolean;
  onWrite: (lines: string[]) => void;
};

/** A short list as a text with one entry a line. */
export function LinesField({ id, field, lines, most, onWrite, ...rest }: Props) {
  const storedAs = useCallback((typed: string) => readLines(typed, most).join('\n'), [most]);
  return (
    <SharedTextField
      {...rest}
      key={id}
      value={lines.join('\n')}
      at={{ id, field }}
      multiline
      storedAs={storedAs}
      onWrite={(typed) => onWrite(readLines(typed, most))}
    />
  );
}
