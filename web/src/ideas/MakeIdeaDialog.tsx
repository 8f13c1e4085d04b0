import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type AreaIssueId, Day, dayOf, type IdeaOrigin, type IdeaText, LIMITS } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { useState } from 'react';
import { forgetIdeas, ideaApi, type IdeaView } from '../api/resource-ideas.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';
import { IdeaFields } from './IdeaFields.tsx';

/** A new idea: it begins as a voice. */
export function MakeIdeaDialog({
  start,
  areaIssues = [],
  origin = null,
  onClose,
}: {
  start: Pick<IdeaText, 'title' | 'careArea'>;
  /** The 地域課題 that it answers. */
  areaIssues?: AreaIssueId[];
  /** The issue or decision of a meeting that it comes from. */
  origin?: IdeaOrigin | null;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [idea, setIdea] = useState<IdeaText>({ detail: '', carriers: '', ...start });
  const [on, setOn] = useState<string>(() => dayOf(Date.now()));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useFormReply<IdeaView>();
  const save = async () => {
    setTried(true);
    if (idea.title.trim() === '') return false;
    const day = Day.safeParse(on).data ?? dayOf(Date.now());
    const reply = await send(() => ideaApi.add({ ...idea, on: day, note, areaIssues, origin }));
    if (reply?.ok) {
      await forgetIdeas(client);
      await navigate({ to: '/resources/ideas/$ideaId', params: { ideaId: reply.value.id } });
    }
    return reply?.ok ?? false;
  };
  return (
    <Dialog title={text.makeTitle} isOpen onClose={onClose}>
      <Form label={text.makeTitle} onSubmit={save}>
        <IdeaFields
          value={idea}
          nameMissing={tried && idea.title.trim() === ''}
          onChange={(patch) => setIdea((now) => ({ ...now, ...patch }))}
        />
        <TextField label={text.firstNote} value={note} rows={2} maxLength={LIMITS.text} onChange={setNote} />
        <TextField label={text.on} type="date" value={on} onChange={setOn} />
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" icon="check" isPending={busy}>
            {busy ? text.saving : text.save}
          </Button>
          <Button onPress={onClose}>{text.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
