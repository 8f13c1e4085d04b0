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

/** A plain table; wider ones scroll inside their frame, also by keyboard. `caption` is always read, and seen if `showCaption`. */
export function Table<T>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
}) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table className="w-full border-collapse border border-edge text-left">
        <caption className={showCaption ? 'py-2 text-left font-bold' : 'sr-only'}>{caption}</caption>
        <thead>
          <tr className="bg-solid-gray-50">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`border border-edge px-3 py-2 align-top whitespace-nowrap ${column.width ?? 'min-w-28'} print:min-w-0`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="break-inside-avoid">
              {columns.map((column) =>
                column.isHeader === true ? (
                  <th key={column.key} scope="row" className="border border-edge px-3 py-2 align-top font-bold">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className="border border-edge px-3 py-2 align-top">
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
