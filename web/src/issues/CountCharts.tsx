import { cellKey, Chart, ElementId } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { type BarRow, barRowsSign, elementSign } from '@tsunagu/notation';
import { type ReactNode, useId } from 'react';
import { drawNode } from '../components/SignPicture.tsx';
import { Table } from '../components/Table.tsx';
import { useBoxWidth } from '../components/use-box-width.ts';

type ChartProps = { title: string; header: string; rows: readonly BarRow[] };

/** Rows of bars, and the same numbers as a table. */
export function BarChart({ title, header, rows }: ChartProps) {
  const { ref, width } = useBoxWidth<HTMLDivElement>();
  const { nodes, bounds } = barRowsSign(rows, width);
  return (
    <Drawn title={title} header={header} rows={rows}>
      <div ref={ref}>
        {width === 0 ? null : (
          <svg role="img" aria-label={title} viewBox={`0 0 ${bounds.w} ${bounds.h}`} className="block w-full">
            {nodes.map(drawNode)}
          </svg>
        )}
      </div>
    </Drawn>
  );
}

const NOBODY = ElementId.parse('el_chart');

/** A line from year to year, drawn as on a map; a year whose number is hidden is a gap in it. */
export function YearChart({ title, rows }: Omit<ChartProps, 'header'>) {
  const { ref, width } = useBoxWidth<HTMLDivElement>();
  const size = { w: Math.min(Math.max(width, 260), 760), h: 320 };
  const cells = Object.fromEntries(
    rows.flatMap(({ name, low, high }, at) => [
      [cellKey(0, at + 1), name],
      [cellKey(1, at + 1), low === high ? String(low) : ''],
    ]),
  );
  const chart = Chart.parse({
    id: NOBODY,
    kind: 'chart',
    form: 'line',
    pos: { x: 0, y: 0 },
    size,
    rows: 2,
    columns: rows.length + 1,
    cells: { ...cells, [cellKey(1, 0)]: text.issue },
    unit: text.issuesUnit,
  });
  const { nodes, bounds } = elementSign(chart, { hideNames: false });
  // One point is no line, and hidden numbers are none: then the table says more.
  const isDrawn = rows.filter(({ low, high }) => low === high).length >= 2;
  return (
    <Drawn title={title} header={text.fiscalYear} rows={rows} isOpen={!isDrawn}>
      <div ref={ref}>
        {width === 0 || !isDrawn ? null : (
          <svg
            role="img"
            aria-label={title}
            viewBox={`${bounds.x} ${bounds.y} ${bounds.w} ${bounds.h}`}
            className="block max-w-full"
            style={{ width: size.w }}
          >
            {nodes.map(drawNode)}
          </svg>
        )}
      </div>
    </Drawn>
  );
}

function Drawn({
  title,
  header,
  rows,
  isOpen = false,
  children,
}: ChartProps & { isOpen?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="break-inside-avoid space-y-3">
      <h2 id={id}>{title}</h2>
      {children}
      <details className={isOpen ? undefined : 'screen-only'} open={isOpen}>
        <summary className="inline-flex min-h-target cursor-pointer items-center font-bold text-accent">
          {text.asTable}
        </summary>
        <Table
          caption={title}
          columns={[
            { key: 'name', header, isHeader: true, cell: (row: BarRow) => row.name },
            { key: 'count', header: text.count, cell: (row: BarRow) => row.words },
          ]}
          rows={rows}
          rowKey={(row) => row.name}
        />
      </details>
    </section>
  );
}
