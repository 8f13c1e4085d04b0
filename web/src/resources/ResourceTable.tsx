import { Link } from '@tanstack/react-router';
import { type CalendarStyle, formatDay, SUPPORTER_KIND_NAMES } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import type { ListedResource } from '../api/resources.ts';
import { Badge } from '../components/Card.tsx';
import { buttonClass } from '../components/button-look.ts';
import { Icon } from '../components/Icon.tsx';
import { type Column, Table } from '../components/Table.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';

export const areaName = (careArea: string): string => (careArea === '' ? text.wholeArea : careArea);
export const shownCases = (cases: ListedResource['cases']): string =>
  cases.kind === 'few' ? text.fewCases : text.casesOf(cases.count);

const TONES = { never: 'plain', due: 'caution', fresh: 'good' } as const;
/** How fresh a row is, in words. */
export const FreshnessSign = ({ freshness }: Pick<ListedResource, 'freshness'>) => (
  <Badge tone={TONES[freshness]}>{text.freshness[freshness]}</Badge>
);

/** Rows of the directory: a table where there is room, cards on a phone. */
export function ResourceTable({
  rows,
  onConfirm,
}: {
  rows: readonly ListedResource[];
  onConfirm: (row: ListedResource) => Promise<void>;
}) {
  const [calendar] = useCalendarStyle();
  return (
    <>
      <div className="hidden sm:block">
        <Table
          caption={text.title}
          columns={columnsFor({ calendar, onConfirm })}
          rows={rows}
          rowKey={(row) => row.id}
        />
      </div>
      <ul className="space-y-3 sm:hidden">
        {rows.map((row) => (
          <li key={row.id} className="space-y-1 rounded-12 border border-line p-4">
            <NameLink row={row} />
            <p className="text-small">
              {[areaName(row.careArea), SUPPORTER_KIND_NAMES[row.kind], text.formalities[row.formality]].join(' / ')}
            </p>
            {row.contact === '' ? null : <p className="text-small whitespace-pre-line">{row.contact}</p>}
            <p className="text-small">{`${text.cases}: ${shownCases(row.cases)}`}</p>
            <Confirmation row={row} calendar={calendar} onConfirm={onConfirm} />
          </li>
        ))}
      </ul>
    </>
  );
}

type How = { calendar: CalendarStyle; onConfirm: (row: ListedResource) => Promise<void> };

const columnsFor = (how: How): readonly Column<ListedResource>[] => [
  { key: 'name', header: text.fields.name, isHeader: true, width: 'min-w-40', cell: (row) => <NameLink row={row} /> },
  { key: 'area', header: text.fields.careArea, cell: (row) => areaName(row.careArea) },
  {
    key: 'kind',
    header: text.fields.kind,
    cell: (row) => (
      <>
        {SUPPORTER_KIND_NAMES[row.kind]}
        <span className="block text-small whitespace-nowrap text-ink-soft">{text.formalities[row.formality]}</span>
      </>
    ),
  },
  {
    key: 'contact',
    header: text.fields.contact,
    // A telephone number stays in one line.
    width: 'min-w-48',
    cell: (row) => <span className="whitespace-pre-line">{row.contact}</span>,
  },
  { key: 'cases', header: text.cases, width: 'w-28', cell: (row) => shownCases(row.cases) },
  { key: 'fresh', header: text.freshnessLabel, width: 'min-w-56', cell: (row) => <Confirmation row={row} {...how} /> },
];

/** How fresh a row is, since when, and the one tap that renews it. */
const Confirmation = ({ row, calendar, onConfirm }: How & { row: ListedResource }) => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
    <FreshnessSign freshness={row.freshness} />
    {row.confirmedOn === null ? null : <span className="text-small">{formatDay(row.confirmedOn, calendar)}</span>}
    {row.endedOn === null ? <ConfirmButton row={row} onConfirm={onConfirm} /> : null}
  </div>
);

const NameLink = ({ row }: { row: ListedResource }) => (
  <Link
    to="/resources/$resourceId"
    params={{ resourceId: row.id }}
    className="inline-flex min-h-target items-center font-bold text-accent underline underline-offset-4"
  >
    {row.name}
  </Link>
);

/** 「いま確かめた」 in one tap; the name is read along, because every row has the same words. */
const ConfirmButton = ({
  row,
  onConfirm,
}: {
  row: ListedResource;
  onConfirm: (row: ListedResource) => Promise<void>;
}) => (
  <button
    type="button"
    aria-label={text.confirmNowOf(row.name)}
    className={buttonClass({ look: 'secondary' })}
    onClick={() => void onConfirm(row)}
  >
    <Icon name="check" />
    {text.confirmNow}
  </button>
);
