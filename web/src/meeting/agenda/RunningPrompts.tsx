import { runningItem } from '@tsunagu/domain';
import { agendaText } from '@tsunagu/domain/catalogue/agenda';
import { useFacts, useRoom } from '../live/room.tsx';
import { Overrun } from './Overrun.tsx';
import { Prompts } from './Prompts.tsx';
import { useAgenda } from './use-agenda.ts';

/** For the facilitator while the agenda is folded: what to ask in the item that runs, and that its time is over. */
export function RunningPrompts() {
  const { board } = useRoom();
  const { mayFacilitate, closed } = useFacts();
  const running = runningItem(useAgenda(board));
  if (!mayFacilitate || closed || running === undefined) return null;
  return (
    <details open className="rounded-8 border-2 border-accent bg-accent-soft px-3">
      <summary className="flex min-h-target cursor-pointer items-center font-bold">
        {agendaText.promptsOf(running.title)}
      </summary>
      <Overrun item={running} />
      <Prompts item={running} />
    </details>
  );
}
