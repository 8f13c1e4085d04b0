import { ROLE_STATES } from '@tsunagu/domain';
import { roleBoardText as text } from '@tsunagu/domain/catalogue/role-board';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { filterQuery, roleBoardQuery, roleCountsQuery, type RoleFilter } from '../api/follow-up.ts';
import { useRoleEvents } from '../api/use-events.ts';
import { useMe } from '../api/use-me.ts';
import { Button } from '../components/Button.tsx';
import { ChoiceGroup } from '../components/ChoiceGroup.tsx';
import { FileLink } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { TextField } from '../components/TextField.tsx';
import { RoleList } from '../follow-up/RoleList.tsx';
import { NeedsAccount } from '../session/NeedsAccount.tsx';

/** `/roles`: みんなの役割, what everybody promised in the meetings that one facilitated. */
export default function RolesPage() {
  const me = useMe();
  if (me === undefined) return <Spinner />;
  if (me.account === null) return <NeedsAccount title={text.title} />;
  return <Board />;
}

type Wanted = { state: RoleFilter['state'] | 'all'; caseId: string; owner: string; due: RoleFilter['due'] | 'all' };

type StateChoice = NonNullable<Wanted['state']>;

const filterOf = ({ state, caseId, owner, due }: Wanted): RoleFilter => ({
  ...(state === 'all' ? {} : { state }),
  ...(caseId === '' ? {} : { caseId: caseId as NonNullable<RoleFilter['caseId']> }),
  ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
  ...(due === 'all' ? {} : { due }),
});

function Board() {
  const [wanted, setWanted] = useState<Wanted>({ state: 'all', caseId: '', owner: '', due: 'all' });
  const filter = filterOf(useDeferredValue(wanted));
  useRoleEvents(true);
  // While another filter is fetched the last rows stay: nothing jumps under the hand.
  const roles = useInfiniteQuery({ ...roleBoardQuery(filter), placeholderData: keepPreviousData });
  const counts = useQuery({ ...roleCountsQuery(filter), placeholderData: keepPreviousData }).data;
  const rows = roles.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part });
  const narrowed = Object.keys(filter).length > 0;
  const labelOf = (words: string, n: number | undefined) => (n === undefined ? words : text.countOf(words, n));
  const states = [
    { value: 'all' as const, label: labelOf(text.all, counts?.all) },
    ...ROLE_STATES.map((state) => ({ value: state, label: labelOf(text.states[state], counts?.states[state]) })),
  ];
  return (
    <Page title={text.title}>
      <p>{text.lead}</p>
      <section aria-label={text.filters} className="space-y-4 rounded-12 bg-ground-soft p-4">
        <div className="hidden sm:block">
          <ChoiceGroup<StateChoice>
            label={text.stateFilter}
            value={wanted.state ?? 'all'}
            choices={states}
            onChange={(state) => change({ state })}
          />
        </div>
        {/* On a phone seven buttons would push the roles off the screen. */}
        <div className="sm:hidden">
          <Select<StateChoice>
            label={text.stateFilter}
            value={wanted.state ?? 'all'}
            options={states}
            onChange={(state) => change({ state })}
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          <Select<string>
            label={text.case}
            value={wanted.caseId}
            options={[
              { value: '', label: text.anyCase },
              ...(counts?.cases ?? []).map(({ id, alias, open }) => ({
                value: id as string,
                label: text.countOf(alias, open),
              })),
            ]}
            onChange={(caseId) => change({ caseId })}
          />
          <Select<NonNullable<Wanted['due']>>
            label={text.dueFilter}
            value={wanted.due ?? 'all'}
            options={[
              { value: 'all', label: text.anyDue },
              { value: 'week', label: text.dueRanges.week },
              { value: 'month', label: text.dueRanges.month },
              { value: 'none', label: text.dueRanges.none },
            ]}
            onChange={(due) => change({ due })}
          />
          <TextField label={text.owner} value={wanted.owner} maxLength={100} onChange={(owner) => change({ owner })} />
        </div>
      </section>
      {roles.isPending ? <Spinner /> : null}
      {roles.isError ? <ProblemNotice problem={problemOf(roles.error)} onRetry={() => void roles.refetch()} /> : null}
      {roles.isSuccess && rows.length === 0 ? <p>{narrowed ? text.empty : text.emptyAtAll}</p> : null}
      <div aria-live="polite">{rows.length === 0 ? null : <RoleList roles={rows} />}</div>
      <div className="flex flex-wrap gap-3">
        {roles.hasNextPage ? (
          <Button isPending={roles.isFetchingNextPage} onPress={() => void roles.fetchNextPage()}>
            {text.more}
          </Button>
        ) : null}
        {rows.length === 0 ? null : (
          <FileLink href={`/api/roles.csv${filterQuery(filter)}`} download icon="download">
            {text.csv}
          </FileLink>
        )}
      </div>
      <p className="text-small text-ink-soft">{text.draftsHint}</p>
    </Page>
  );
}
