import { formatDayShort, type SheetId } from '@tsunagu/domain';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { useId } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { Select } from '../../components/Select.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { AssessmentForm } from './AssessmentForm.tsx';
import { EvaluationForm } from './EvaluationForm.tsx';
import { PresentationForm } from './PresentationForm.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { useSheet } from './use-assessment.ts';
import { useShownSheets } from './use-shown-sheets.ts';

type Props = {
  /** In the column beside the map and on a phone: one thing below the other. */
  narrow: boolean;
  /** Where there is a wider place for the same. */
  onWiden?: () => void;
};

/** 事例の情報: the sheets of the case, written together while the meeting goes on. */
export function SheetsPanel({ narrow, onWiden }: Props) {
  const { board } = useRoom();
  const ui = useUi();
  const headingId = useId();
  const shown = useShownSheets();
  const chosen = useStore(ui.sheet);
  const sheet = shown.includes(chosen) ? chosen : shown[0];
  const undo = board.sheetsUndoManager();
  if (sheet === undefined) return null;
  const choose = (id: SheetId) => {
    // One step of undo ends where somebody turns to another sheet.
    undo.stopCapturing();
    ui.sheet.set(id);
  };
  const choices = shown.map((value) => ({ value, label: text.names[value] }));
  return (
    <section aria-labelledby={headingId} className="space-y-4">
      <h2 id={headingId} className="sr-only">
        {text.title}
      </h2>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        {narrow ? (
          <div className="w-full">
            <Select label={text.which} value={sheet} options={choices} onChange={choose} />
          </div>
        ) : (
          <ChoiceGroup label={text.which} value={sheet} choices={choices} onChange={choose} />
        )}
        {narrow ? null : <Tools />}
        {onWiden ? (
          <Button icon="fit" onPress={onWiden}>
            {text.openWide}
          </Button>
        ) : null}
      </div>
      <p className="text-ink-soft">{text.leads[sheet]}</p>
      <Carried sheet={sheet} />
      <OneSheet sheet={sheet} narrow={narrow} />
      {narrow ? <Tools /> : null}
    </section>
  );
}

/** Taking back, and paper. In a narrow place below the sheet, so that writing begins at once. */
function Tools() {
  const { board, meetingId } = useRoom();
  const { mayEdit } = useFacts();
  const undo = board.sheetsUndoManager();
  return (
    <div className="flex flex-wrap gap-2">
      {mayEdit ? (
        <div role="group" aria-label={text.tools} className="flex">
          <Button look="quiet" icon="undo" onPress={() => undo.undo()}>
            {text.undo}
          </Button>
          <Button look="quiet" icon="redo" onPress={() => undo.redo()}>
            {text.redo}
          </Button>
        </div>
      ) : null}
      {meetingId === null ? null : (
        <Button
          look="quiet"
          icon="print"
          onPress={() => window.open(`/meetings/${meetingId}/sheets`, '_blank', 'noopener')}
        >
          {text.print}
        </Button>
      )}
    </div>
  );
}

function OneSheet({ sheet, narrow }: { sheet: SheetId; narrow: boolean }) {
  switch (sheet) {
    case 'sheet_presentation':
      return <PresentationForm narrow={narrow} />;
    case 'sheet_profile':
      return <ProfileForm narrow={narrow} />;
    case 'sheet_assessment':
      return <AssessmentForm narrow={narrow} />;
    case 'sheet_evaluation':
      return <EvaluationForm />;
  }
}

/** That a sheet is still the last meeting's, until somebody says that it was looked through. */
function Carried({ sheet: id }: { sheet: SheetId }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const sheet = useSheet(id);
  const day = 'carriedFrom' in sheet ? sheet.carriedFrom : null;
  if (day === null) return null;
  return (
    <Banner tone="caution">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p>{text.carried(formatDayShort(day))}</p>
        {mayEdit ? (
          <Button
            icon="check"
            onPress={() => {
              if (board.sheets.get(id)) board.sheets.update(id, { carriedFrom: null });
            }}
          >
            {text.looked}
          </Button>
        ) : null}
      </div>
    </Banner>
  );
}
