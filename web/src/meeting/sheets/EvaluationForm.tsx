import { type EvaluationId, type EvaluationLine, inOrder } from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { useCollection } from '../live/use-board.ts';
import { RESULTS } from './row-choices.ts';
import { Segments } from './Segments.tsx';
import { addEvaluationLine, removeEvaluationLine } from './sheet-actions.ts';
import { SheetText } from './SheetText.tsx';

/** 評価: what became of the last meeting's roles, what this one reached, and what to do better. */
export function EvaluationForm() {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const headingId = useId();
  const [fresh, setFresh] = useState<EvaluationId | null>(null);
  const lines = inOrder(useCollection(board.evaluations).values());
  return (
    <div className="space-y-6">
      <section aria-labelledby={headingId} className="space-y-3">
        <h3 id={headingId}>{text.lines}</h3>
        {lines.length === 0 ? <p className="text-ink-soft">{text.noLines}</p> : null}
        <ul className="space-y-3">
          {lines.map((line, index) => (
            <Line key={line.id} line={line} number={index + 1} isFresh={line.id === fresh} />
          ))}
        </ul>
        {mayEdit ? (
          <Button icon="plus" onPress={() => setFresh(addEvaluationLine(board))}>
            {text.addLine}
          </Button>
        ) : null}
      </section>
      <SheetText sheet="sheet_evaluation" field="goal" />
      <SheetText sheet="sheet_evaluation" field="reached" />
      <SheetText sheet="sheet_evaluation" field="better" />
    </div>
  );
}

function Line({ line, number, isFresh }: { line: EvaluationLine; number: number; isFresh: boolean }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const { id } = line;
  const write = (patch: Partial<EvaluationLine>) => {
    if (board.evaluations.get(id)) board.evaluations.update(id, patch);
  };
  const remove = () =>
    notify(ui, text.lineRemoved, { label: meetingText.undoDelete, run: removeEvaluationLine(board, id) });
  return (
    <li className="space-y-3 rounded-12 border border-edge p-3">
      <SharedTextField
        label={`${number}　${text.line}`}
        value={line.what}
        at={{ id, field: 'what' }}
        multiline
        rows={1}
        isReadOnly={!mayEdit}
        autoFocus={isFresh}
        onWrite={(what) => write({ what })}
      />
      {line.goal === '' ? null : <p className="text-small">{text.goalOf(line.goal)}</p>}
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-60">
          <Segments
            label={text.cellOf(text.lineOf(number), text.result)}
            value={line.result}
            choices={RESULTS}
            isReadOnly={!mayEdit}
            onChange={(result) => write({ result })}
          />
        </div>
        <div className="min-w-60 flex-1">
          <SharedTextField
            label={text.lineNote}
            value={line.note}
            at={{ id, field: 'note' }}
            isReadOnly={!mayEdit}
            onWrite={(note) => write({ note })}
          />
        </div>
        {mayEdit ? (
          <Button look="quiet" icon="trash" aria-label={text.removeLineOf(number)} onPress={remove}>
            {text.removeLine}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
