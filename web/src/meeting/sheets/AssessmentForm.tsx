import { FACTOR_NUMBERS, factorKey, isBlankRow } from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { useId } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { AssessmentCards } from './AssessmentCards.tsx';
import { AssessmentTable } from './AssessmentTable.tsx';
import { NeedList } from './NeedList.tsx';
import { fillRest } from './sheet-actions.ts';
import { SheetText } from './SheetText.tsx';
import { useAssessment, useSheet } from './use-assessment.ts';

/** 課題整理総括表: causes, the 24 rows, the wishes, the needs. `narrow`: rows as cards. */
export function AssessmentForm({ narrow }: { narrow: boolean }) {
  return (
    <div className="space-y-6">
      <Factors narrow={narrow} />
      <section className="space-y-3" aria-label={text.tableCaption}>
        <Progress />
        {narrow ? <AssessmentCards /> : <AssessmentTable />}
      </section>
      <section className="space-y-3">
        <p className="text-small text-ink-soft">{text.wishesBoth}</p>
        <div className={narrow ? 'space-y-4' : 'grid grid-cols-2 gap-4'}>
          <SheetText sheet="sheet_presentation" field="personWishes" />
          <SheetText sheet="sheet_presentation" field="familyWishes" />
        </div>
      </section>
      <NeedList narrow={narrow} />
    </div>
  );
}

function Factors({ narrow }: { narrow: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const headingId = useId();
  const sheet = useSheet('sheet_assessment');
  return (
    <section className="space-y-2" aria-labelledby={headingId}>
      <h3 id={headingId}>{text.factors}</h3>
      <div className={narrow ? 'space-y-3' : 'grid grid-cols-3 gap-3'}>
        {FACTOR_NUMBERS.map((number) => (
          <SharedTextField
            key={number}
            label={text.factor(text.factorMarks[number])}
            value={sheet[factorKey(number)]}
            at={{ id: sheet.id, field: factorKey(number) }}
            multiline
            rows={1}
            maxLength={200}
            isReadOnly={!mayEdit}
            onWrite={(words) => {
              if (board.sheets.get(sheet.id)) board.sheets.update(sheet.id, { [factorKey(number)]: words });
            }}
          />
        ))}
      </div>
    </section>
  );
}

function Progress() {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const { rows } = useAssessment();
  const done = rows.filter((row) => !isBlankRow(row)).length;
  const fill = () => {
    const before = rows.filter(isBlankRow).map(({ id }) => id);
    const filled = fillRest(board);
    notify(ui, text.fillRestDone(filled), {
      label: meetingText.undoDelete,
      // Only these rows, whatever was done since: the undo manager would take back the latest step.
      run: () =>
        board.transact(() => {
          for (const id of before) board.assessment.update(id, { state: '' });
        }),
    });
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p>{text.filled(done, rows.length)}</p>
      {mayEdit && done < rows.length ? (
        <Button icon="check" onPress={fill}>
          {text.fillRest}
        </Button>
      ) : null}
    </div>
  );
}
