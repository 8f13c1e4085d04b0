import type { CalendarStyle } from '@tsunagu/domain';
import { useState } from 'react';

const KEY = 'tsunagu.calendar';

/** 和暦 or 西暦, remembered on this device (it says nothing about anybody); 和暦 is what forms are written in. */
export function useCalendarStyle(): [CalendarStyle, (style: CalendarStyle) => void] {
  const [style, setStyle] = useState<CalendarStyle>(() => (readStored() === 'gregorian' ? 'gregorian' : 'japanese'));
  return [
    style,
    (next) => {
      setStyle(next);
      try {
        localStorage.setItem(KEY, next);
      } catch {
        // Storage may be forbidden here; the choice then lasts as long as the page.
      }
    },
  ];
}

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
