import { type CountRange, countWords } from '@tsunagu/domain';
import { useId } from 'react';
import { ScrollFrame } from '../components/ScrollFrame.tsx';

/** Greys of the cells, light enough for black letters on all of them. */
const SHADES = ['#ffffff', '#f1f1f4', '#e3e3e8', '#d4d4d8', '#c4c4c8'] as const;

/** 圏域 × 類型 as a table whose cells are darker the more there are; the number stands in each, so that the shade is never needed. */
export function CountMatrix({
  title,
  rows,
  columns,
  cells,
  least,
}: {
  title: string;
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly (readonly CountRange[])[];
  least: number;
}) {
  const id = useId();
  const inner = cells.slice(0, -1).flatMap((row) => row.slice(0, -1));
  const most = Math.max(1, ...inner.map(({ low }) => low));
  const shade = (low: number, isTotal: boolean): string =>
    isTotal || low === 0 ? SHADES[0] : (SHADES[Math.min(4, 1 + Math.floor((low / most) * 3.99))] ?? SHADES[0]);
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id}>{title}</h2>
      <ScrollFrame label={title}>
        <table className="border-collapse border border-edge text-center print:text-small">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <td className="border border-edge" />
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="min-w-24 border border-edge px-2 py-1 align-bottom print:min-w-0"
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={row}>
                <th
                  scope="row"
                  className="sticky left-0 border border-edge bg-white px-3 py-2 text-left whitespace-nowrap"
                >
                  {row}
                </th>
                {columns.map((column, c) => {
                  const range = cells[r]?.[c] ?? { low: 0, high: 0 };
                  const isTotal = r === rows.length - 1 || c === columns.length - 1;
                  return (
                    <td
                      key={column}
                      className={`border border-edge px-2 py-2 whitespace-nowrap ${isTotal ? 'font-bold' : ''}`}
                      style={{ background: shade(range.low, isTotal) }}
                    >
                      {countWords(range, least)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
