import { displayName, type ElementId, type Person, Sex } from '@tsunagu/domain';
import { familyText as text } from '@tsunagu/domain/catalogue/family';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { use } from 'react';
import { CheckField } from '../../components/CheckField.tsx';
import { Icon } from '../../components/Icon.tsx';
import { type Column, Table } from '../../components/Table.tsx';
import { ChoiceCell } from '../list/ChoiceCell.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { useHideNames } from '../live/use-board.ts';
import { readAge } from '../properties/read-age.ts';
import { setLivesTogether, writePerson } from './family-actions.ts';
import type { MemberRow } from './family-rows.ts';
import { SayContext } from './say.ts';

type Props = { rows: readonly MemberRow[] };
type CheckedField = 'deceased' | 'livesTogether' | 'isKeyPerson';

const check = (key: CheckedField, header: string): Column<MemberRow> => ({
  key,
  header,
  width: 'w-12',
  cell: (row) => <Check row={row} field={key} label={header} bare />,
});
const COLUMNS: readonly Column<MemberRow>[] = [
  {
    key: 'label',
    header: text.label,
    isHeader: true,
    cell: (row) => <TextCell row={row} field="label" label={text.label} hideLabel />,
  },
  {
    key: 'relation',
    header: text.relation,
    cell: (row) => <TextCell row={row} field="relation" label={text.relation} hideLabel />,
  },
  { key: 'sex', header: text.sex, width: 'w-28', cell: (row) => <SexCell row={row} /> },
  { key: 'age', header: text.age, width: 'w-20', cell: (row) => <AgeCell row={row} hideLabel /> },
  check('deceased', text.deceased),
  check('livesTogether', text.livesTogether),
  check('isKeyPerson', text.keyPerson),
];

/** 家族の人 as a table whose cells are fields; what one changes is on every map at once. */
export function MemberTable({ rows }: Props) {
  return <Table caption={text.membersCaption} columns={COLUMNS} rows={rows} rowKey={(row) => row.id} />;
}

/** The same on a phone: one person below the other, the fields behind their name. */
export function MemberCards({ rows }: Props) {
  return (
    <ul className="space-y-2" aria-label={text.membersCaption}>
      {rows.map((row) => (
        <li key={row.id}>
          <details className="rounded-8 border-2 border-edge bg-white px-3">
            <summary className="flex min-h-target cursor-pointer items-center gap-2 font-bold">
              <Icon name="down" />
              {row.name}
              {row.relation === row.name ? null : (
                <span className="text-small font-normal text-ink-soft">{row.relation}</span>
              )}
            </summary>
            <div className="space-y-3 pb-3">
              <TextCell row={row} field="label" label={text.label} />
              <TextCell row={row} field="relation" label={text.relation} />
              <SexCell row={row} withLabel />
              <AgeCell row={row} />
              <Check row={row} field="deceased" label={text.deceased} />
              <Check row={row} field="livesTogether" label={text.livesTogether} />
              <Check row={row} field="isKeyPerson" label={text.keyPerson} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Whether this hand may change the person. */
function useMayChange({ locked }: MemberRow): boolean {
  const { mayEdit, mayFacilitate } = useFacts();
  return mayEdit && (!locked || mayFacilitate);
}

type TextCellProps = { row: MemberRow; field: 'label' | 'relation'; label: string; hideLabel?: boolean };
function TextCell({ row, field, label, hideLabel = false }: TextCellProps) {
  const { board } = useRoom();
  const hideNames = useHideNames(board);
  const mayChange = useMayChange(row);
  if (!mayChange || (hideNames && field === 'label'))
    return <span className="block min-w-24">{field === 'label' ? row.name : row.relation}</span>;
  return (
    <div className={hideLabel ? 'w-32' : ''}>
      <SharedTextField
        label={hideLabel ? text.fieldOf(row.name, label) : label}
        hideLabel={hideLabel}
        value={row[field]}
        at={{ id: row.id, field }}
        onWrite={(typed) => writePerson(board, row.id, { [field]: typed })}
      />
    </div>
  );
}

function SexCell({ row, withLabel = false }: { row: MemberRow; withLabel?: boolean }) {
  const { board } = useRoom();
  const label = text.fieldOf(row.name, text.sex);
  if (!useMayChange(row)) return propertiesText.sexes[row.sex];
  return (
    <div className="space-y-1">
      {withLabel ? (
        <p aria-hidden="true" className="font-bold">
          {text.sex}
        </p>
      ) : null}
      <ChoiceCell
        label={label}
        value={row.sex}
        names={Object.fromEntries(Sex.options.map((sex) => [sex, propertiesText.sexes[sex]])) as Record<Sex, string>}
        onChange={(sex) => writePerson(board, row.id, { sex })}
      />
    </div>
  );
}

function AgeCell({ row, hideLabel = false }: { row: MemberRow; hideLabel?: boolean }) {
  const { board } = useRoom();
  const shown = row.age === null ? '' : String(row.age);
  if (!useMayChange(row)) return shown;
  return (
    <div className={hideLabel ? 'w-20' : ''}>
      <SharedTextField
        label={hideLabel ? text.fieldOf(row.name, text.age) : text.age}
        hideLabel={hideLabel}
        value={shown}
        at={{ id: row.id, field: 'age' }}
        maxLength={5}
        onWrite={(typed) => {
          const age = readAge(typed);
          if (age !== undefined) writePerson(board, row.id, { age });
        }}
      />
    </div>
  );
}

type CheckProps = {
  row: MemberRow;
  field: CheckedField;
  label: string;
  /** In a table the column's header says what it is. */
  bare?: boolean;
};
function Check({ row, field, label, bare = false }: CheckProps) {
  const say = use(SayContext);
  const { board } = useRoom();
  const hideNames = useHideNames(board);
  const mayChange = useMayChange(row);
  const change = (on: boolean) => {
    if (!mayChange) return;
    if (field !== 'livesTogether') return writePerson(board, row.id, { [field]: on } satisfies Partial<Person>);
    const strangers = setLivesTogether(board, row.id, on);
    say(strangers.length === 0 ? '' : text.strangers(strangers.map((id) => nameOf(id)).join(text.namesBetween)));
  };
  const nameOf = (id: ElementId) => {
    const person = board.elements.get(id);
    return person ? displayName(person, { hideNames }) : '';
  };
  if (!bare)
    return <CheckField label={label} checked={row[field]} onChange={change} spoken={text.fieldOf(row.name, label)} />;
  return (
    <label className="flex min-h-target min-w-target cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        aria-label={text.fieldOf(row.name, label)}
        className="size-6 accent-accent"
        checked={row[field]}
        disabled={!mayChange}
        onChange={(event) => change(event.target.checked)}
      />
    </label>
  );
}
