import {
  type AgendaItem,
  type AgendaItemId,
  EARLIER_ITEM,
  inOrder,
  type RecordKind,
  runningItem,
} from '@tsunagu/domain';
import { minutesText } from '@tsunagu/domain/catalogue/minutes';
import { useCallback, useMemo } from 'react';
import { Select } from '../../components/Select.tsx';
import { currentItem } from '../agenda/agenda-clock.ts';
import { useAgenda } from '../agenda/use-agenda.ts';
import { EarlierPanel } from '../earlier/EarlierPanel.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { notify, useUi } from '../live/ui.tsx';
import { removeRecord } from '../map/board-actions.ts';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { useDerived } from '../live/use-board.ts';
import { embeddedRecords } from './has-words.ts';
import { MinutesEditor } from './MinutesEditor.tsx';
import { MinutesText } from './MinutesText.tsx';
import { RecordCard } from './RecordCard.tsx';

/** 記録: the minutes of the chosen agenda item (else of the one the meeting is at), and its records. */
export function MinutesPanel() {
  const { board, status } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const { synced } = useStore(status);
  const items = useAgenda(board);
  const chosen = useStore(ui.minutesItem);
  const item = items.find((one) => one.id === chosen) ?? currentItem(items, runningItem(items));
  return (
    <section aria-labelledby="minutes-heading" className="space-y-3">
      <h2 id="minutes-heading" className="sr-only">
        {minutesText.title}
      </h2>
      {item ? (
        <>
          <Select<AgendaItemId>
            label={minutesText.item}
            value={item.id}
            options={items.map((one) => ({ value: one.id, label: one.title }))}
            onChange={(id) => ui.minutesItem.set(id)}
          />
          {item.id === EARLIER_ITEM ? <EarlierPanel /> : null}
          <Body key={item.id} item={item} mayWrite={mayEdit && synced} synced={synced} />
          <OtherRecords item={item} />
        </>
      ) : (
        <p className="text-ink-soft">{minutesText.noItem}</p>
      )}
    </section>
  );
}

function Body({ item, mayWrite, synced }: { item: AgendaItem; mayWrite: boolean; synced: boolean }) {
  const { board } = useRoom();
  const fragment = board.minutes(item.id);
  if (mayWrite && fragment) return <MinutesEditor key={item.id} item={item} fragment={fragment} />;
  return synced ? <ReadOnlyMinutes item={item} /> : <p role="status">{minutesText.loading}</p>;
}

function ReadOnlyMinutes({ item: { id } }: { item: AgendaItem }) {
  const { board } = useRoom();
  const derive = useCallback(() => board.minutesText(id) ?? [], [board, id]);
  const text = useDerived([useMinutesChanges()], derive);
  return text.length === 0 ? <p className="text-ink-soft">{minutesText.nothing}</p> : <MinutesText text={text} />;
}

/** The minutes as something that tells when it has changed. */
function useMinutesChanges() {
  const { board } = useRoom();
  return useMemo(() => ({ observe: (fn: () => void) => board.observeMinutes(fn) }), [board]);
}

type RecordRef = { kind: RecordKind; id: string };

/** Records of this item that its text does not hold, e.g. a role that was made on the map. */
function OtherRecords({ item }: { item: AgendaItem }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const derive = useCallback((): RecordRef[] => {
    const embedded = embeddedRecords(board.minutesText(item.id) ?? []);
    const of = (kind: RecordKind, records: Iterable<{ id: string; agendaItemId: AgendaItemId | null }>): RecordRef[] =>
      inOrder(records)
        .filter((record) => record.agendaItemId === item.id && !embedded.has(record.id))
        .map(({ id }) => ({ kind, id }));
    return [
      ...of('point', board.points.all().values()),
      ...of('opinion', board.opinions.all().values()),
      ...of('decision', board.decisions.all().values()),
      ...of('hold', board.holds.all().values()),
      ...of('issue', board.issues.all().values()),
      ...of('role', board.roles.all().values()),
    ];
  }, [board, item.id]);
  const records = useDerived(
    [board.points, board.opinions, board.decisions, board.holds, board.issues, board.roles, useMinutesChanges()],
    derive,
  );
  if (records.length === 0) return null;
  const removal = (record: RecordRef) => ({
    label: minutesText.remove,
    run: () => {
      const undo = removeRecord(board, record.kind, record.id);
      notify(ui, minutesText.removed(minutesText.insert[record.kind]), { label: meetingText.undoDelete, run: undo });
    },
  });
  return (
    <section className="space-y-2" aria-label={minutesText.recordsHere}>
      <p className="text-small font-bold">{minutesText.recordsHere}</p>
      {records.map((record) => (
        <RecordCard
          key={record.id}
          kind={record.kind}
          id={record.id}
          {...(mayEdit ? { action: removal(record) } : {})}
        />
      ))}
    </section>
  );
}
