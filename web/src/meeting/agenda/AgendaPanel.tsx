import { nextItem, pauseItem, finishItem, runningItem, startItem, type AgendaItem } from '@tsunagu/domain';
import { agendaText } from '@tsunagu/domain/catalogue/agenda';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { api } from '../../api/client.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { currentItem } from './agenda-clock.ts';
import { Overrun } from './Overrun.tsx';
import { Prompts } from './Prompts.tsx';
import { StepTimer } from './StepTimer.tsx';
import { applyPatches, useAgenda } from './use-agenda.ts';

/** 議題: where the meeting is, its clock, and what the facilitator may ask. */
export function AgendaPanel() {
  const { board } = useRoom();
  const { mayFacilitate, mayEdit } = useFacts();
  const ui = useUi();
  const items = useAgenda(board);
  const current = currentItem(items, runningItem(items));
  return (
    <section aria-labelledby="agenda-heading" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="agenda-heading">{agendaText.title}</h2>
        {mayFacilitate && mayEdit ? (
          <Button look="quiet" icon="pencil" onPress={() => ui.dialog.set({ kind: 'agenda' })}>
            {agendaText.edit}
          </Button>
        ) : null}
      </div>
      {items.length === 0 ? <p className="text-ink-soft">{agendaText.empty}</p> : null}
      <ol className="space-y-2">
        {items.map((item) => (
          <li key={item.id}>
            <AgendaRow item={item} isCurrent={item.id === current?.id} />
          </li>
        ))}
      </ol>
      {mayFacilitate && mayEdit && current ? <Controls items={items} current={current} /> : null}
    </section>
  );
}

function AgendaRow({ item, isCurrent }: { item: AgendaItem; isCurrent: boolean }) {
  const { mayFacilitate, closed } = useFacts();
  const ui = useUi();
  const shown = useStore(ui.minutesItem);
  return (
    <div
      aria-current={isCurrent ? 'step' : undefined}
      className={`rounded-8 border-2 ${isCurrent ? 'border-accent bg-accent-soft' : 'border-line'}`}
    >
      <button
        type="button"
        aria-pressed={shown === item.id}
        className="grid min-h-target w-full cursor-pointer grid-cols-[auto_1fr] items-center gap-x-2 rounded-6 px-2 py-1 text-left"
        onClick={() => ui.minutesItem.set(item.id)}
      >
        <Icon name={item.state === 'done' ? 'done' : item.state === 'running' ? 'next' : 'wait'} />
        <span className="min-w-0 leading-[1.4] font-bold">{item.title}</span>
        <span className="col-start-2 text-small leading-[1.4] text-ink-soft">
          {agendaText.states[item.state]}・{agendaText.minutes(item.minutes)}
          <span className="sr-only">　{agendaText.show}</span>
        </span>
      </button>
      {item.state === 'running' ? (
        <p className="px-3 pb-2">
          <StepTimer item={item} />
        </p>
      ) : null}
      {item.state === 'running' && mayFacilitate && !closed ? <Overrun item={item} /> : null}
      {isCurrent && mayFacilitate && !closed && item.prompt.trim() !== '' ? (
        <div className="px-3">
          <p className="text-small font-bold">{agendaText.prompts}</p>
          <Prompts item={item} />
        </div>
      ) : null}
    </div>
  );
}

/** The folded agenda: the step, and for the facilitator the one button that moves the meeting on. */
export function AgendaRail() {
  const { board } = useRoom();
  const { mayFacilitate, mayEdit } = useFacts();
  const items = useAgenda(board);
  const current = currentItem(items, runningItem(items));
  if (!current) return null;
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center gap-3 overflow-hidden border-t border-line pt-2 pb-3">
      {mayFacilitate && mayEdit ? <RailButton items={items} current={current} /> : null}
      {current.state === 'running' ? (
        <p className="text-small leading-[1.4] [writing-mode:vertical-rl]">
          <StepTimer item={current} />
        </p>
      ) : null}
      <p className="min-h-0 overflow-hidden text-small leading-[1.4] [writing-mode:vertical-rl]">
        {meetingText.step(items.indexOf(current) + 1, items.length, current.title)}
      </p>
    </div>
  );
}

function RailButton({ items, current }: StepProps) {
  const { start, finish, following } = useSteps(items, current);
  const runs = current.state === 'running';
  const words = runs
    ? following
      ? agendaText.next
      : agendaText.finish
    : current.state === 'done'
      ? agendaText.again
      : agendaText.start;
  return (
    <button
      type="button"
      onClick={runs ? finish : () => start(current)}
      className="flex w-target shrink-0 cursor-pointer flex-col items-center gap-1 border-y-2 border-accent bg-accent py-2 font-bold text-white hover:bg-accent-strong"
    >
      <Icon name="next" />
      <span className="leading-[1.4] [writing-mode:vertical-rl]">{words}</span>
    </button>
  );
}

type StepProps = { items: readonly AgendaItem[]; current: AgendaItem };

/** What moves the meeting from one agenda item to the next. */
function useSteps(items: readonly AgendaItem[], current: AgendaItem) {
  const { board, clock, meetingId } = useRoom();
  const { meeting } = useFacts();
  const ui = useUi();
  const following = nextItem(items, current.id);
  const start = (item: AgendaItem) => {
    // The first item's clock is the meeting's beginning; a failure is mended by the next start or by closing.
    if (meetingId !== null && meeting?.state === 'planned') void api.startMeeting(meetingId);
    applyPatches(board, startItem(items, item.id, clock.now()));
    ui.minutesItem.set(item.id);
  };
  const finish = () => {
    const now = clock.now();
    board.transact(() => {
      applyPatches(board, finishItem(items, current.id, now));
      // The clock's rules read the agenda as it is after the first step.
      if (following) applyPatches(board, startItem(board.agenda.all().values(), following.id, now));
    });
    if (following) ui.minutesItem.set(following.id);
  };
  return { start, finish, following };
}

function Controls({ items, current }: StepProps) {
  const { board, clock } = useRoom();
  const { start, finish, following } = useSteps(items, current);
  return (
    <div className="sticky -bottom-3 -mx-3 -mb-3 flex flex-wrap gap-2 border-t border-line bg-white p-3">
      {current.state === 'running' ? (
        <>
          <Button look="primary" icon="next" onPress={finish}>
            {following ? agendaText.next : agendaText.finish}
          </Button>
          <Button icon="wait" onPress={() => applyPatches(board, pauseItem(items, current.id, clock.now()))}>
            {agendaText.pause}
          </Button>
        </>
      ) : (
        <Button look="primary" icon="next" onPress={() => start(current)}>
          {current.state === 'done' ? agendaText.again : agendaText.start}
        </Button>
      )}
    </div>
  );
}
