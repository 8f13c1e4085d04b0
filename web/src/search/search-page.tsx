import { searchText } from '@tsunagu/domain/catalogue/search';
import { SEARCH_KINDS, SEARCH_LIMITS } from '@tsunagu/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { unwrap } from '../api/http.ts';
import { askSearch, type SearchAsk, type SearchHit } from '../api/search.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { TextField } from '../components/TextField.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { SearchHits } from './SearchHits.tsx';

/** `/search`: words in everything that is recorded, as far as one may read it. */
export default function SearchPage() {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={searchText.title} />;
  return <Search />;
}

const EVERYTHING = 'everything';
type KindChoice = SearchHit['kind'] | typeof EVERYTHING;
const CHOICES: readonly { value: KindChoice; label: string }[] = [
  { value: EVERYTHING, label: searchText.everything },
  ...SEARCH_KINDS.map((value) => ({ value, label: searchText.kind[value] })),
];

function Search() {
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<KindChoice>(EVERYTHING);
  const [asked, setAsked] = useState<SearchAsk | null>(null);
  const [missing, setMissing] = useState(false);
  const ask = (event: FormEvent) => {
    event.preventDefault();
    const none = words.trim() === '';
    setMissing(none);
    if (!none) setAsked({ text: words, kinds: kind === EVERYTHING ? [] : [kind] });
  };
  return (
    <Page title={searchText.title}>
      <p>{searchText.lead}</p>
      {/* The browser sends the form on Enter only once a Japanese word has been settled. */}
      <form role="search" onSubmit={ask} className="grid items-end gap-4 sm:grid-cols-[1fr_16rem_auto]" noValidate>
        <TextField
          label={searchText.words}
          hint={searchText.wordsHint}
          value={words}
          onChange={setWords}
          error={missing ? searchText.noWords : undefined}
          maxLength={SEARCH_LIMITS.question}
          autoComplete="off"
        />
        <Select label={searchText.kinds} value={kind} options={CHOICES} onChange={setKind} />
        <Button type="submit" look="primary" icon="search">
          {searchText.search}
        </Button>
      </form>
      {asked === null ? null : <Answers asked={asked} />}
    </Page>
  );
}

function Answers({ asked }: { asked: SearchAsk }) {
  const answers = useInfiniteQuery({
    queryKey: ['search', asked],
    queryFn: async ({ pageParam, signal }) => unwrap(await askSearch(asked, pageParam, signal)),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    // What was found may be of people: it is not kept once the page is left, and asked anew each time.
    gcTime: 0,
    staleTime: 0,
  });
  const hits = answers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="space-y-4" aria-busy={answers.isFetching}>
      {answers.isPending ? <Spinner /> : null}
      {answers.isError ? (
        <ProblemNotice problem={problemOf(answers.error)} onRetry={() => void answers.refetch()} />
      ) : null}
      <p role="status">
        {answers.isSuccess
          ? hits.length === 0
            ? searchText.nothing
            : searchText.found(hits.length, answers.hasNextPage)
          : ''}
      </p>
      <SearchHits hits={hits} />
      {answers.hasNextPage ? (
        <Button isPending={answers.isFetchingNextPage} onPress={() => void answers.fetchNextPage()}>
          {searchText.more}
        </Button>
      ) : null}
    </div>
  );
}
