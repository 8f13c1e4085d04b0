import {
  shownCareAreas,
  SUPPORTER_KIND_NAMES,
  type CareAreaLevel,
  type Element,
  type HelpLayer,
  type SupporterKind,
  type SupporterState,
} from '@tsunagu/domain';
import { listText } from '@tsunagu/domain/catalogue/list';
import { useSettings } from '../../api/use-settings.ts';
import { type Column, Table } from '../../components/Table.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { useHideNames } from '../live/use-board.ts';
import { ChoiceCell } from './ChoiceCell.tsx';
import { ElementButtons } from './ElementButtons.tsx';
import type { ElementRow } from './element-rows.ts';

/** 人・資源 as a table whose cells are fields. */
export function ElementTable({ rows }: { rows: readonly ElementRow[] }) {
  return <Table caption={listText.supporters} columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />;
}

type CellProps = { row: ElementRow };
const COLUMNS: readonly Column<ElementRow>[] = [
  { key: 'name', header: listText.name, isHeader: true, cell: (row) => <NameCell row={row} /> },
  { key: 'kind', header: listText.kind, cell: (row) => <KindCell row={row} /> },
  { key: 'careArea', header: listText.careArea, cell: (row) => <CareAreaCell row={row} /> },
  { key: 'help', header: listText.help, cell: (row) => <HelpCell row={row} /> },
  { key: 'state', header: listText.state, cell: (row) => <StateCell row={row} /> },
  { key: 'ties', header: listText.ties, cell: (row) => <TiesCell row={row} /> },
  { key: 'actions', header: listText.actions, cell: (row) => <ElementButtons row={row} /> },
];

function useWrite({ id }: ElementRow): (patch: Partial<Element>) => void {
  const { board } = useRoom();
  return (patch) => {
    if (board.elements.get(id)) board.elements.update(id, patch);
  };
}

function NameCell({ row }: CellProps) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const hideNames = useHideNames(board);
  const write = useWrite(row);
  if (!mayEdit || (hideNames && row.kind === 'person')) {
    return (
      <span className="block min-w-28">
        {row.name}
        <Category row={row} />
      </span>
    );
  }
  return (
    <div className="w-48">
      <SharedTextField
        label={listText.fieldOf(row.name, listText.name)}
        hideLabel
        value={row.label}
        at={{ id: row.id, field: 'label' }}
        onWrite={(label) => write({ label })}
      />
      <Category row={row} />
    </div>
  );
}

/** Below the name: in a column of its own it would push the buttons of the row out of the window. */
const Category = ({ row }: CellProps) =>
  row.category === row.name ? null : <span className="block text-small font-normal text-ink-soft">{row.category}</span>;

/** `none` stands for what is not written. */
const NONE = 'none';
const orNull = <V extends string>(value: V | typeof NONE): V | null => (value === NONE ? null : value);

function KindCell({ row }: CellProps) {
  const write = useWrite(row);
  const names = { [NONE]: listText.notWritten, ...SUPPORTER_KIND_NAMES } as Record<SupporterKind | typeof NONE, string>;
  return (
    <ChoiceCell
      label={listText.fieldOf(row.name, listText.kind)}
      value={row.supporterKind ?? NONE}
      names={names}
      // A resource always has a kind; for it 「その他」 is what is not written.
      onChange={(value) =>
        write({ supporterKind: row.kind === 'resource' ? (orNull(value) ?? 'other') : orNull(value) })
      }
    />
  );
}

function CareAreaCell({ row }: CellProps) {
  const write = useWrite(row);
  const settings = useSettings();
  const names: Record<string, string> = { [NONE]: listText.notWritten };
  for (const { level, name } of shownCareAreas(settings, row.careArea)) names[level] = name;
  return (
    <ChoiceCell<string>
      label={listText.fieldOf(row.name, listText.careArea)}
      value={row.careArea ?? NONE}
      names={names}
      onChange={(value) => write({ careArea: orNull(value) as CareAreaLevel | null })}
    />
  );
}

function HelpCell({ row }: CellProps) {
  const write = useWrite(row);
  const { helpNames } = useSettings();
  return (
    <ChoiceCell<HelpLayer | typeof NONE>
      label={listText.fieldOf(row.name, listText.help)}
      value={row.help ?? NONE}
      names={{ [NONE]: listText.notWritten, ...helpNames }}
      onChange={(value) => write({ help: orNull(value) })}
    />
  );
}

function StateCell({ row }: CellProps) {
  const write = useWrite(row);
  return (
    <ChoiceCell<SupporterState>
      label={listText.fieldOf(row.name, listText.state)}
      value={row.state}
      names={listText.supporterStates}
      onChange={(state) => write({ state })}
    />
  );
}

/** Who has no tie is what a map is made to find. */
const TiesCell = ({ row }: CellProps) =>
  row.ties === 0 ? <b className="whitespace-nowrap">{listText.noTie}</b> : listText.tieCount(row.ties);
