import { useQuery } from '@tanstack/react-query';
import { Formality, Freshness, SUPPORTER_KIND_NAMES, SupporterKind } from '@tsunagu/domain';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { useState } from 'react';
import { areaNamesQuery } from '../api/resources.ts';
import type { ResourceSearch } from '../app/resource-search.ts';
import { Button } from '../components/Button.tsx';
import { FoldedOnPhone } from '../components/FoldedOnPhone.tsx';
import { Form } from '../components/Form.tsx';
import { Select } from '../components/Select.tsx';
import { TextField } from '../components/TextField.tsx';

const ALL = '*' as const;
const any = { value: ALL, label: text.all } as const;

/** Words and filters of the directory; choosing narrows at once, words when they are sent. */
export function ResourceFilters({
  search,
  onSearch,
}: {
  search: ResourceSearch;
  onSearch: (search: ResourceSearch) => void;
}) {
  const areas = useQuery(areaNamesQuery).data ?? [];
  const [typed, setTyped] = useState(search.q ?? '');
  const narrow = <K extends keyof ResourceSearch>(key: K, value: ResourceSearch[K] | undefined) => {
    const rest = Object.fromEntries(Object.entries(search).filter(([name]) => name !== key)) as ResourceSearch;
    onSearch(value === undefined ? rest : { ...rest, [key]: value });
  };
  const chosen = <V extends string>(value: V | typeof ALL): V | undefined => (value === ALL ? undefined : value);
  return (
    <section aria-label={text.filters} className="space-y-4 rounded-12 border border-line p-4">
      <Form
        label={text.search}
        onSubmit={() => {
          narrow('q', typed.trim() === '' ? undefined : typed.trim());
          return true;
        }}
      >
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <TextField label={text.search} hint={text.searchHint} value={typed} maxLength={200} onChange={setTyped} />
          </div>
          <Button type="submit" icon="search">
            {text.searchButton}
          </Button>
        </div>
      </Form>
      <FoldedOnPhone
        startOpen={Object.keys(search).some((key) => key !== 'q')}
        className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5"
      >
        <Select<string>
          label={text.fields.careArea}
          value={search.careArea === undefined ? ALL : `=${search.careArea}`}
          options={[
            any,
            ...areas.map((name) => ({ value: `=${name}`, label: name })),
            { value: '=', label: text.wholeArea },
          ]}
          onChange={(value) => narrow('careArea', chosen(value)?.slice(1))}
        />
        <Select<SupporterKind | typeof ALL>
          label={text.fields.kind}
          value={search.kind ?? ALL}
          options={
            [any, ...SupporterKind.options.map((value) => ({ value, label: SUPPORTER_KIND_NAMES[value] }))] as const
          }
          onChange={(value) => narrow('kind', chosen(value))}
        />
        <Select<Formality | typeof ALL>
          label={text.fields.formality}
          value={search.formality ?? ALL}
          options={[any, ...Formality.options.map((value) => ({ value, label: text.formalities[value] }))] as const}
          onChange={(value) => narrow('formality', chosen(value))}
        />
        <Select<Freshness | typeof ALL>
          label={text.freshnessLabel}
          value={search.freshness ?? ALL}
          options={[any, ...Freshness.options.map((value) => ({ value, label: text.freshness[value] }))] as const}
          onChange={(value) => narrow('freshness', chosen(value))}
        />
        <Select<'there' | 'ended'>
          label={text.state}
          value={search.ended === true ? 'ended' : 'there'}
          options={[
            { value: 'there', label: text.there },
            { value: 'ended', label: text.ended },
          ]}
          onChange={(value) => narrow('ended', value === 'ended' ? true : undefined)}
        />
      </FoldedOnPhone>
    </section>
  );
}
