import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { piecesWords } from '@tsunagu/domain';
import { proposalText } from '@tsunagu/domain/catalogue/proposals';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { useState } from 'react';
import { type AreaIssueView, areaIssues, askAnew, chainQuery } from '../api/area-issues.ts';
import { useSettings } from '../api/use-settings.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { CheckGroup } from '../components/CheckGroup.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';

/** The issues of meetings in it, as far as one may read them: choose some, take them out or split them off. */
export function IssuesInIt({ view }: { view: AreaIssueView }) {
  const client = useQueryClient();
  const chain = useQuery(chainQuery(view.id));
  const [chosen, setChosen] = useState<string[]>([]);
  const [isSplitting, setIsSplitting] = useState(false);
  const { busy, problem, send } = useFormReply<void>();
  const { leastShownCount: least } = useSettings();
  const untold = chain.data?.hiddenIssues;
  const issues = (chain.data?.issues ?? []).filter((issue) => issue.form === 'open');
  const refs = issues
    .filter((issue) => chosen.includes(issue.key))
    .map(({ meetingId, id }) => ({ meetingId, issueId: id }));
  const remove = async () => {
    const reply = await send(() => areaIssues.members(view.id, view.version, { remove: refs }));
    if (reply?.ok === true) setChosen([]);
    await askAnew(client);
  };
  return (
    <section aria-labelledby="issues-in-it" className="screen-only space-y-3">
      <h2 id="issues-in-it">{text.issuesHeading}</h2>
      <p>
        {text.members(piecesWords(view.members, least))}
        {untold === undefined || untold.high === 0
          ? ''
          : ` (${text.hidden(piecesWords(untold, least))}: ${text.hiddenWhy})`}
      </p>
      {view.members.low === view.members.high ? null : <p className="text-small">{proposalText.smallCounts(least)}</p>}
      {issues.length === 0 ? null : (
        <>
          <CheckGroup
            label={text.pick}
            hint={text.pickHint}
            values={chosen}
            choices={issues.map((issue) => ({ value: issue.key, label: issue.title }))}
            onChange={setChosen}
          />
          <div className="flex flex-wrap gap-3">
            <Button isDisabled={refs.length === 0} isPending={busy} icon="close" onPress={() => void remove()}>
              {text.removeChosen}
            </Button>
            <Button isDisabled={refs.length === 0} icon="ungroup" onPress={() => setIsSplitting(true)}>
              {text.split}
            </Button>
          </div>
        </>
      )}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {isSplitting ? <SplitDialog view={view} refs={refs} onClose={() => setIsSplitting(false)} /> : null}
    </section>
  );
}

type Refs = Parameters<typeof areaIssues.split>[3];

function SplitDialog({ view, refs, onClose }: { view: AreaIssueView; refs: Refs; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useFormReply<{ id: string }>();
  const split = async (): Promise<boolean> => {
    setTried(true);
    if (title.trim() === '') return false;
    const reply = await send(() => areaIssues.split(view.id, view.version, title, refs));
    await askAnew(client);
    if (reply?.ok === true) await navigate({ to: '/issues/$areaIssueId', params: { areaIssueId: reply.value.id } });
    return reply?.ok === true;
  };
  return (
    <Dialog title={text.splitTitle} isOpen onClose={onClose}>
      <Form label={text.splitTitle} onSubmit={split}>
        <p>{text.splitLead(refs.length)}</p>
        <TextField
          label={text.name}
          hint={text.noPersons}
          value={title}
          isRequired
          error={tried && title.trim() === '' ? text.needsName : undefined}
          onChange={setTitle}
        />
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <Button type="submit" look="primary" icon="ungroup" isPending={busy}>
          {busy ? text.saving : text.splitDo}
        </Button>
      </Form>
    </Dialog>
  );
}
