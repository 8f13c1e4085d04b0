import { useEffect } from 'react';
import type { RoomStatus } from './room.tsx';
import type { Store } from './store.ts';

/** Asks before the tab is closed while something is not on the server's disk. */
export function useUnsavedGuard(status: Store<RoomStatus>): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      const { unsaved, kind } = status.get();
      if (unsaved > 0 && kind !== 'practice') event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [status]);
}
