import {
  type AssessmentRow,
  type AssessmentRowId,
  ASSESSMENT_ROWS,
  type FactorNumber,
  rowGroup,
  stateOf,
} from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { memo, useCallback, useRef } from 'react';
import { useFacts, useRoom } from '../live/room.tsx';
import { useCellEditors } from '../properties/grid/use-cell-editors.ts';
import { FactorToggles } from './FactorToggles.tsx';
import { PROSPECTS, stateChoices } from './row-choices.ts';
import { RowNote } from './RowNote.tsx';
import { Segments } from './Segments.tsx';
import { writeRow } from './sheet-actions.ts';
import { useAssessment } from './use-assessment.ts';

type Column = 'state' | 'factors' | 'prospect' | 'note';
const cellOf = (id: AssessmentRowId, column: Column) => `${id} ${column}`;
/** What takes the focus in a cell: the chosen one, else the first. */
const FOCUSABLE = ['input:checked', 'input', 'button[tabindex="0"]'];

/** 課題整理総括表 as the table of the form: up and down lead from row to row in a column, number keys answer. */
export function AssessmentTable() {
  const { awareness } = useRoom();
  const { mayEdit } = useFacts();
  const { rows, written } = useAssessment();
  const editors = useCellEditors('sheet_assessment');
  const table = useRef<HTMLTableElement>(null);
  const move = useCallback((id: AssessmentRowId, column: Column, by: 1 | -1) => {
    const from = ASSESSMENT_ROWS.findIndex((row) => row.id === id);
    // A cell without anything to choose is passed over.
    for (let at = from + by; ; at += by) {
      const row = ASSESSMENT_ROWS[at];
      if (!row) return;
      const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${cellOf(row.id, column)}"]`);
      if (!cell) continue;
      const inside = FOCUSABLE.map((selector) => cell.querySelector<HTMLElement>(selector)).find(Boolean);
      (inside ?? cell).focus();
      if (cell instanceof HTMLTextAreaElement) cell.select();
      return;
    }
  }, []);
  const here = useCallback(
    (id: AssessmentRowId | null) => {
      awareness.setLocalStateField('editing', id === null ? null : { id: 'sheet_assessment', field: id });
    },
    [awareness],
  );
  return (
    <div className="space-y-2">
      {mayEdit ? <p className="text-small text-ink-soft pointer-coarse:hidden">{text.tableKeys}</p> : null}
      <div role="region" aria-label={text.tableCaption} tabIndex={-1} className="overflow-x-auto">
        <table ref={table} className="w-full border-collapse border border-edge text-left">
          <caption className="sr-only">{text.tableCaption}</caption>
          <thead>
            <tr className="bg-solid-gray-50 text-small">
              {[text.row, text.state, text.causes, text.prospect, text.note].map((head) => (
                <th key={head} scope="col" className="border border-edge px-2 py-1">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
                written={written}
                editor={editors.get(row.id) ?? ''}
                isReadOnly={!mayEdit}
                onMove={move}
                onHere={here}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

type RowProps = {
  row: AssessmentRow;
  written: readonly FactorNumber[];
  editor: string;
  isReadOnly: boolean;
  onMove: (id: AssessmentRowId, column: Column, by: 1 | -1) => void;
  onHere: (id: AssessmentRowId | null) => void;
};

/** Drawn again only when something about it changes. */
const Row = memo(function Row({ row, written, editor, isReadOnly, onMove, onHere }: RowProps) {
  const { board } = useRoom();
  const { id } = row;
  const name = text.rows[id];
  const before = stateOf(id, row.before);
  const cell = 'border border-edge p-1 align-top';
  return (
    <tr className="focus-within:bg-accent-soft" onFocus={() => onHere(id)} onBlur={() => onHere(null)}>
      <th scope="row" className="w-40 border border-edge px-2 py-1 align-top leading-[1.35]">
        {rowGroup(id) === '' ? null : (
          <span className="block text-small font-normal text-ink-soft">{rowGroup(id)}</span>
        )}
        {name}
        {editor === '' ? null : <span className="block text-small text-accent">{text.writing(editor)}</span>}
      </th>
      <td className={`${cell} w-[18rem]`}>
        <Segments
          label={text.cellOf(name, text.state)}
          value={stateOf(id, row.state)}
          choices={stateChoices(id)}
          isReadOnly={isReadOnly}
          cell={cellOf(id, 'state')}
          onChange={(state) => writeRow(board, id, { state })}
          onMove={(by) => onMove(id, 'state', by)}
        />
        {before === '' || before === row.state ? null : (
          <p className="px-1 text-small font-bold">{text.before(text.states[before])}</p>
        )}
      </td>
      <td className={cell}>
        <FactorToggles
          label={text.cellOf(name, text.causes)}
          value={row.factors}
          written={written}
          isReadOnly={isReadOnly}
          cell={cellOf(id, 'factors')}
          onChange={(factors) => writeRow(board, id, { factors })}
          onMove={(by) => onMove(id, 'factors', by)}
        />
      </td>
      <td className={`${cell} w-44`}>
        <Segments
          label={text.cellOf(name, text.prospect)}
          value={row.prospect}
          choices={PROSPECTS}
          isReadOnly={isReadOnly}
          cell={cellOf(id, 'prospect')}
          onChange={(prospect) => writeRow(board, id, { prospect })}
          onMove={(by) => onMove(id, 'prospect', by)}
        />
      </td>
      <td className={`${cell} min-w-48`}>
        <RowNote
          id={id}
          value={row.note}
          isReadOnly={isReadOnly}
          cell={cellOf(id, 'note')}
          onWrite={(note) => writeRow(board, id, { note })}
          onMove={(by) => onMove(id, 'note', by)}
        />
      </td>
    </tr>
  );
});
