import type { Tie } from '@tsunagu/domain';
import { listText } from '@tsunagu/domain/catalogue/list';
import { inputClass } from '../../components/field-look.ts';
import { type Column, Table } from '../../components/Table.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { TieButtons } from './TieButtons.tsx';
import { mirrored, type TieRow } from './tie-rows.ts';

/** つながり as a table whose cells are fields: what one changes is on every map at once. */
export function TieTable({ rows }: { rows: readonly TieRow[] }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const write = (row: TieRow, patch: Partial<Tie>) => {
    if (board.ties.get(row.tieId)) board.ties.update(row.tieId, patch);
  };
  const columns: Column<TieRow>[] = [
    { key: 'other', header: listText.other, isHeader: true, cell: rowName },
    { key: 'category', header: listText.category, cell: (row) => row.category },
    {
      key: 'relation',
      header: listText.relation,
      cell: (row) => (
        <TextCell
          row={row}
          field="flow"
          label={listText.relation}
          isReadOnly={!mayEdit}
          onWrite={(flow) => write(row, { flow })}
        />
      ),
    },
    {
      key: 'strength',
      header: listText.strength,
      cell: (row) => (
        <ChoiceCell
          label={listText.fieldOf(rowName(row), listText.strength)}
          value={row.strength}
          names={listText.strengths}
          isReadOnly={!mayEdit}
          onChange={(strength) => write(row, { strength })}
        />
      ),
    },
    {
      key: 'direction',
      header: listText.direction,
      cell: (row) => (
        <ChoiceCell
          label={listText.fieldOf(rowName(row), listText.direction)}
          value={row.direction}
          names={listText.directions(row.nearName)}
          isReadOnly={!mayEdit}
          onChange={(direction) =>
            write(row, { direction: isTurned(board.ties.get(row.tieId), row) ? mirrored(direction) : direction })
          }
        />
      ),
    },
    {
      key: 'note',
      header: listText.note,
      cell: (row) => (
        <div className="space-y-1">
          <Signs row={row} />
          <TextCell
            row={row}
            field="note"
            label={listText.note}
            isReadOnly={!mayEdit}
            onWrite={(note) => write(row, { note })}
          />
        </div>
      ),
    },
    { key: 'actions', header: listText.actions, cell: (row) => <TieButtons row={row} name={rowName(row)} /> },
  ];
  return <Table caption={listText.ties} columns={columns} rows={rows} rowKey={(row) => row.tieId} />;
}

/** Rows of 本人 name the other; rows among others name both. */
export const rowName = (row: TieRow): string =>
  row.ofSubject ? row.otherName : listText.between(row.nearName, row.otherName);

/** Whether the row is told from the tie's far end. */
export const isTurned = (tie: Tie | undefined, row: TieRow): boolean => tie !== undefined && tie.from !== row.near;

/** Conflict, planned and broken in words: what the map says by line style. */
export function Signs({ row }: { row: TieRow }) {
  const signs = [
    ...(row.tension === 'none' ? [] : [listText.tensions[row.tension]]),
    ...(row.state === 'current' ? [] : [listText.states[row.state]]),
    ...(row.label === '' ? [] : [row.label]),
  ];
  return signs.length === 0 ? null : <p className="text-small font-bold">{signs.join('・')}</p>;
}

type TextCellProps = {
  row: TieRow;
  field: 'flow' | 'note';
  label: string;
  isReadOnly: boolean;
  onWrite: (text: string) => void;
};
function TextCell({ row, field, label, isReadOnly, onWrite }: TextCellProps) {
  if (isReadOnly) return row[field];
  return (
    <SharedTextField
      label={listText.fieldOf(rowName(row), label)}
      hideLabel
      value={row[field]}
      at={{ id: row.tieId, field }}
      onWrite={onWrite}
    />
  );
}

type ChoiceCellProps<V extends string> = {
  label: string;
  value: V;
  names: Readonly<Record<V, string>>;
  isReadOnly: boolean;
  onChange: (value: V) => void;
};
export function ChoiceCell<V extends string>({ label, value, names, isReadOnly, onChange }: ChoiceCellProps<V>) {
  const values = Object.keys(names) as V[];
  if (isReadOnly) return names[value];
  return (
    <select
      aria-label={label}
      className={inputClass}
      value={value}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </select>
  );
}
