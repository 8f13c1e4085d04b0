import { remainingSeconds, type AgendaItem } from '@tsunagu/domain';
import { agendaText } from '@tsunagu/domain/catalogue/agenda';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useRoom } from '../live/room.tsx';
import { useSecond } from './StepTimer.tsx';

const MORE_MINUTES = 5;

/** That the time box of the running item is over, in words, said by the minute, and the way to give it more. */
export function Overrun({ item }: { item: AgendaItem }) {
  const { board, clock } = useRoom();
  const now = useSecond(clock, true);
  const left = remainingSeconds(item, now);
  const over = left !== null && left <= 0 ? Math.floor(-left / 60) : null;
  const add = () => {
    if (board.agenda.get(item.id)) board.agenda.update(item.id, { minutes: item.minutes + MORE_MINUTES });
  };
  return (
    <div className="px-3 pb-2">
      <p role="status" className="text-small font-bold text-danger">
        {over === null ? null : (
          <>
            <Icon name="warning" /> {agendaText.overrun(item.title, over)}
          </>
        )}
      </p>
      {over === null ? null : (
        <>
          <p className="text-small">{agendaText.overrunHint}</p>
          {item.minutes + MORE_MINUTES > 600 ? null : (
            <Button icon="plus" onPress={add}>
              {agendaText.addTime(MORE_MINUTES)}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
