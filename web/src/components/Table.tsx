import type { ReactNode } from 'react';
import { ScrollFrame } from './ScrollFrame.tsx';

export type Column<T> = {
  key: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** Names the row. */
  isHeader?: boolean;
  /** Tailwind width classes; a long column wants a least width on screen, so that it is not squeezed to a few letters a line. */
  width?: string;
  /** A long header may break into lines. */
  breaks?: boolean;
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
  row: 'max-sm:flex max-sm:flex-col max-sm:rounded-12 max-sm:border max-sm:border-edge max-sm:p-3 print:table-row print:border-0',
  // What names the row comes first.
  name: 'max-sm:order-first',
  // What nobody wrote takes no line of a card.
  cell: 'max-sm:block max-sm:border-0 max-sm:px-1 max-sm:py-1 max-sm:empty:hidden print:table-cell! print:border print:py-2',
} as const;
const PLAIN = { table: '', head: '', body: '', row: '', name: '', cell: '' } as const;
/** In a card each value stands after the name of its column, which the cell carries as `data-name`. */
const NAMED =
  'max-sm:before:mr-2 max-sm:before:text-small max-sm:before:text-ink-soft max-sm:before:content-[attr(data-name)] print:before:content-none';

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
  const cellClass = `border border-edge px-3 py-2 align-top ${look.cell}`;
  return (
    <ScrollFrame label={caption}>
      <table {...ROLES.table} className={`w-full border-collapse border border-edge text-left ${look.table}`}>
        <caption className={showCaption ? 'py-2 text-left font-bold' : 'sr-only'}>{caption}</caption>
        <thead {...ROLES.group} className={look.head}>
          <tr {...ROLES.row} className="bg-solid-gray-50">
            {columns.map((column) => (
              <th
                key={column.key}
                {...ROLES.columnHeader}
                scope="col"
                className={`border border-edge px-3 py-2 align-top ${column.breaks === true ? '' : 'whitespace-nowrap'} ${column.width ?? 'min-w-28'} print:min-w-0`}
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
                    <th
                      key={column.key}
                      {...ROLES.rowHeader}
                      scope="row"
                      className={`${cellClass} ${look.name} font-bold`}
                    >
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.key}
                      {...ROLES.cell}
                      data-name={cards ? column.header : undefined}
                      className={`${cellClass} ${cards ? NAMED : ''}`}
                    >
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
