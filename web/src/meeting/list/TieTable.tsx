import type { Tie } from '@tsunagu/domain';
import { listText } from '@tsunagu/domain/catalogue/list';
import { type Column, Table } from '../../components/Table.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { ChoiceCell } from './ChoiceCell.tsx';
import { TieButtons } from './TieButtons.tsx';
import { directionAsStored, type TieRow } from './tie-rows.ts';

/** つながり as a table whose cells are fields: what one changes is on every map at once. */
export function TieTable({ rows }: { rows: readonly TieRow[] }) {
  return <Table caption={listText.ties} columns={COLUMNS} rows={rows} rowKey={(row) => row.tieId} />;
}

type CellProps = { row: TieRow };
const COLUMNS: readonly Column<TieRow>[] = [
  {
    key: 'other',
    header: listText.other,
    isHeader: true,
    cell: (row) => <span className="block min-w-28">{rowName(row)}</span>,
  },
  { key: 'category', header: listText.category, cell: (row) => <span className="block min-w-20">{row.category}</span> },
  {
    key: 'relation',
    header: listText.relation,
    cell: (row) => <RelationCell row={row} />,
  },
  { key: 'strength', header: listText.strength, cell: (row) => <StrengthCell row={row} /> },
  { key: 'direction', header: listText.direction, cell: (row) => <DirectionCell row={row} /> },
  { key: 'note', header: listText.note, cell: (row) => <NoteCell row={row} /> },
  { key: 'actions', header: listText.actions, cell: (row) => <TieButtons row={row} name={rowName(row)} /> },
];

function useWriteTie({ tieId }: TieRow): (patch: Partial<Tie>) => void {
  const { board } = useRoom();
  return (patch) => {
    if (board.ties.get(tieId)) board.ties.update(tieId, patch);
  };
}

function RelationCell({ row }: CellProps) {
  return (
    <div className="w-36 space-y-1">
      {row.flow === '' ? null : <p className="text-small font-bold">{row.flow}</p>}
      <TextCell row={row} field="label" label={listText.relation} />
    </div>
  );
}

function StrengthCell({ row }: CellProps) {
  const write = useWriteTie(row);
  return (
    <ChoiceCell
      label={listText.fieldOf(rowName(row), listText.strength)}
      value={row.strength}
      names={listText.strengths}
      onChange={(strength) => write({ strength })}
    />
  );
}

function DirectionCell({ row }: CellProps) {
  const { board } = useRoom();
  const write = useWriteTie(row);
  return (
    <ChoiceCell
      label={listText.fieldOf(rowName(row), listText.direction)}
      value={row.direction}
      names={listText.directions(row.nearName)}
      onChange={(seen) => {
        const tie = board.ties.get(row.tieId);
        if (tie) write({ direction: directionAsStored(row, tie, seen) });
      }}
    />
  );
}

function NoteCell({ row }: CellProps) {
  return (
    <div className="w-56 space-y-1">
      <Signs row={row} />
      <TextCell row={row} field="note" label={listText.note} multiline />
    </div>
  );
}

/** Rows of 本人 name the other; rows among others name both. */
export const rowName = (row: TieRow): string =>
  row.ofSubject ? row.otherName : listText.between(row.nearName, row.otherName);

/** Conflict, planned and broken in words: what the map says by line style. */
export function Signs({ row }: { row: TieRow }) {
  const signs = [
    ...(row.tension === 'none' ? [] : [listText.tensions[row.tension]]),
    ...(row.state === 'current' ? [] : [listText.states[row.state]]),
  ];
  return signs.length === 0 ? null : <p className="text-small font-bold">{signs.join('・')}</p>;
}

type TextCellProps = { row: TieRow; field: 'label' | 'note'; label: string; multiline?: boolean };
function TextCell({ row, field, label, multiline = false }: TextCellProps) {
  const { mayEdit } = useFacts();
  const write = useWriteTie(row);
  if (!mayEdit) return row[field];
  return (
    <SharedTextField
      label={listText.fieldOf(rowName(row), label)}
      hideLabel
      multiline={multiline}
      rows={1}
      value={row[field]}
      at={{ id: row.tieId, field }}
      onWrite={(text) => write({ [field]: text })}
    />
  );
}
