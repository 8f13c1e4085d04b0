import { roleBoardText as text } from '@tsunagu/domain/catalogue/role-board';
import { Link } from '@tanstack/react-router';
import { createContext, use, useState } from 'react';
import type { ListedRole } from '../api/follow-up.ts';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { type Column, Table } from '../components/Table.tsx';
import { DueWords } from './DueWords.tsx';
import { RoleCareDialog } from './RoleCareDialog.tsx';
import { StateBadges } from './StateBadges.tsx';

const keyOf = (role: ListedRole): string => `${role.meetingId} ${role.roleId}`;

/** Roles as a table where there is room, as cards on a phone; each opens to its history and to what can be done. */
export function RoleList({ roles, withCase = true }: { roles: readonly ListedRole[]; withCase?: boolean }) {
  const [open, setOpen] = useState<string>();
  const shown = roles.find((role) => keyOf(role) === open);
  const [last, setLast] = useState<ListedRole>();
  // What was just ended leaves the list; its window stays, so that it can be taken back.
  const inDialog = open === undefined ? undefined : (shown ?? last);
  const choose = (role: ListedRole) => {
    setLast(role);
    setOpen(keyOf(role));
  };
  const columns = withCase ? COLUMNS : COLUMNS.filter(({ key }) => key !== 'case');
  return (
    <OpenRole value={choose}>
      <div className="hidden md:block">
        <Table caption={text.table} columns={columns} rows={roles} rowKey={keyOf} />
      </div>
      <ul className="space-y-3 md:hidden">
        {roles.map((role) => (
          <Card as="li" key={keyOf(role)}>
            <div className="space-y-2">
              <StateBadges role={role} />
              <p className="font-bold">{role.what}</p>
              <p>{role.ownerName === '' ? text.nobody : text.of(role.ownerName)}</p>
              <div>
                <DueWords role={role} />
              </div>
              <Latest role={role} />
              <OpenButton role={role} />
            </div>
          </Card>
        ))}
      </ul>
      {inDialog === undefined ? null : (
        <RoleCareDialog key={keyOf(inDialog)} role={inDialog} onClose={() => setOpen(undefined)} />
      )}
    </OpenRole>
  );
}

/** How a row opens its role: cells of the table are made once, outside of the list. */
const OpenRole = createContext<(role: ListedRole) => void>(() => {});

function OpenButton({ role }: { role: ListedRole }) {
  const onOpen = use(OpenRole);
  return (
    <Button onPress={() => onOpen(role)} aria-label={text.openOf(role.what)}>
      {text.open}
    </Button>
  );
}

function Latest({ role: { latest } }: { role: ListedRole }) {
  return latest === null ? null : <p className="line-clamp-3 text-small whitespace-pre-line">{latest.text}</p>;
}

const COLUMNS: readonly Column<ListedRole>[] = [
  { key: 'state', header: text.state, width: 'min-w-36', cell: (role) => <StateBadges role={role} /> },
  {
    key: 'what',
    header: text.what,
    isHeader: true,
    width: 'min-w-44',
    cell: (role) => (
      <>
        {role.what}
        <span className="block font-normal">
          <Latest role={role} />
        </span>
      </>
    ),
  },
  {
    key: 'owner',
    header: text.owner,
    width: 'min-w-32',
    cell: ({ ownerName }) => (ownerName === '' ? text.nobody : ownerName),
  },
  { key: 'due', header: text.dueColumn, width: 'min-w-48', cell: (role) => <DueWords role={role} /> },
  {
    key: 'case',
    header: text.case,
    cell: ({ case: file }) =>
      file === null ? null : (
        <Link
          to="/cases/$caseId"
          params={{ caseId: file.id }}
          className="inline-flex min-h-target items-center text-accent underline underline-offset-4"
        >
          {file.alias}
        </Link>
      ),
  },
  { key: 'act', header: text.act, width: 'min-w-32', cell: (role) => <OpenButton role={role} /> },
];
