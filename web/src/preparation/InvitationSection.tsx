import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { preparationApi, type PreparationView } from '../api/preparation.ts';
import type { MeetingView } from '../api/shapes.ts';
import { useSettings } from '../api/use-settings.ts';
import { FileLink } from '../components/LinkButton.tsx';

/** Letters for everybody, and the meeting for calendars. */
export function InvitationSection({ meeting, view }: { meeting: MeetingView; view: PreparationView }) {
  const { era } = useSettings();
  return (
    <section aria-labelledby="preparation-letters" className="space-y-3">
      <h2 id="preparation-letters">{text.letters}</h2>
      <p>{text.lettersHint}</p>
      <div className="flex flex-wrap gap-3">
        {view.invitees.length === 0 ? null : (
          <FileLink href={preparationApi.letters(meeting.id, era)} download icon="print">
            {text.letterAll}
          </FileLink>
        )}
        {view.preparation.startsAt === null ? null : (
          <FileLink href={preparationApi.calendarFile(meeting.id)} download icon="calendar">
            {text.ics}
          </FileLink>
        )}
      </div>
      <p className="text-small text-ink-soft">{view.preparation.startsAt === null ? text.needsDate : text.icsHint}</p>
    </section>
  );
}
