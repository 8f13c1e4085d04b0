import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { type AreaIssueView, areaIssues, askAnew } from '../api/area-issues.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { AreaIssueFields } from '../issues/AreaIssueFields.tsx';

/**
 * The texts of one 地域課題. When somebody else saved meanwhile, nothing is overwritten and nothing typed is lost: what holds now is
 * shown below, and the next save goes on top of it.
 */
export function EditAreaIssue({ view, onClose }: { view: AreaIssueView; onClose: () => void }) {
  const client = useQueryClient();
  const [value, setValue] = useState(view.text);
  const [seen, setSeen] = useState(view.version);
  const [isLate, setIsLate] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useFormReply<void>();
  const isDirty = JSON.stringify(value) !== JSON.stringify(view.text);
  const close = () => {
    if (!isDirty || window.confirm(text.leave)) onClose();
  };
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (value.title.trim() === '') return false;
    // After a refusal the newest is on the screen: saving then means having seen it.
    const version = isLate ? view.version : seen;
    const reply = await send(async () => {
      const written = await areaIssues.write(view.id, version, value);
      // The button waits for what holds now: pressed before it has arrived, it would be refused once more.
      await askAnew(client);
      return written;
    });
    if (reply === undefined) return true;
    setSeen(version);
    setIsLate(!reply.ok && reply.problem.status === 412);
    if (reply.ok) onClose();
    return reply.ok;
  };
  return (
    <Dialog title={text.edit} isOpen wide onClose={close}>
      <Form label={text.form} onSubmit={save}>
        <AreaIssueFields value={value} tried={tried} onChange={(patch) => setValue({ ...value, ...patch })} />
        {isLate ? (
          <Banner tone="caution" role="alert" title={text.theirs}>
            <p>{text.theirsDetail}</p>
            <p className="font-bold">{text.theirsNow}</p>
            <ul className="list-disc pl-6">
              {[view.text.title, view.text.detail, view.text.causes, view.text.existing, view.text.missing]
                .filter((line) => line !== '')
                .map((line, at) => (
                  <li key={at} className="whitespace-pre-line">
                    {line}
                  </li>
                ))}
            </ul>
          </Banner>
        ) : null}
        {problem === undefined || isLate ? null : <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" icon="check" isPending={busy}>
            {busy ? text.saving : text.save}
          </Button>
          <Button onPress={close}>{text.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
