import type { CalendarStyle } from '@tsunagu/domain';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import { outputText } from '@tsunagu/domain/catalogue/output';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { FileLink, LinkButton } from '../components/LinkButton.tsx';
import { Select } from '../components/Select.tsx';
import { OutputDialog } from '../output/OutputDialog.tsx';

/** How the minutes are shown and taken away; never printed. */
export function MinutesToolbar({
  meetingId,
  calendar,
  onCalendar,
  hideNames,
  hiddenByBoard,
  onHideNames,
  revision,
}: {
  meetingId: string;
  calendar: CalendarStyle;
  onCalendar: (calendar: CalendarStyle) => void;
  hideNames: boolean;
  /** The board itself hides names: then nobody can show them here. */
  hiddenByBoard: boolean;
  onHideNames: (hide: boolean) => void;
  /** An earlier revision; undefined = the newest. */
  revision: number | undefined;
}) {
  const file = (ending: 'docx' | 'pdf') =>
    `/api/meetings/${encodeURIComponent(meetingId)}/minutes.${ending}?hideNames=${String(hideNames)}&calendar=${calendar}${revision === undefined ? '' : `&revision=${revision}`}`;
  const [output, setOutput] = useState(false);
  return (
    <section aria-label={minutesPageText.settings} className="screen-only space-y-4 rounded-12 bg-ground-soft p-4">
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-40">
          <Select
            label={minutesPageText.calendar}
            value={calendar}
            options={[
              { value: 'japanese', label: minutesPageText.japanese },
              { value: 'gregorian', label: minutesPageText.gregorian },
            ]}
            onChange={onCalendar}
          />
        </div>
        {hiddenByBoard ? (
          <p>{minutesPageText.hiddenByBoard}</p>
        ) : (
          <CheckField label={minutesPageText.hideNames} checked={hideNames} onChange={onHideNames} />
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button icon="print" onPress={() => window.print()}>
          {minutesPageText.print}
        </Button>
        <Button look="primary" icon="print" onPress={() => setOutput(true)}>
          {outputText.open}
        </Button>
        <FileLink href={file('docx')} icon="download" download>
          {minutesPageText.word}
        </FileLink>
        <FileLink href={file('pdf')} icon="download" download>
          {minutesPageText.pdf}
        </FileLink>
        <LinkButton to="/meetings/$meetingId" params={{ meetingId }} look="quiet" icon="board">
          {minutesPageText.toMeeting}
        </LinkButton>
      </div>
      {output ? <OutputDialog meetingId={meetingId} revision={revision} onClose={() => setOutput(false)} /> : null}
    </section>
  );
}
