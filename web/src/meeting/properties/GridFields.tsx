import { type BoardTable, type Chart, cellKey, displayName } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { readNumber } from '@tsunagu/notation';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { FigurePicture } from './FigurePicture.tsx';
import { GridEditor } from './grid/GridEditor.tsx';
import { MoreFields } from './MoreFields.tsx';
import { OpenWindow } from './OpenWindow.tsx';
import { TextOf, type FieldsProps } from './TextOf.tsx';
import { TitleField } from './TitleField.tsx';

/** 表. Beside the map its cells would be narrow: there a button opens them in a window. */
export function TableFields({ element: table, write, isReadOnly, inside, autoFocus }: FieldsProps<BoardTable>) {
  const title = <TitleField element={table} write={write} isReadOnly={isReadOnly} />;
  if (inside === 'window')
    return (
      <>
        {title}
        <GridEditor
          element={table}
          name={displayName(table, { hideNames: false })}
          isReadOnly={isReadOnly}
          start={autoFocus ? { row: 0, column: 0 } : null}
        />
        <MoreFields record={table} write={write} isReadOnly={isReadOnly} />
      </>
    );
  return (
    <>
      <p>{text.tableOf(table.rows, table.columns)}</p>
      <OpenWindow id={table.id} label={text.editTable} />
      {title}
      <MoreFields record={table} write={write} isReadOnly={isReadOnly} />
    </>
  );
}

/** グラフ: a table of numbers, and what is drawn of it at once. */
export function ChartFields({ element: chart, write, isReadOnly, inside, autoFocus }: FieldsProps<Chart>) {
  const wrong = notNumbers(chart);
  const look = (
    <>
      <TitleField element={chart} write={write} isReadOnly={isReadOnly} />
      <ChoiceGroup
        label={text.chartForm}
        value={chart.form}
        isReadOnly={isReadOnly}
        choices={(['bar', 'line'] as const).map((value) => ({ value, label: text.chartForms[value] }))}
        onChange={(form) => write({ form })}
      />
      <TextOf
        record={chart}
        field="unit"
        label={text.unit}
        hint={text.unitHint}
        write={write}
        isReadOnly={isReadOnly}
      />
    </>
  );
  if (inside === 'panel')
    return (
      <>
        <OpenWindow id={chart.id} label={text.editChart} />
        {look}
        <MoreFields record={chart} write={write} isReadOnly={isReadOnly} />
      </>
    );
  return (
    <>
      <FigurePicture element={chart} />
      <p className="text-small text-ink-soft">{text.chartHint}</p>
      <GridEditor
        element={chart}
        name={displayName(chart, { hideNames: false })}
        isReadOnly={isReadOnly}
        start={autoFocus ? { row: 0, column: 1 } : null}
      />
      {wrong.length === 0 ? null : (
        <p role="status" className="font-bold text-caution">
          {text.notNumbers(wrong.join('、'))}
        </p>
      )}
      {look}
      <MoreFields record={chart} write={write} isReadOnly={isReadOnly} />
    </>
  );
}

/** Cells below the headings that hold words where a number is wanted: they are drawn as gaps, which nobody may overlook. */
function notNumbers({ rows, columns, cells }: Chart): string[] {
  const wrong: string[] = [];
  for (let row = 1; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      const typed = (cells[cellKey(row, column)] ?? '').trim();
      if (typed !== '' && readNumber(typed) === undefined) wrong.push(typed);
    }
  }
  return wrong;
}
