import type { AgendaItem } from '@tsunagu/domain';
import { agendaText } from '@tsunagu/domain/catalogue/agenda';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { addAgendaItem } from '../map/board-actions.ts';
import { orderAfterMove, orderAt } from './agenda-clock.ts';
import { hasWords } from '../minutes/has-words.ts';
import { useAgenda } from './use-agenda.ts';

/** The agenda's items: names, times, prompts and order. Everybody sees changes at once. */
export function AgendaDialog() {
  const { board } = useRoom();
  const ui = useUi();
  const items = useAgenda(board);
  return (
    <Dialog title={agendaText.edit} isOpen wide onClose={() => ui.dialog.set(null)}>
      <ol className="space-y-4">
        {items.map((item) => (
          <li key={item.id} className="rounded-12 border border-edge p-3">
            <ItemForm item={item} items={items} />
          </li>
        ))}
      </ol>
      <Button icon="plus" onPress={() => addAgendaItem(board, agendaText.newTitle, orderAt(items, items.length))}>
        {agendaText.add}
      </Button>
    </Dialog>
  );
}

function ItemForm({ item, items }: { item: AgendaItem; items: readonly AgendaItem[] }) {
  const { board } = useRoom();
  const ui = useUi();
  const write = (patch: Partial<AgendaItem>) => {
    if (board.agenda.get(item.id)) board.agenda.update(item.id, patch);
  };
  const move = (step: -1 | 1) => {
    const order = orderAfterMove(items, item.id, step);
    if (order !== null) write({ order });
  };
  const remove = () => {
    // Minutes that somebody wrote must not go with an item: the undo could not bring their text back.
    if (hasWords(board.minutesText(item.id) ?? [])) {
      notify(ui, agendaText.removeSure);
      return;
    }
    board.agenda.remove(item.id);
    const run = () => {
      if (!board.agenda.get(item.id)) board.agenda.add(item);
    };
    notify(ui, agendaText.removed(item.title), { label: meetingText.undoDelete, run });
  };
  return (
    <div className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-[1fr_10rem]">
        <SharedTextField
          label={agendaText.name}
          value={item.title}
          at={{ id: item.id, field: 'title' }}
          onWrite={(title) => write({ title })}
        />
        <SharedTextField
          label={agendaText.time}
          hint={agendaText.timeHint}
          value={String(item.minutes)}
          at={{ id: item.id, field: 'minutes' }}
          maxLength={3}
          onWrite={(typed) => {
            const minutes = Number(typed.normalize('NFKC').trim() || '0');
            if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 600) write({ minutes });
          }}
        />
      </div>
      <SharedTextField
        label={agendaText.prompt}
        value={item.prompt}
        at={{ id: item.id, field: 'prompt' }}
        multiline
        onWrite={(prompt) => write({ prompt })}
      />
      <div className="flex flex-wrap gap-2">
        <Button aria-label={agendaText.upOf(item.title)} onPress={() => move(-1)}>
          {agendaText.up}
        </Button>
        <Button aria-label={agendaText.downOf(item.title)} onPress={() => move(1)}>
          {agendaText.down}
        </Button>
        <Button look="danger" icon="trash" aria-label={agendaText.removeOf(item.title)} onPress={remove}>
          {agendaText.remove}
        </Button>
      </div>
    </div>
  );
}
