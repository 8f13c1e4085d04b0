import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AreaIssueStatus, issueCategoryName, piecesWords } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { proposalText } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { areaIssueListQuery, type AreaIssueSummary } from '../api/area-issues.ts';
import { useSettings } from '../api/use-settings.ts';
import { Badge } from '../components/Card.tsx';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Select.tsx';
import { TakeUpBar } from '../taken-up/TakeUpBar.tsx';
import { ANY, CategoryFilter, Filters, unlessAny } from './Filters.tsx';
import { NewAreaIssue } from './NewAreaIssue.tsx';
import { PagedList } from './PagedList.tsx';

const START = { status: ANY as AreaIssueStatus | typeof ANY, category: ANY as string, careArea: '', words: '' };
const STATUSES = [
  { value: ANY, label: text.all },
  ...AreaIssueStatus.options.map((value) => ({ value, label: text.status[value] })),
] as const;

/** 地域課題, newest first: how far each has come, and how many issues of meetings stand behind it. */
export function AreaIssueList() {
  const [asked, setAsked] = useState(START);
  const [isMaking, setIsMaking] = useState(false);
  const [chosen, setChosen] = useState<AreaIssueSummary[]>([]);
  const query = useInfiniteQuery(
    areaIssueListQuery({
      status: unlessAny(asked.status),
      category: unlessAny(asked.category),
      careArea: asked.careArea || undefined,
      words: asked.words || undefined,
    }),
  );
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = JSON.stringify(asked) !== JSON.stringify(START);
  return (
    <>
      <p>{text.areaLead}</p>
      {rows.length === 0 ? null : <p className="screen-only">{proposalText.takeUpLead}</p>}
      <Filters
        words={asked.words}
        careArea={asked.careArea}
        onSearch={(next) => setAsked({ ...asked, ...next })}
        onClear={isNarrowed ? () => setAsked(START) : undefined}
      >
        <Select
          label={text.statusLabel}
          value={asked.status}
          options={STATUSES}
          onChange={(status) => setAsked({ ...asked, status })}
        />
        <CategoryFilter value={asked.category} onChange={(category) => setAsked({ ...asked, category })} />
      </Filters>
      <PagedList query={query} count={rows.length} empty={isNarrowed ? text.none : text.areaEmpty}>
        <ul className="m-0 list-none divide-y divide-line border-y border-line p-0 empty:hidden">
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              isChosen={chosen.some(({ id }) => id === row.id)}
              onChoose={(on) => setChosen(on ? [...chosen, row] : chosen.filter(({ id }) => id !== row.id))}
            />
          ))}
        </ul>
      </PagedList>
      {chosen.length === 0 ? null : (
        <div className="screen-only sticky bottom-0 z-10 border-t-2 border-accent bg-white py-3">
          <TakeUpBar areaIssues={chosen} onDone={() => setChosen([])} />
        </div>
      )}
      <Button icon="plus" onPress={() => setIsMaking(true)}>
        {text.makeEmpty}
      </Button>
      {isMaking ? <NewAreaIssue issues={[]} onClose={() => setIsMaking(false)} /> : null}
    </>
  );
}

type RowProps = { row: AreaIssueSummary; isChosen: boolean; onChoose: (isChosen: boolean) => void };

function Row({ row, isChosen, onChoose }: RowProps) {
  const settings = useSettings();
  const category = issueCategoryName(settings, row.category);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <label className="screen-only flex size-12 shrink-0 cursor-pointer items-center justify-center">
        <input
          type="checkbox"
          className="size-6 accent-accent"
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={proposalText.takeUpChoose(row.title)}
        />
      </label>
      <Link
        to="/issues/$areaIssueId"
        params={{ areaIssueId: row.id }}
        className="inline-flex min-h-target min-w-0 flex-1 basis-72 items-center font-bold text-accent underline underline-offset-4"
      >
        {row.title}
      </Link>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={row.status === 'reflected' ? 'good' : 'plain'}>{text.status[row.status]}</Badge>
        <span>{row.careArea || text.wholeTown}</span>
        {category === undefined ? null : <span>{category}</span>}
        <span>{text.members(piecesWords(row.members, settings.leastShownCount))}</span>
      </span>
    </li>
  );
}
