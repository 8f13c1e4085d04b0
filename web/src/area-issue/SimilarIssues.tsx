import { useQuery, useQueryClient } from '@tanstack/react-query';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { type AreaIssueView, areaIssues, askAnew, similarQuery, type SuggestedIssue } from '../api/area-issues.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';

/** Issues that belong to nothing yet and read like this 地域課題, with the words that they share. */
export function SimilarIssues({ view }: { view: AreaIssueView }) {
  const client = useQueryClient();
  const query = useQuery(similarQuery(view.id));
  const { busy, problem, send } = useFormReply<void>();
  const add = async ({ meetingId, id }: SuggestedIssue) => {
    await send(() => areaIssues.members(view.id, view.version, { add: [{ meetingId, issueId: id }] }));
    await askAnew(client);
  };
  if (query.isPending) return <Spinner />;
  if (query.isError) return <ProblemNotice problem={problemOf(query.error)} onRetry={() => void query.refetch()} />;
  const { items, compared, areOlderLeft } = query.data;
  return (
    <section aria-label={text.similar} className="space-y-2">
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {items.length === 0 ? <p role="status">{text.similarNone}</p> : null}
      {areOlderLeft ? <p className="text-small">{text.similarNewest(compared)}</p> : null}
      <ul className="m-0 list-none divide-y divide-line p-0">
        {items.map((issue) => (
          <li key={`${issue.meetingId} ${issue.id}`} className="flex flex-wrap items-center gap-3 py-2">
            <span className="min-w-0 flex-1 basis-72">
              <span className="block font-bold">{issue.title}</span>
              <span className="block text-small">
                {issue.careArea || text.noCareArea}　{text.common(issue.words)}
              </span>
            </span>
            <Button icon="plus" aria-label={text.addOf(issue.title)} isPending={busy} onPress={() => void add(issue)}>
              {text.add}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
