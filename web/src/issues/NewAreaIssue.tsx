import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { AreaIssueText, type RaisedIssueRef } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { useState } from 'react';
import { areaIssues, askAnew } from '../api/area-issues.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { CheckGroup } from '../components/CheckGroup.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { AreaIssueFields } from './AreaIssueFields.tsx';

/** An issue that was chosen from a list or a suggestion. */
export type ChosenIssue = RaisedIssueRef & { title: string; category: string; careArea: string };

const BLANK: AreaIssueText = AreaIssueText.parse({ title: '-' });
/** What all of them say; nothing where they differ. */
const common = (values: readonly string[]): string => (new Set(values).size === 1 ? (values[0] ?? '') : '');

/** 地域課題をつくる, from chosen issues or from nothing. Their titles stand beside the form: they may name people, so none is copied. */
export function NewAreaIssue({ issues, onClose }: { issues: readonly ChosenIssue[]; onClose: () => void }) {
  const [value, setValue] = useState<AreaIssueText>({
    ...BLANK,
    title: '',
    category: common(issues.map((issue) => issue.category)),
    careArea: common(issues.map((issue) => issue.careArea)),
  });
  const [kept, setKept] = useState(() => issues.map((_, at) => at));
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useFormReply<{ id: string }>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const make = async (): Promise<boolean> => {
    setTried(true);
    if (value.title.trim() === '') return false;
    const refs = issues.filter((_, at) => kept.includes(at)).map(({ meetingId, issueId }) => ({ meetingId, issueId }));
    const reply = await send(() => areaIssues.make(value, refs));
    if (reply?.ok !== true) return reply === undefined;
    await askAnew(client);
    await navigate({ to: '/issues/$areaIssueId', params: { areaIssueId: reply.value.id } });
    return true;
  };
  return (
    <Dialog title={text.make} isOpen wide onClose={onClose}>
      <Form label={text.make} onSubmit={make}>
        {issues.length === 0 ? null : (
          <section aria-label={text.issuesInIt} className="max-h-72 overflow-auto p-1">
            <CheckGroup
              label={text.issuesInIt}
              hint={text.issuesInItHint}
              values={kept}
              choices={issues.map((issue, at) => ({ value: at, label: issue.title }))}
              onChange={setKept}
            />
          </section>
        )}
        <AreaIssueFields value={value} tried={tried} onChange={(patch) => setValue({ ...value, ...patch })} />
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" icon="check" isPending={busy}>
            {busy ? text.saving : text.create}
          </Button>
          <Button onPress={onClose}>{text.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
