import { roleText } from '@tsunagu/domain/catalogue/role';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useCollection } from '../live/use-board.ts';
import { addRole } from '../map/board-actions.ts';
import { runningAgendaItem } from '../agenda/running.ts';
import { RoleTable } from './RoleTable.tsx';

/** The role table with the way to add one. `narrow`: as cards, in a column or on a phone. */
export function RolePanel({ narrow }: { narrow: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const count = useCollection(board.roles).size;
  return (
    <section aria-labelledby="roles-heading" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="roles-heading">{roleText.titleOf(count)}</h2>
        {mayEdit ? (
          <Button
            icon="plus"
            onPress={() =>
              ui.dialog.set({ kind: 'role', id: addRole(board, { item: runningAgendaItem(board)?.id ?? null }) })
            }
          >
            {roleText.add}
          </Button>
        ) : null}
      </div>
      <RoleTable narrow={narrow} />
    </section>
  );
}
