import type { ReactNode } from 'react';

export type Column<T> = {
  key: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** Names the row. */
  isHeader?: boolean;
  /** Tailwind width classes; a long column wants a least width on screen, so that it is not squeezed to a few letters a line. */
  width?: string;
};

/** What a table is to a screen reader, said by hand: a browser forgets it of a table that is laid out as cards. */
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
const CARDS = {
  table: 'max-sm:block max-sm:border-0 print:table print:border',
  head: 'max-sm:sr-only print:not-sr-only',
  body: 'max-sm:block max-sm:space-y-3 print:table-row-group',
  row: 'max-sm:block max-sm:rounded-12 max-sm:border max-sm:border-edge max-sm:p-3 print:table-row print:border-0',
  cell: 'max-sm:block max-sm:border-0 max-sm:px-1 print:table-cell print:border',
} as const;
const PLAIN = { table: '', head: '', body: '', row: '', cell: '' } as const;
/** In a card each value stands after the name of its column. */
const NAME = 'mr-2 text-small font-normal text-ink-soft sm:hidden print:hidden';

/**
 * A plain table; wider ones scroll inside their frame, also by keyboard. `caption` is always read, and seen if `showCaption`. With `cards` its rows
 * are cards on a phone, so that nothing of a row lies out of sight. `rowId` makes rows places of the page; the row `marked` stands out.
 */
export function Table<T>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  cards = false,
  rowId,
  marked,
}: {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  cards?: boolean;
  rowId?: (row: T) => string;
  /** The id of a row. */
  marked?: string | undefined;
}) {
  const look = cards ? CARDS : PLAIN;
  const valueOf = (column: Column<T>, row: T) => (
    <>
      {cards && column.isHeader !== true ? <span className={NAME}>{column.header}</span> : null}
      {column.cell(row)}
    </>
  );
  const cellClass = `border border-edge px-3 py-2 align-top ${look.cell}`;
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table {...ROLES.table} className={`w-full border-collapse border border-edge text-left ${look.table}`}>
        <caption className={showCaption ? 'py-2 text-left font-bold' : 'sr-only'}>{caption}</caption>
        <thead {...ROLES.group} className={look.head}>
          <tr {...ROLES.row} className="bg-solid-gray-50">
            {columns.map((column) => (
              <th
                key={column.key}
                {...ROLES.columnHeader}
                scope="col"
                className={`border border-edge px-3 py-2 align-top whitespace-nowrap ${column.width ?? 'min-w-28'} print:min-w-0`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group} className={look.body}>
          {rows.map((row) => {
            const id = rowId?.(row);
            const isMarked = id !== undefined && id === marked;
            return (
              <tr
                key={rowKey(row)}
                {...ROLES.row}
                id={id}
                tabIndex={id === undefined ? undefined : -1}
                aria-current={isMarked ? true : undefined}
                className={`break-inside-avoid ${look.row} ${isMarked ? 'bg-caution-soft print:bg-transparent' : ''}`}
              >
                {columns.map((column) =>
                  column.isHeader === true ? (
                    <th key={column.key} {...ROLES.rowHeader} scope="row" className={`${cellClass} font-bold`}>
                      {valueOf(column, row)}
                    </th>
                  ) : (
                    <td key={column.key} {...ROLES.cell} className={cellClass}>
                      {valueOf(column, row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
