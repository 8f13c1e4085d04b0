import { useInfiniteQuery } from '@tanstack/react-query';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { useState } from 'react';
import { raisedIssuesQuery } from '../api/area-issues.ts';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Select.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import { ANY, CategoryFilter, Filters, unlessAny } from './Filters.tsx';
import type { ChosenIssue } from './NewAreaIssue.tsx';
import { PagedList } from './PagedList.tsx';
import { RaisedIssueRow } from './RaisedIssueRow.tsx';
import { Suggestions } from './Suggestions.tsx';

const START = { grouped: ANY as 'yes' | 'no' | typeof ANY, category: ANY as string, careArea: '', words: '' };
const GROUPED = [
  { value: ANY, label: text.all },
  { value: 'no', label: text.isLoose },
  { value: 'yes', label: text.isGrouped },
] as const;
const keyOf = (issue: Pick<ChosenIssue, 'meetingId' | 'issueId'>): string => `${issue.meetingId} ${issue.issueId}`;

/** 会議で出た課題: category, choosing several, and what reads alike. */
export function RaisedIssuesTab() {
  const [asked, setAsked] = useState(START);
  const [chosen, setChosen] = useState<readonly ChosenIssue[]>([]);
  const [isSuggesting, setIsSuggesting] = useState(false);
  const [spoken, setSpoken] = useState('');
  const query = useInfiniteQuery(
    raisedIssuesQuery({
      category: unlessAny(asked.category),
      careArea: asked.careArea || undefined,
      words: asked.words || undefined,
      grouped: asked.grouped === ANY ? undefined : asked.grouped === 'yes',
    }),
  );
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = JSON.stringify(asked) !== JSON.stringify(START);
  const choose = (issue: ChosenIssue, isChosen: boolean) => {
    const others = chosen.filter((one) => keyOf(one) !== keyOf(issue));
    setChosen(isChosen ? [...others, issue] : others);
  };
  return (
    <>
      <p>{text.raisedLead}</p>
      <Button
        icon={isSuggesting ? 'close' : 'group'}
        aria-expanded={isSuggesting}
        onPress={() => setIsSuggesting(!isSuggesting)}
      >
        {isSuggesting ? text.suggestHide : text.suggest}
      </Button>
      {isSuggesting ? <Suggestions /> : null}
      <Filters
        words={asked.words}
        careArea={asked.careArea}
        onSearch={(next) => setAsked({ ...asked, ...next })}
        onClear={isNarrowed ? () => setAsked(START) : undefined}
      >
        <Select
          label={text.grouped}
          value={asked.grouped}
          options={GROUPED}
          onChange={(grouped) => setAsked({ ...asked, grouped })}
        />
        <CategoryFilter value={asked.category} onChange={(category) => setAsked({ ...asked, category })} />
      </Filters>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <PagedList query={query} count={rows.length} empty={isNarrowed ? text.none : text.raisedEmpty}>
        <ul className="m-0 list-none divide-y divide-line border-y border-line p-0 empty:hidden">
          {rows.map((row) => {
            const issue = { ...row, issueId: row.id };
            return (
              <RaisedIssueRow
                key={keyOf(issue)}
                row={row}
                isChosen={chosen.some((one) => keyOf(one) === keyOf(issue))}
                onChoose={(isChosen) => choose(issue, isChosen)}
                onSpeak={setSpoken}
              />
            );
          })}
        </ul>
      </PagedList>
      {chosen.length === 0 ? null : <ChosenBar chosen={chosen} onDone={() => setChosen([])} />}
    </>
  );
}
