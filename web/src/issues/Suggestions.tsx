import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { issueCategoryName } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import { useState } from 'react';
import { suggestionsQuery } from '../api/area-issues.ts';
import { useSettings } from '../api/use-settings.ts';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { type ChosenIssue, NewAreaIssue } from './NewAreaIssue.tsx';

/** にている課題: what the server puts side by side, with why; whether it belongs together is for people to say. */
export function Suggestions() {
  const settings = useSettings();
  const [category, setCategory] = useState<string>();
  const [taken, setTaken] = useState<readonly ChosenIssue[] | null>(null);
  const query = useQuery({ ...suggestionsQuery(category), placeholderData: keepPreviousData });
  if (query.isPending) return <Spinner />;
  if (query.isError) return <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  const { data } = query;
  const all = data.categories.find((one) => one.category === data.category)?.count ?? data.compared;
  const nameOf = (id: string) => issueCategoryName(settings, id) ?? issueCategoryText.unset;
  return (
    <section aria-label={text.suggest} className="space-y-4 rounded-12 border-2 border-accent p-4">
      <p>{text.suggestLead}</p>
      {data.categories.length === 0 ? null : (
        <Select
          label={text.suggestCategory}
          value={data.category}
          options={data.categories.map((one) => ({
            value: one.category,
            label: text.suggestOption(nameOf(one.category), one.count),
          }))}
          onChange={setCategory}
        />
      )}
      <p role="status">
        {data.clusters.length === 0 ? text.noClusters : null}
        {text.compared(data.compared, all)}
      </p>
      <ol className="m-0 grid list-none gap-4 p-0 lg:grid-cols-2">
        {data.clusters.map(({ words, issues }, at) => (
          <Card as="li" key={issues.map((issue) => issue.id).join()}>
            <h3>{text.cluster(at + 1, issues.length)}</h3>
            <p>{text.common(words)}</p>
            <p className="text-small text-ink-soft">
              {text.areasOf([...new Set(issues.map((issue) => issue.careArea || text.noCareArea))])}
            </p>
            <ul className="my-2 list-disc pl-6">
              {issues.map((issue) => (
                <li key={`${issue.meetingId} ${issue.id}`}>
                  {issue.title}
                  {issue.detail === '' ? null : <span className="block text-small">{issue.detail}</span>}
                </li>
              ))}
            </ul>
            <Button
              icon="group"
              aria-label={text.takeClusterOf(at + 1)}
              onPress={() => setTaken(issues.map((issue) => ({ ...issue, issueId: issue.id })))}
            >
              {text.takeCluster}
            </Button>
          </Card>
        ))}
      </ol>
      {taken === null ? null : <NewAreaIssue issues={taken} onClose={() => setTaken(null)} />}
    </section>
  );
}
