import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { LIMITS } from '@tsunagu/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { GridCell } from './GridCell.tsx';
import { GridTools } from './GridTools.tsx';
import { type CellMove, reached } from './grid-keys.ts';
import { cellField, cellText, type Grid, pasted, type Place } from './grid.ts';
import { useCellEditors } from './use-cell-editors.ts';
import { type GridElement, useGridWriting } from './use-grid.ts';

type Props = {
  element: GridElement;
  name: string;
  isReadOnly: boolean;
  /** The cell that takes the focus when the editor opens; null for none. */
  start: Place | null;
};

/**
 * The cells of a table or chart to be written in, as in a spreadsheet. Every cell is written on its own, so that several people
 * may fill the same table at once; who types where is shown.
 */
export function GridEditor({ element, name, isReadOnly, start }: Props) {
  const { id, rows, columns } = element;
  const { writeCell, change } = useGridWriting(id);
  const editors = useCellEditors(id);
  const [hand, setHand] = useState<Place>({ row: 0, column: 0 });
  const [spoken, setSpoken] = useState('');
  const first = useRef(start);
  const table = useRef<HTMLTableElement>(null);
  const size = useRef({ rows, columns });
  useEffect(() => {
    size.current = { rows, columns };
  }, [rows, columns]);

  const focus = useCallback((at: Place) => {
    const cell = table.current?.querySelector<HTMLTextAreaElement>(`[data-cell="${cellField(at)}"]`);
    cell?.focus();
    cell?.select();
  }, []);
  useEffect(() => {
    const at = first.current;
    if (at === null) return;
    // The window takes the focus itself when it opens.
    const frame = requestAnimationFrame(() => focus(at));
    return () => cancelAnimationFrame(frame);
  }, [focus]);
  const move = useCallback((at: Place, by: CellMove) => focus(reached(at, by, size.current)), [focus]);
  const paste = useCallback(
    (at: Place, block: string[][]) => {
      let said = '';
      change((now) => {
        const done = pasted(now, at, block);
        said = (done.cut ? text.pastedPartly : text.pasted)(done.rows, done.columns);
        return done.grid;
      });
      setSpoken(said);
    },
    [change],
  );
  const restructure = (by: (grid: Grid) => Grid | undefined) =>
    setSpoken(change(by) ? '' : text.full(LIMITS.tableRows, LIMITS.tableColumns));
  const inHand = { row: Math.min(hand.row, rows - 1), column: Math.min(hand.column, columns - 1) };
  return (
    <div className="space-y-3">
      {isReadOnly ? null : (
        <>
          <p className="text-small text-ink-soft pointer-coarse:hidden">{text.gridHint}</p>
          <GridTools grid={element} at={inHand} onChange={restructure} />
        </>
      )}
      <p role="status" className="text-small">
        {spoken}
      </p>
      <div role="region" aria-label={text.grid(name)} tabIndex={-1} className="overflow-x-auto">
        <table ref={table} className="w-full border-collapse border border-edge text-left">
          <thead>
            <tr className="bg-solid-gray-50 text-small">
              <td className="w-10 border border-edge" />
              {range(columns).map((column) => (
                <th key={column} scope="col" className="border border-edge px-3 font-normal">
                  {text.column(column + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {range(rows).map((row) => (
              <tr key={row}>
                <th scope="row" className="border border-edge bg-solid-gray-50 px-2 text-small font-normal">
                  {row + 1}
                </th>
                {range(columns).map((column) => (
                  <td key={column} className="min-w-36 border border-edge p-0 align-top focus-within:bg-accent-soft">
                    <GridCell
                      id={id}
                      row={row}
                      column={column}
                      value={cellText(element, row, column)}
                      heads={headsOf(element, row, column)}
                      editor={editors.get(cellField({ row, column })) ?? ''}
                      isReadOnly={isReadOnly}
                      onWrite={writeCell}
                      onMove={move}
                      onFocus={setHand}
                      onPaste={paste}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The heading of the column, and of the row when the cell is not itself in the first column. */
const headsOf = (grid: Grid, row: number, column: number): string =>
  [column > 0 ? cellText(grid, row, 0) : '', row > 0 ? cellText(grid, 0, column) : '']
    .filter((head) => head !== '')
    .join(' ');
