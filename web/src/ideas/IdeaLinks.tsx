import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type AreaIssueId, foldText } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { useState } from 'react';
import type { ApiProblem } from '../api/http.ts';
import { areaIssueChoicesQuery, forgetIdeas, ideaApi, type IdeaView } from '../api/resource-ideas.ts';
import { Button } from '../components/Button.tsx';
import { buttonClass } from '../components/button-look.ts';
import { Dialog } from '../components/Dialog.tsx';
import { Icon } from '../components/Icon.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { TextField } from '../components/TextField.tsx';

/** Where an idea came from, and which 地域課題 it answers. */
export function IdeaLinks({ idea }: { idea: IdeaView }) {
  const client = useQueryClient();
  const [choosing, setChoosing] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const link = async (areaIssues: AreaIssueId[]) => {
    const { title, detail, careArea, carriers } = idea;
    const reply = await ideaApi.change(idea.id, { title, detail, careArea, carriers, areaIssues }, idea.version);
    setProblem(reply.ok ? undefined : reply.problem);
    setChoosing(false);
    await forgetIdeas(client);
  };
  return (
    <>
      {idea.origin === null ? null : (
        <section aria-labelledby="origin" className="space-y-1">
          <h2 id="origin">{text.origin}</h2>
          <Link
            to="/meetings/$meetingId"
            params={{ meetingId: idea.origin.meetingId }}
            className="inline-flex min-h-target items-center text-accent underline underline-offset-4"
          >
            {idea.originTitle}
          </Link>
        </section>
      )}
      <section aria-labelledby="area-issues" className="space-y-2">
        <h2 id="area-issues">{text.areaIssues}</h2>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        {idea.areaIssueTitles.length === 0 ? <p>{text.noAreaIssues}</p> : null}
        <ul className="space-y-2">
          {idea.areaIssueTitles.map(({ id, title }) => (
            <li key={id} className="flex flex-wrap items-center gap-3">
              <Link
                to="/issues/$areaIssueId"
                params={{ areaIssueId: id }}
                className="inline-flex min-h-target items-center text-accent underline underline-offset-4"
              >
                {title}
              </Link>
              <button
                type="button"
                aria-label={text.unlink(title)}
                className={buttonClass({ look: 'quiet' })}
                onClick={() => void link(idea.areaIssues.filter((other) => other !== id))}
              >
                <Icon name="close" />
                {text.unlinkShort}
              </button>
            </li>
          ))}
        </ul>
        <Button icon="connect" onPress={() => setChoosing(true)}>
          {text.linkIssue}
        </Button>
      </section>
      {choosing ? (
        <ChooseIssue
          taken={idea.areaIssues}
          onClose={() => setChoosing(false)}
          onChoose={(id) => void link([...idea.areaIssues, id])}
        />
      ) : null}
    </>
  );
}

function ChooseIssue({
  taken,
  onClose,
  onChoose,
}: {
  taken: readonly AreaIssueId[];
  onClose: () => void;
  onChoose: (id: AreaIssueId) => void;
}) {
  const issues = useQuery(areaIssueChoicesQuery);
  const [typed, setTyped] = useState('');
  const words = typed.split(/\s+/u).map(foldText);
  const found = (issues.data ?? []).filter(
    ({ id, title, careArea }) =>
      !taken.includes(id) && words.every((word) => foldText(title + careArea).includes(word)),
  );
  return (
    <Dialog title={text.linkIssue} isOpen onClose={onClose}>
      <TextField label={text.searchIssue} value={typed} autoFocus onChange={setTyped} />
      {issues.isPending ? <Spinner /> : null}
      {issues.isError ? (
        <ProblemNotice problem={problemOf(issues.error)} onRetry={() => void issues.refetch()} />
      ) : null}
      {issues.isSuccess && found.length === 0 ? <p role="status">{text.noIssueFound}</p> : null}
      <ul className="space-y-2">
        {found.map(({ id, title, careArea }) => (
          <li key={id}>
            <Button wide icon="connect" onPress={() => onChoose(id)}>
              {careArea === '' ? title : `${title} (${careArea})`}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
