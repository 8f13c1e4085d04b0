import { FUNCTION_NAMES, type MeetingFunction } from '@tsunagu/domain';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { caseMeetingsQuery, casesQuery } from '../api/queries.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { Page } from '../components/Page.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { FunctionCards } from './FunctionCards.tsx';
import { MeetingForm } from './MeetingForm.tsx';
import { SampleStart } from './SampleStart.tsx';

/** `/meetings/new`: the kind of meeting first, then what it is about. `?sample=C6` offers a sample's meeting. */
export default function NewMeetingPage() {
  const me = useMe();
  const search = useSearch({ from: '/pages/meetings/new' });
  const navigate = useNavigate({ from: '/meetings/new' });
  // A form for a known case starts with its alias and its last meeting: whoever is quicker than the network would send
  // an empty name, or a meeting that goes on from nothing.
  const awaited = { enabled: Boolean(me?.account) && search.case !== undefined && search.function !== undefined };
  const cases = useQuery({ ...casesQuery, ...awaited });
  const meetings = useQuery({ ...caseMeetingsQuery(search.case ?? ''), ...awaited });
  if (me === undefined || cases.isLoading || meetings.isLoading) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={newMeetingText.title} />;

  // The choice stands in the address, so that the browser's own Back leads from the form to the cards.
  const choose = (fn: MeetingFunction) => void navigate({ search: { ...search, function: fn } });
  const { areaIssues, ideas } = search;
  const again = () => void navigate({ search: { ...(areaIssues ? { areaIssues } : {}), ...(ideas ? { ideas } : {}) } });
  if (search.function !== undefined) {
    return (
      <Page title={newMeetingText.title} narrow>
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-12 bg-ground-soft p-4">
          <p>
            <span className="block text-small text-ink-soft">{newMeetingText.chosen}</span>
            <strong>{FUNCTION_NAMES[search.function]}</strong>
          </p>
          <Button icon="previous" onPress={() => again()}>
            {newMeetingText.again}
          </Button>
        </div>
        <MeetingForm
          key={search.template ?? ''}
          fn={search.function}
          template={search.template}
          knownCase={search.case}
          areaIssues={search.areaIssues}
          ideas={search.ideas}
          day={search.day}
        />
      </Page>
    );
  }
  return (
    <Page title={newMeetingText.title}>
      {search.sample === undefined ? null : <SampleStart sample={search.sample} />}
      <FunctionCards onChoose={choose} />
    </Page>
  );
}
