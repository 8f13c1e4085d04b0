import { formatDayShort, inOrder, numberRoles, type Role } from '@tsunagu/domain';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { Badge } from '../../components/Card.tsx';
import { Button } from '../../components/Button.tsx';
import { type Column, Table } from '../../components/Table.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useCollection, useHideNames } from '../live/use-board.ts';
import { nameOf } from '../people/names.ts';
import { roleGaps, roleState, type RoleState } from './role-gaps.ts';

const TONES = { draft: 'caution', waiting: 'accent', confirmed: 'good' } as const satisfies Record<RoleState, string>;

/** 「11月30日(月)まで」, 「期限なし」, or that it is not said yet. */
export function dueWords(role: Role): string {
  switch (role.due.kind) {
    case 'day':
      return roleText.dueOf(formatDayShort(role.due.day));
    case 'none':
      return roleText.dueNone;
    case 'unset':
      return roleText.dueUnset;
  }
}

/** 役割: all of them, with what each misses, as a table or (narrow) as cards; live. */
export function RoleTable({ narrow }: { narrow: boolean }) {
  const { board } = useRoom();
  const { people, answers } = useFacts();
  const hideNames = useHideNames(board);
  const roles = inOrder(useCollection(board.roles).values());
  const numbers = numberRoles(roles);
  const numberOf = (role: Role) => numbers.get(role.id) ?? 0;
  const ownerOf = (role: Role) => nameOf(role.owner, people, hideNames);
  if (roles.length === 0) return <p className="text-ink-soft">{roleText.empty}</p>;

  if (!narrow) {
    const rows = roles.map((role) => ({ role, number: numberOf(role) }));
    return <Table caption={roleText.title} columns={COLUMNS} rows={rows} rowKey={({ role }) => role.id} />;
  }
  return (
    <ul className="space-y-3" aria-label={roleText.title}>
      {roles.map((role) => (
        <li key={role.id} className="space-y-2 rounded-12 border border-edge p-3">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <span className="font-bold">{roleText.number(numberOf(role))}</span>
            <Badge tone={TONES[roleState(role, people, answers)]}>
              {roleText.states[roleState(role, people, answers)]}
            </Badge>
          </div>
          <p className="whitespace-pre-wrap">{role.what}</p>
          {/* What is not said yet stands among what is missing, and not here as well. */}
          <p className="empty:hidden">
            {ownerOf(role) === null ? null : <b>{ownerOf(role)}　</b>}
            {role.due.kind === 'unset' ? null : dueWords(role)}
          </p>
          <Gaps role={role} />
          <Open role={role} number={numberOf(role)} />
        </li>
      ))}
    </ul>
  );
}

type Row = { role: Role; number: number };
const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'what',
    header: roleText.what,
    isHeader: true,
    cell: ({ role, number }) => role.what || roleText.number(number),
  },
  { key: 'owner', header: roleText.owner, cell: ({ role }) => <Owner role={role} /> },
  { key: 'due', header: roleText.due, cell: ({ role }) => dueWords(role) },
  { key: 'state', header: roleText.status, cell: ({ role }) => <State role={role} /> },
  { key: 'open', header: roleText.edit, cell: ({ role, number }) => <Open role={role} number={number} /> },
];

function Owner({ role }: { role: Role }) {
  const { board } = useRoom();
  const { people } = useFacts();
  return nameOf(role.owner, people, useHideNames(board)) ?? roleText.nobody;
}

function State({ role }: { role: Role }) {
  const { people, answers } = useFacts();
  const state = roleState(role, people, answers);
  return (
    <div className="space-y-1">
      <Badge tone={TONES[state]}>{roleText.states[state]}</Badge>
      <Gaps role={role} />
    </div>
  );
}

function Gaps({ role }: { role: Role }) {
  const { people } = useFacts();
  const gaps = roleGaps(role, people);
  if (gaps.length === 0) return null;
  return (
    <ul className="text-small font-bold text-caution">
      {gaps.map((gap) => (
        <li key={gap}>{gap}</li>
      ))}
    </ul>
  );
}

function Open({ role, number }: { role: Role; number: number }) {
  const ui = useUi();
  return (
    <Button
      icon="pencil"
      aria-label={roleText.editOf(number)}
      onPress={() => ui.dialog.set({ kind: 'role', id: role.id })}
    >
      {roleText.edit}
    </Button>
  );
}
