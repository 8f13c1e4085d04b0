import { useEffect, useState } from 'react';
import type { MeetingView } from '../../api/shapes.ts';
import { type BoardSession, openBoardSession } from '../../sync/board-session.ts';
import { createStore, useStore } from './store.ts';

/** The page's own end of the meeting's board; opened once, closed when the page goes. */
export function useSession({ id, epoch }: Pick<MeetingView, 'id' | 'epoch'>): BoardSession | null {
  const [store] = useState(() => createStore<BoardSession | null>(null));
  useEffect(() => {
    const url = new URL('/sync', window.location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const opened = openBoardSession({ meetingId: id, epoch, url: url.href });
    store.set(opened);
    return () => {
      store.set(null);
      opened.destroy();
    };
  }, [id, epoch, store]);
  return useStore(store);
}
