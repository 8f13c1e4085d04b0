import { FUNCTION_MARKS, FUNCTION_NAMES } from '@tsunagu/domain';
import { samplesText } from '@tsunagu/domain/catalogue/new-meeting';
import { useQuery } from '@tanstack/react-query';
import { samplesQuery } from '../api/queries.ts';
import { useMe } from '../api/use-me.ts';
import { Card } from '../components/Card.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';

/** `/samples`: fictional cases to try, alone or as a meeting. */
export default function SamplesPage() {
  const samples = useQuery(samplesQuery);
  const signedIn = Boolean(useMe()?.account);
  return (
    <Page title={samplesText.title}>
      <p>{samplesText.lead}</p>
      {samples.isPending ? <Spinner /> : null}
      {samples.isError ? (
        <ProblemNotice problem={problemOf(samples.error)} onRetry={() => void samples.refetch()} />
      ) : null}
      {samples.data?.length === 0 ? <p>{samplesText.none}</p> : null}
      <ul className="space-y-4">
        {samples.data?.map((sample) => (
          <Card key={sample.id} as="li">
            <div className="space-y-3">
              <h2>{sample.title}</h2>
              <p>
                {samplesText.functions}：
                {sample.functions.map((fn) => `${FUNCTION_MARKS[fn]}${FUNCTION_NAMES[fn]}`).join('　')}
              </p>
              <div className="flex flex-wrap gap-3">
                {signedIn ? (
                  <LinkButton to="/meetings/new" search={{ sample: sample.id }} look="primary" icon="people">
                    {samplesText.startMeeting}
                  </LinkButton>
                ) : null}
                <LinkButton to="/samples/$sampleId" params={{ sampleId: sample.id }} icon="board">
                  {samplesText.practice}
                </LinkButton>
              </div>
              <p className="text-small text-ink-soft">{samplesText.practiceHint}</p>
            </div>
          </Card>
        ))}
      </ul>
    </Page>
  );
}
