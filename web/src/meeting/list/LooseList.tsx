import { listText } from '@tsunagu/domain/catalogue/list';
import { Button } from '../../components/Button.tsx';
import { useFacts } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import type { LooseRow } from './tie-rows.ts';

/** People and resources that no tie reaches yet: the isolated ones are what a map is made to find. */
export function LooseList({ rows }: { rows: readonly LooseRow[] }) {
  const { mayEdit } = useFacts();
  const ui = useUi();
  return (
    <div className="space-y-2">
      <h3>{listText.looseOf(rows.length)}</h3>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="flex flex-wrap items-center gap-3 py-2">
            <span className="min-w-0 flex-1 basis-64">
              <b>{row.name}</b>
              {row.category === row.name ? null : <span className="ml-2 text-small text-ink-soft">{row.category}</span>}
            </span>
            {mayEdit ? (
              <Button
                icon="plus"
                aria-label={listText.addTieTo(row.name)}
                onPress={() => ui.dialog.set({ kind: 'connect', from: row.id })}
              >
                {listText.addTie}
              </Button>
            ) : null}
            <Button
              aria-label={listText.moreOf(row.name)}
              onPress={() => ui.dialog.set({ kind: 'thing', thing: { kind: 'element', id: row.id } })}
            >
              {listText.more}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
