import { dayOf } from '@tsunagu/domain';
import { exportText } from '@tsunagu/domain/catalogue/export-screen';
import { useMemo, useState } from 'react';
import { useSettings } from '../../api/use-settings.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/CheckField.tsx';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFooter } from '../../components/DialogFooter.tsx';
import { StatusLine } from '../../components/StatusLine.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { useUi } from '../live/ui.tsx';
import { useHideNames } from '../live/use-board.ts';
import { mapContent } from './map-content.ts';
import { FormatOptions, type ExportWish, FIRST_WISH, FORMATS } from './FormatOptions.tsx';
import { useExport } from './use-export.ts';

/** 書き出す: one window for every file and for paper. What it makes is the map as it is when the button is pressed. */
export function ExportDialog() {
  const { board, meetingId, clock } = useRoom();
  const { title, people, fictional, meeting } = useFacts();
  const { era } = useSettings();
  const ui = useUi();
  const hiddenByBoard = useHideNames(board);
  const [wish, setWish] = useState<ExportWish>(FIRST_WISH);
  const { state, make, stop } = useExport(meetingId);
  const opened = meeting !== null && 'openedAt' in meeting ? meeting.openedAt : null;
  const content = useMemo(() => {
    const day = dayOf(meeting?.startsAt ?? opened ?? clock.now());
    const facts = { title, people, fictional, day, calendar: era };
    return () => mapContent(board.read(), facts, { hide: wish.hideNames, legend: wish.legend });
  }, [board, title, people, fictional, meeting, opened, clock, era, wish.hideNames, wish.legend]);
  const working = state.kind === 'working';
  const close = () => {
    stop();
    ui.dialog.set(null);
  };
  const formats = FORMATS.filter((format) => format !== 'pdf' || meetingId !== null);
  return (
    <Dialog title={exportText.title} isOpen onClose={close} wide>
      <div className="space-y-5">
        <ChoiceGroup
          label={exportText.format}
          value={wish.format}
          choices={formats.map((format) => ({ value: format, label: exportText.formats[format] }))}
          onChange={(format) => setWish({ ...wish, format })}
          isReadOnly={working}
        />
        <p>{exportText.hints[wish.format]}</p>
        {meetingId === null ? <p className="text-small">{exportText.practiceNoPdf}</p> : null}
        <FormatOptions wish={wish} onChange={setWish} content={content} isReadOnly={working} />
        {hiddenByBoard ? (
          <p>{exportText.hiddenByBoard}</p>
        ) : (
          <CheckField
            label={exportText.hideNames}
            checked={wish.hideNames}
            onChange={(hideNames) => setWish({ ...wish, hideNames })}
          />
        )}
        <DialogFooter>
          <div className="space-y-2">
            <div className="flex flex-wrap items-center gap-3">
              {wish.format === 'csv' ? (
                (['elements', 'ties'] as const).map((table) => (
                  <Button
                    key={table}
                    look="primary"
                    icon="download"
                    isPending={working}
                    onPress={() => void make(content(), wish, table)}
                  >
                    {table === 'elements' ? exportText.makeElements : exportText.makeTies}
                  </Button>
                ))
              ) : (
                <Button
                  look="primary"
                  icon={wish.format === 'print' ? 'print' : 'download'}
                  isPending={working}
                  onPress={() => void make(content(), wish, null)}
                >
                  {wish.format === 'print' ? exportText.print : exportText.make}
                </Button>
              )}
              {working ? (
                <Button icon="close" onPress={stop}>
                  {exportText.stop}
                </Button>
              ) : null}
            </div>
            {state.kind === 'idle' ? null : (
              <StatusLine
                icon={state.kind === 'working' ? 'wait' : state.kind === 'done' ? 'done' : 'warning'}
                tone={state.kind === 'failed' ? 'danger' : state.kind === 'done' ? 'good' : 'plain'}
              >
                {state.text}
              </StatusLine>
            )}
          </div>
        </DialogFooter>
      </div>
    </Dialog>
  );
}
