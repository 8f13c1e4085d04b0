import { useState } from 'react';

export type Removal = { notice: string; remove: (at: number, notice: string) => void; undo: () => void };

/** Takes something out of a list and can put it back where it was, until something else is taken out. */
export function useRemoval<T>(list: readonly T[], onChange: (list: T[]) => void): Removal {
  const [last, setLast] = useState<{ value: T; at: number; notice: string } | null>(null);
  return {
    notice: last?.notice ?? '',
    remove(at, notice) {
      const value = list[at];
      if (value === undefined) return;
      onChange(list.filter((_, index) => index !== at));
      setLast({ value, at, notice });
    },
    undo() {
      if (last === null) return;
      onChange([...list.slice(0, last.at), last.value, ...list.slice(last.at)]);
      setLast(null);
    },
  };
}
