import { useQueries } from '@tanstack/react-query';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { areaIssueQuery } from '../api/area-issues.ts';
import { ideaQuery } from '../api/resource-ideas.ts';
import { Banner } from '../components/Banner.tsx';

/** What the new meeting takes up, by name. */
export function TakenUpList({ areaIssues, ideas }: { areaIssues: readonly string[]; ideas: readonly string[] }) {
  const issues = useQueries({ queries: areaIssues.map((id) => areaIssueQuery(id)) });
  const found = useQueries({ queries: ideas.map((id) => ideaQuery(id)) });
  const titles = [...issues, ...found].flatMap(({ data }) => (data === undefined ? [] : [data]));
  return (
    <Banner title={areaIssues.length > 0 ? text.takenUp : text.takenUpIdeas}>
      <ul className="list-disc pl-6">
        {titles.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <p>{text.takenUpLead}</p>
    </Banner>
  );
}
