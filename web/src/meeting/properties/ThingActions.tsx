import { canCarryTie } from '@tsunagu/domain';
import { familyText } from '@tsunagu/domain/catalogue/family';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { Button } from '../../components/Button.tsx';
import { runningAgendaItem } from '../agenda/running.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import type { Thing } from '../live/things.ts';
import { sourceOf, useUi } from '../live/ui.tsx';
import { addRole, removeThings } from '../map/board-actions.ts';

/** What can be done with the selected thing: make it a role, tie it, delete it. */
export function ThingActions({ thing }: { thing: Thing }) {
  const { board } = useRoom();
  const { mayEdit, mayFacilitate } = useFacts();
  const ui = useUi();
  if (!mayEdit) return null;
  const element = thing.kind === 'element' ? board.elements.get(thing.id) : undefined;
  const source = sourceOf(thing);
  const makeRole = () => {
    const item = runningAgendaItem(board)?.id ?? null;
    ui.dialog.set({ kind: 'role', id: addRole(board, { source, item }) });
  };
  const remove = () => {
    if (ui.dialog.get()?.kind === 'thing') ui.dialog.set(null);
    ui.selection.set([]);
    removeThings(board, [thing]);
  };
  return (
    <div className="flex flex-wrap gap-2">
      {source ? (
        <Button look="primary" icon="role" onPress={makeRole}>
          {text.makeRole}
        </Button>
      ) : null}
      {element && canCarryTie(element) ? (
        <Button icon="next" onPress={() => ui.dialog.set({ kind: 'connect', from: element.id })}>
          {text.connect}
        </Button>
      ) : null}
      {element?.kind === 'person' || thing.kind === 'union' ? (
        <Button icon="people" onPress={() => ui.dialog.set({ kind: 'family', of: element?.id ?? null })}>
          {familyText.open}
        </Button>
      ) : null}
      {element?.locked && !mayFacilitate ? null : (
        <Button look="danger" icon="trash" onPress={remove}>
          {text.remove}
        </Button>
      )}
    </div>
  );
}
