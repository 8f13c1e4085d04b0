import { FUNCTION_MARKS, FUNCTION_NAMES, type MeetingFunction } from '@tsunagu/domain';
import { samplesText } from '@tsunagu/domain/catalogue/samples';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { samplesQuery } from '../api/queries.ts';
import { useMe } from '../api/use-me.ts';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { SampleCard } from './SampleCard.tsx';

const ALL = '0';
const FUNCTIONS = [1, 2, 3, 4, 5] as const satisfies readonly MeetingFunction[];
const CHOICES = [
  { value: ALL, label: samplesText.all },
  ...FUNCTIONS.map((fn) => ({ value: String(fn), label: `${FUNCTION_MARKS[fn]} ${FUNCTION_NAMES[fn]}` })),
];

/** `/samples`: the gallery. `?function=2` shows what serves one function, so that Back and a bookmark keep the choice. */
export default function SamplesPage() {
  const samples = useQuery(samplesQuery);
  const signedIn = Boolean(useMe()?.account);
  const { function: chosen } = useSearch({ from: '/pages/samples' });
  const navigate = useNavigate({ from: '/samples' });
  const choose = (value: string) => {
    const fn = FUNCTIONS.find((one) => String(one) === value);
    void navigate({ search: fn === undefined ? {} : { function: fn }, replace: true, resetScroll: false });
  };
  const shown = samples.data?.filter(({ functions }) => chosen === undefined || functions.includes(chosen));
  return (
    <Page title={samplesText.title}>
      <p>{samplesText.lead}</p>
      <ChoiceGroup
        label={samplesText.filter}
        value={chosen === undefined ? ALL : String(chosen)}
        choices={CHOICES}
        onChange={choose}
      />
      {samples.isPending ? <Spinner /> : null}
      {samples.isError ? (
        <ProblemNotice problem={problemOf(samples.error)} onRetry={() => void samples.refetch()} />
      ) : null}
      <p role="status">
        {shown === undefined ? '' : shown.length === 0 ? samplesText.none : samplesText.found(shown.length)}
      </p>
      <ul className="grid gap-6 lg:grid-cols-2">
        {shown?.map((sample) => (
          <SampleCard key={sample.id} sample={sample} signedIn={signedIn} />
        ))}
      </ul>
    </Page>
  );
}
