import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { useState } from 'react';
import { forgetResources, type ListedResource, resourceApi, resourcesQuery, searchOf } from '../api/resources.ts';
import type { ResourceSearch } from '../app/resource-search.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { FileLink, LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';
import { DueNotice } from './DueNotice.tsx';
import { ResourceFilters } from './ResourceFilters.tsx';
import { ResourceTable } from './ResourceTable.tsx';
import { Undo, type UndoOffer } from './Undo.tsx';

/** `/resources`: 社会資源台帳. */
export default function ResourcesPage() {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  return <Directory />;
}

function Directory() {
  const search: ResourceSearch = useSearch({ from: '/pages/resources' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const list = useInfiniteQuery(resourcesQuery(search));
  const [offer, setOffer] = useState<UndoOffer>();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total;
  const narrowed = Object.keys(search).length > 0;
  const find = (next: ResourceSearch) => void navigate({ to: '/resources', search: next });
  const confirm = async (row: ListedResource) => {
    const reply = await resourceApi.confirm(row.id);
    setOffer(reply.ok ? { said: text.confirmed(row.name) } : { problem: reply.problem });
    if (reply.ok) await forgetResources(client);
  };
  return (
    <Page title={text.title}>
      <p>{text.lead}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to="/resources/new" look="primary" icon="plus">
          {text.add}
        </LinkButton>
        <LinkButton to="/resources/import" icon="enter">
          {text.import}
        </LinkButton>
        <LinkButton to="/resources/gaps" icon="table">
          {text.toGaps}
        </LinkButton>
        <LinkButton to="/resources/duplicates" icon="group">
          {text.toDuplicates}
        </LinkButton>
      </div>
      <DueNotice shown={search.freshness === 'due'} />
      <ResourceFilters search={search} onSearch={find} />
      <Undo offer={offer} onDone={setOffer} />
      {list.isPending ? <Spinner /> : null}
      {list.isError ? <ProblemNotice problem={problemOf(list.error)} onRetry={() => void list.refetch()} /> : null}
      {total === undefined ? null : (
        <p role="status" className="font-bold">
          {total > 0 ? text.total(total) : narrowed ? text.empty : text.emptyAll}
        </p>
      )}
      {rows.length === 0 ? null : <ResourceTable rows={rows} onConfirm={confirm} />}
      <div className="flex flex-wrap gap-3">
        {list.hasNextPage ? (
          <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {text.more}
          </Button>
        ) : null}
        {narrowed ? <Button onPress={() => find({})}>{text.clear}</Button> : null}
      </div>
      {rows.length === 0 ? null : (
        <div className="flex flex-wrap gap-3">
          <FileLink href={`/api/resources/export.csv?${searchOf(search)}`} download look="quiet" icon="download">
            {text.exportCsv}
          </FileLink>
          <FileLink href={`/api/resources/export.xlsx?${searchOf(search)}`} download look="quiet" icon="download">
            {text.exportExcel}
          </FileLink>
        </div>
      )}
    </Page>
  );
}
