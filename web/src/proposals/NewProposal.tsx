import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ProposalOrigin, ProposalText } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { askProposalsAnew, type EvidenceIds, proposals } from '../api/proposals.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { ProposalFields } from './ProposalFields.tsx';

const BLANK = ProposalText.parse({ title: '-' });

/**
 * 提案の下書きをつくる, from nothing, from a 地域課題 or from what a meeting decided. What is taken over stands in the form, so that somebody
 * reads it before everybody can: minutes may name people.
 */
export function NewProposal({
  start = {},
  evidence = {},
  origin = null,
  onClose,
}: {
  start?: Partial<Pick<ProposalText, 'title' | 'body'>>;
  evidence?: EvidenceIds;
  origin?: ProposalOrigin | null;
  onClose: () => void;
}) {
  const begin = { ...BLANK, title: '', ...start };
  const [value, setValue] = useState<ProposalText>(begin);
  const [tried, setTried] = useState(false);
  const { busy, problem, send } = useFormReply<{ id: string }>();
  const client = useQueryClient();
  const navigate = useNavigate();
  const close = () => {
    if (JSON.stringify(value) === JSON.stringify(begin) || window.confirm(text.leave)) onClose();
  };
  const make = async (): Promise<boolean> => {
    setTried(true);
    if (value.title.trim() === '') return false;
    const reply = await send(() => proposals.make(value, evidence, origin));
    if (reply?.ok !== true) return reply === undefined;
    await askProposalsAnew(client);
    await navigate({ to: '/proposals/$proposalId', params: { proposalId: reply.value.id } });
    return true;
  };
  return (
    <Dialog title={text.make} isOpen wide onClose={close}>
      <Form label={text.make} onSubmit={make}>
        <ProposalFields value={value} tried={tried} onChange={(patch) => setValue({ ...value, ...patch })} />
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" icon="check" isPending={busy}>
            {busy ? text.saving : text.create}
          </Button>
          <Button onPress={close}>{text.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
