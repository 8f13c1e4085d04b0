import { remainingSeconds, spentSeconds, type AgendaItem } from '@tsunagu/domain';
import { agendaText } from '@tsunagu/domain/catalogue/agenda';
import { useCallback, useSyncExternalStore } from 'react';
import type { ServerClock } from '../live/server-clock.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { clockFace } from './agenda-clock.ts';

/** The running clock of one agenda item, by the server's time. Not a live region: it would talk each second. */
export function StepTimer({ item }: { item: AgendaItem }) {
  const { clock } = useRoom();
  const { closed } = useFacts();
  // What the closing stopped must not seem to run on.
  const running = item.state === 'running' && !closed;
  const now = useSecond(clock, running);
  if (closed) return null;
  const left = remainingSeconds(item, now);
  const over = left !== null && left < 0;
  const words =
    left === null
      ? agendaText.spent(clockFace(spentSeconds(item, now)))
      : over
        ? agendaText.over(clockFace(-left))
        : agendaText.left(clockFace(left));
  return (
    <span role="timer" className={`font-bold tabular-nums ${over ? 'text-danger' : ''}`}>
      {words}
    </span>
  );
}

/** The server's time, by whole seconds (ms); moves only while something runs. */
export function useSecond(clock: ServerClock, running: boolean): number {
  const subscribe = useCallback(
    (fn: () => void) => {
      if (!running) return () => undefined;
      const timer = setInterval(fn, 250);
      return () => clearInterval(timer);
    },
    [running],
  );
  return useSyncExternalStore(subscribe, () => Math.floor(clock.now() / 1000) * 1000);
}
