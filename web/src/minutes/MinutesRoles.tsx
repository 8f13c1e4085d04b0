import { type CalendarStyle, dayOf, formatDayShort, type MinutesDocument, personLine } from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import { type Column, Table } from '../components/Table.tsx';
import { dueWords, monitoringWords, whoWords } from './minutes-words.ts';

type Role = MinutesDocument['roles'][number];

/** 役割分担: six columns, so that it fits A4 upright; what belongs together shares a cell. */
export function MinutesRoles({ roles, calendar }: { roles: readonly Role[]; calendar: CalendarStyle }) {
  if (roles.length === 0) return <p>{exportsText.nothing}</p>;
  const columns: Column<Role>[] = [
    { key: 'number', header: exportsText.number, width: 'w-px', cell: (role) => role.number },
    { key: 'what', header: exportsText.what, isHeader: true, width: 'w-[30%] min-w-52', cell: what },
    { key: 'who', header: exportsText.who, width: 'w-[24%] min-w-44', cell: who },
    {
      key: 'until',
      header: exportsText.until,
      width: 'w-[15%] min-w-28',
      cell: (role) => dueWords(role.due, calendar),
    },
    {
      key: 'monitoring',
      header: exportsText.monitoring,
      width: 'w-[18%] min-w-36',
      cell: (role) => monitoringWords(role, calendar),
    },
    {
      key: 'confirmed',
      header: exportsText.confirmed,
      width: 'w-[11%] min-w-24',
      cell: (role) =>
        role.confirmedAt === null
          ? exportsText.notConfirmed
          : minutesPageText.confirmedOn(formatDayShort(dayOf(role.confirmedAt))),
    },
  ];
  return <Table caption={exportsText.roles} columns={columns} rows={roles} rowKey={(role) => role.id} cards />;
}

function what(role: Role) {
  return (
    <>
      <span className="whitespace-pre-line">{role.what}</span>
      <Aside label={exportsText.issue} text={role.issue} />
      <Aside label={exportsText.goal} text={role.goal} />
      <Aside label={exportsText.method} text={role.method} />
    </>
  );
}

function who(role: Role) {
  return (
    <>
      {whoWords(role.owner)}
      <Aside label={exportsText.deputy} text={role.deputy === null ? '' : personLine(role.deputy)} />
    </>
  );
}

function Aside({ label, text }: { label: string; text: string }) {
  if (text === '') return null;
  return (
    <span className="block text-small font-normal">
      {label}：{text}
    </span>
  );
}
