import { useQueryClient } from '@tanstack/react-query';
import type { IdeaText } from '@tsunagu/domain';
import { ideasText as text } from '@tsunagu/domain/catalogue/resource-ideas';
import { useState } from 'react';
import { forgetIdeas, ideaApi, type IdeaView } from '../api/resource-ideas.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { IdeaFields } from './IdeaFields.tsx';

/** The words of an idea. When somebody else was faster, what was typed stays and a second save counts. */
export function EditIdeaDialog({ idea, onClose }: { idea: IdeaView; onClose: () => void }) {
  const client = useQueryClient();
  const { title, detail, careArea, carriers } = idea;
  const [draft, setDraft] = useState<IdeaText>({ title, detail, careArea, carriers });
  const { busy, problem, send } = useFormReply<IdeaView>();
  const missing = draft.title.trim() === '';
  const save = async () => {
    if (missing) return false;
    const reply = await send(() => ideaApi.change(idea.id, { ...draft, areaIssues: idea.areaIssues }, idea.version));
    await forgetIdeas(client);
    if (reply?.ok) onClose();
    return reply?.ok ?? false;
  };
  return (
    <Dialog title={text.edit} isOpen onClose={onClose}>
      <Form label={text.edit} onSubmit={save}>
        <IdeaFields
          value={draft}
          nameMissing={missing}
          onChange={(patch) => setDraft((now) => ({ ...now, ...patch }))}
        />
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
