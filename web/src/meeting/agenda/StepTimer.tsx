import { remainingSeconds, spentSeconds, type AgendaItem } from '@tsunagu/domain';
import { agendaText } from '@tsunagu/domain/catalogue/agenda';
import { useEffect, useState } from 'react';
import { useRoom } from '../live/room.tsx';
import { clockFace } from './agenda-clock.ts';

/** The running clock of one agenda item, by the server's time. Not a live region: it would talk each second. */
export function StepTimer({ item }: { item: AgendaItem }) {
  const { clock } = useRoom();
  const running = item.state === 'running';
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    setNow(clock.now());
    if (!running) return;
    const timer = setInterval(() => setNow(clock.now()), 500);
    return () => clearInterval(timer);
  }, [clock, running, item]);
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
