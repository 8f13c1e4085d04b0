import { FUNCTION_MARKS, FUNCTION_NAMES, type MeetingFunction } from '@tsunagu/domain';
import { templatesText as text } from '@tsunagu/domain/catalogue/templates';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { templatesQuery } from '../api/templates.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { ImportTemplate } from './ImportTemplate.tsx';
import { TemplateCard } from './TemplateCard.tsx';

const ALL = '0';
const FUNCTIONS = [1, 2, 3, 4, 5] as const satisfies readonly MeetingFunction[];
const CHOICES = [
  { value: ALL, label: text.all },
  ...FUNCTIONS.map((fn) => ({ value: String(fn), label: `${FUNCTION_MARKS[fn]} ${FUNCTION_NAMES[fn]}` })),
];

/** `/templates`: every way of meeting that this organisation has. `?function=2` keeps the choice for Back and bookmarks. */
export default function TemplatesPage() {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  return me.account === null ? <NeedsAccount title={text.title} /> : <Gallery />;
}

function Gallery() {
  const { function: fn } = useSearch({ from: '/pages/templates' });
  const navigate = useNavigate({ from: '/templates' });
  const list = useInfiniteQuery(templatesQuery(fn ?? null));
  const choose = (value: string) => {
    const chosen = FUNCTIONS.find((one) => String(one) === value);
    void navigate({ search: chosen === undefined ? {} : { function: chosen }, replace: true, resetScroll: false });
  };
  const items = list.data?.pages.flatMap((page) => page.items);
  const mayArrange = list.data?.pages[0]?.mayArrange ?? false;
  // Shipped ones that are not offered concern those alone who may offer them again.
  const shown = items?.filter(({ hidden }) => !hidden || mayArrange);
  return (
    <Page title={text.title}>
      <p>{text.lead}</p>
      <ChoiceGroup
        label={text.filter}
        value={fn === undefined ? ALL : String(fn)}
        choices={CHOICES}
        onChange={choose}
      />
      {list.isPending ? <Spinner /> : null}
      {list.isError ? <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} /> : null}
      <ImportTemplate>
        <p role="status">{shown === undefined ? '' : text.found(shown.length)}</p>
      </ImportTemplate>
      <ul className="grid gap-6 lg:grid-cols-2">
        {shown?.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            ownOnes={shown.filter((one) => !one.shipped && one.function === template.function)}
            mayArrange={mayArrange}
          />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {text.more}
        </Button>
      ) : null}
    </Page>
  );
}
