import type { CalendarStyle } from '@tsunagu/domain';
import { useState } from 'react';
import { useSettings } from '../api/use-settings.ts';

const KEY = 'tsunagu.calendar';

/** 和暦 or 西暦: what was chosen on this device (it says nothing about anybody), else as the organisation writes years. */
export function useCalendarStyle(): [CalendarStyle, (style: CalendarStyle) => void] {
  const { era } = useSettings();
  const [chosen, setChosen] = useState(readStored);
  return [
    chosen ?? era,
    (next) => {
      setChosen(next);
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // Storage may be forbidden here; the choice then lasts as long as the page.
      }
    },
  ];
}

function readStored(): CalendarStyle | null {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'gregorian' || stored === 'japanese' ? stored : null;
  } catch {
    return null;
  }
}
