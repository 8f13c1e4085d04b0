import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { readPresence, type Present } from './presence.ts';
import { samePlain } from './same-plain.ts';

/**
 * A value read off presence, kept identical while it says the same: cursors move thirty times a second, and a panel
 * that shows who is here must not be drawn for each of them. `derive` must be stable.
 */
export function usePresence<V>(awareness: Awareness, derive: (present: readonly Present[], me: number) => V): V {
  const last = useRef<{ value: V } | null>(null);
  const subscribe = useCallback(
    (fn: () => void) => {
      awareness.on('change', fn);
      return () => awareness.off('change', fn);
    },
    [awareness],
  );
  const get = useCallback(() => {
    const value = derive(readPresence(awareness.getStates()), awareness.clientID);
    if (last.current && samePlain(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  }, [awareness, derive]);
  return useSyncExternalStore(subscribe, get);
}
