import { type AssessmentRow, type FactorNumber, isFine, rowGroup, stateOf } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { memo, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { FactorToggles } from './FactorToggles.tsx';
import { PROSPECTS, stateChoices } from './row-choices.ts';
import { Segments } from './Segments.tsx';
import { writeRow } from './sheet-actions.ts';
import { useAssessment } from './use-assessment.ts';

/** 課題整理総括表 as cards, for a phone and for the column beside the map. */
export function AssessmentCards() {
  const { mayEdit } = useFacts();
  const { rows, written } = useAssessment();
  return (
    <ul aria-label={text.tableCaption} className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,19rem),1fr))] gap-3">
      {rows.map((row) => (
        <RowCard key={row.id} row={row} written={written} isReadOnly={!mayEdit} />
      ))}
    </ul>
  );
}

type Props = { row: AssessmentRow; written: readonly FactorNumber[]; isReadOnly: boolean };

/** A row that needs nothing takes one line; what else is to be said shows when it does need something, or when asked for. */
const RowCard = memo(function RowCard({ row, written, isReadOnly }: Props) {
  const { board } = useRoom();
  const [asked, setAsked] = useState(false);
  const { id } = row;
  const name = text.rows[id];
  const state = stateOf(id, row.state);
  const before = stateOf(id, row.before);
  const said = row.factors.length > 0 || row.prospect !== '' || row.note !== '';
  const open = asked || said || (state !== '' && !isFine(state));
  return (
    <li className="min-w-0 space-y-2 rounded-12 border border-edge p-3">
      <p className="font-bold">{text.groupOf(rowGroup(id), name)}</p>
      <Segments
        label={text.cellOf(name, text.state)}
        value={state}
        choices={stateChoices(id)}
        isReadOnly={isReadOnly}
        onChange={(next) => writeRow(board, id, { state: next })}
      />
      {before === '' || before === state ? null : (
        <p className="text-small font-bold">{text.before(text.states[before])}</p>
      )}
      {open ? (
        <>
          {written.length > 0 || row.factors.length > 0 ? <p className="text-small font-bold">{text.causes}</p> : null}
          <FactorToggles
            label={text.cellOf(name, text.causes)}
            value={row.factors}
            written={written}
            isReadOnly={isReadOnly}
            onChange={(factors) => writeRow(board, id, { factors })}
          />
          <div className="space-y-1">
            <p className="text-small font-bold">{text.prospect}</p>
            <Segments
              label={text.cellOf(name, text.prospect)}
              value={row.prospect}
              choices={PROSPECTS}
              isReadOnly={isReadOnly}
              onChange={(prospect) => writeRow(board, id, { prospect })}
            />
          </div>
          <SharedTextField
            label={text.cellOf(name, text.note)}
            value={row.note}
            at={{ id: 'sheet_assessment', field: id }}
            multiline
            rows={1}
            isReadOnly={isReadOnly}
            onWrite={(note) => writeRow(board, id, { note })}
          />
        </>
      ) : isReadOnly ? null : (
        <Button look="quiet" icon="down" onPress={() => setAsked(true)}>
          {text.moreOf(name)}
        </Button>
      )}
    </li>
  );
});
