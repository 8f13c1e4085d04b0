import { useQueryClient } from '@tanstack/react-query';
import { formatDay, type ProposalText } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { askProposalsAnew, proposals, type ProposalView } from '../api/proposals.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { useSettings } from '../api/use-settings.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { AnswerFields, ProposalFields } from './ProposalFields.tsx';

/**
 * The texts of one proposal, or when it was handed in and answered. When somebody else saved meanwhile, nothing is overwritten and
 * nothing typed is lost: what holds now is shown below, and the next save goes on top of it.
 */
export function EditProposal({
  view,
  part,
  onClose,
}: {
  view: ProposalView;
  part: 'text' | 'answer';
  onClose: () => void;
}) {
  const client = useQueryClient();
  const [value, setValue] = useState<ProposalText>(view.text);
  const [seen, setSeen] = useState(view.version);
  const [isLate, setIsLate] = useState(false);
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useFormReply<void>();
  const close = () => {
    if (JSON.stringify(value) === JSON.stringify(view.text) || window.confirm(text.leave)) onClose();
  };
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (value.title.trim() === '') return false;
    // After a refusal the newest is on the screen: saving then means having seen it.
    const version = isLate ? view.version : seen;
    const reply = await send(() => proposals.write(view.id, version, value));
    if (reply === undefined) return true;
    await askProposalsAnew(client);
    setSeen(version);
    setIsLate(!reply.ok && reply.problem.status === 412);
    if (reply.ok) onClose();
    return reply.ok;
  };
  const fields = {
    value,
    errors: problem?.fields ?? {},
    onChange: (patch: Partial<ProposalText>) => setValue({ ...value, ...patch }),
  };
  return (
    <Dialog title={part === 'text' ? text.edit : text.editAnswer} isOpen wide onClose={close}>
      <Form label={text.form} onSubmit={save}>
        {part === 'text' ? <ProposalFields {...fields} tried={tried} /> : <AnswerFields {...fields} />}
        {isLate ? <Theirs theirs={view.text} /> : null}
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

function Theirs({ theirs }: { theirs: ProposalText }) {
  const { era } = useSettings();
  const day = (value: string | null) => (value === null ? '' : formatDay(value, era));
  const lines = [
    theirs.title,
    theirs.body,
    theirs.addressee,
    day(theirs.submittedOn),
    theirs.outcome === null ? '' : text.outcome[theirs.outcome],
    day(theirs.answeredOn),
    theirs.answer,
  ];
  return (
    <Banner tone="caution" role="alert" title={text.theirs}>
      <p>{text.theirsDetail}</p>
      <ul className="list-disc pl-6">
        {lines
          .filter((line) => line !== '')
          .map((line, at) => (
            <li key={at} className="whitespace-pre-line">
              {line}
            </li>
          ))}
      </ul>
    </Banner>
  );
}
