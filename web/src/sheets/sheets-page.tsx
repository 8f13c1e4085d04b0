import { hideMinutesNames, type MinutesDocument } from '@tsunagu/domain';
import { exportsText } from '@tsunagu/domain/catalogue/exports';
import { minutesPageText } from '@tsunagu/domain/catalogue/minutes-page';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { minutesQuery } from '../api/queries.ts';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page, usePageTitle } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { useCalendarStyle } from '../minutes/calendar-style.ts';
import { EvaluationPaper, SheetsPaper } from './SheetsPaper.tsx';

/** `/meetings/:id/sheets`: the sheets of the case on paper, as they are at this moment or were at the end. */
export default function SheetsPage() {
  const { meetingId } = useParams({ from: '/pages/meetings/$meetingId/sheets' });
  const minutes = useQuery(minutesQuery(meetingId));
  if (minutes.isPending) return <Spinner />;
  if (minutes.isError) {
    return (
      <Page title={text.title} narrow>
        <ProblemNotice problem={problemOf(minutes.error)} onRetry={() => void minutes.refetch()} />
      </Page>
    );
  }
  // The server builds it by the domain's own schema, from which this type is inferred.
  return <Sheets meetingId={meetingId} document={minutes.data.document as MinutesDocument} />;
}

function Sheets({ meetingId, document }: { meetingId: string; document: MinutesDocument }) {
  const [calendar] = useCalendarStyle();
  const [hideWanted, setHide] = useState(false);
  const shown = hideWanted ? hideMinutesNames(document) : document;
  usePageTitle(text.paperTitle(shown.title));
  const { sheets } = shown;
  return (
    <div className="mx-auto max-w-[56rem] space-y-6">
      <section aria-label={minutesPageText.settings} className="screen-only space-y-4 rounded-12 bg-ground-soft p-4">
        {document.namesHidden ? (
          <p>{minutesPageText.hiddenByBoard}</p>
        ) : (
          <CheckField label={minutesPageText.hideNames} checked={hideWanted} onChange={setHide} />
        )}
        <div className="flex flex-wrap gap-3">
          <Button look="primary" icon="print" onPress={() => window.print()}>
            {text.printNow}
          </Button>
          <LinkButton to="/meetings/$meetingId" params={{ meetingId }} look="quiet" icon="board">
            {text.toMeeting}
          </LinkButton>
        </div>
      </section>
      <article aria-label={text.title} className="minutes-paper space-y-8">
        <header className="space-y-2">
          <p className="font-bold">{text.secret}</p>
          <h1>{text.paperTitle(shown.title)}</h1>
          {shown.namesHidden ? <p>{exportsText.namesHidden}</p> : null}
        </header>
        {sheets === null ? (
          <p>{text.nothingYet}</p>
        ) : (
          <>
            <SheetsPaper sheets={sheets} calendar={calendar} />
            {sheets.evaluation === null ? null : <EvaluationPaper evaluation={sheets.evaluation} />}
          </>
        )}
      </article>
    </div>
  );
}
