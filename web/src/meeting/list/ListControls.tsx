import { listText } from '@tsunagu/domain/catalogue/list';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import type { ListView } from './list-view.ts';

const SIDES = ['all', 'formal', 'informal'] as const satisfies readonly ListView['side'][];
const ORDERS = ['subject', 'name', 'strength', 'kind'] as const satisfies readonly ListView['order'][];

type Props = { view: ListView; narrow: boolean; onChange: (view: ListView) => void };

/** Searching, choosing and ordering the tables, and taking back one's own last step. */
export function ListControls({ view, narrow, onChange }: Props) {
  return narrow ? (
    <div className="space-y-3">
      {/* On a phone the lists come first; searching folds out. */}
      <details className="rounded-8 border-2 border-edge">
        <summary className="flex min-h-target cursor-pointer items-center px-4 font-bold">{listText.find}</summary>
        <div className="flex flex-wrap items-end gap-3 p-3">
          <ViewFields view={view} onChange={onChange} />
        </div>
      </details>
      <UndoButtons />
    </div>
  ) : (
    <div className="flex flex-wrap items-end gap-3">
      <ViewFields view={view} onChange={onChange} />
      <UndoButtons />
    </div>
  );
}

function ViewFields({ view, onChange }: Omit<Props, 'narrow'>) {
  return (
    <>
      <div className="min-w-0 flex-1 basis-48">
        <TextField
          label={listText.search}
          value={view.search}
          onChange={(search) => onChange({ ...view, search })}
          maxLength={100}
        />
      </div>
      <Select
        label={listText.side}
        value={view.side}
        options={SIDES.map((value) => ({ value, label: listText.sides[value] }))}
        onChange={(side) => onChange({ ...view, side })}
      />
      <Select
        label={listText.order}
        value={view.order}
        options={ORDERS.map((value) => ({ value, label: listText.orders[value] }))}
        onChange={(order) => onChange({ ...view, order })}
      />
    </>
  );
}

function UndoButtons() {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  return mayEdit ? (
    <div className="flex flex-wrap gap-2">
      <Button icon="undo" onPress={() => board.undoManager().undo()}>
        {listText.undo}
      </Button>
      <Button icon="redo" onPress={() => board.undoManager().redo()}>
        {listText.redo}
      </Button>
    </div>
  ) : null;
}
