import { useQueryClient } from '@tanstack/react-query';
import { candidatesText as text } from '@tsunagu/domain/catalogue/preparation';
import { useState } from 'react';
import { askCandidatesAnew, type CaseStanding, preparationApi } from '../api/preparation.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';

/** Why a case should be talked about next, and when. */
export function CandidateDialog({ file, onClose }: { file: CaseStanding; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<undefined>();
  const [reason, setReason] = useState(file.candidate?.reason ?? '');
  const [day, setDay] = useState<string>(file.candidate?.proposedDay ?? '');
  const title = file.candidate === null ? text.proposeOf(file.alias) : text.changeOf(file.alias);
  const save = async (): Promise<boolean> => {
    const body = { reason: reason.trim(), proposedDay: day === '' ? null : day };
    const reply = await send(() => preparationApi.putCandidate(file.id, body));
    if (reply?.ok !== true) return Object.keys(reply?.problem.fields ?? {}).length === 0;
    await askCandidatesAnew(queryClient);
    onClose();
    return true;
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form label={title} onSubmit={save}>
        <TextField
          label={text.reason}
          hint={text.reasonHint}
          value={reason}
          maxLength={200}
          error={problem?.fields['reason']}
          onChange={setReason}
        />
        <TextField
          label={text.proposedDay}
          hint={text.proposedDayHint}
          type="date"
          value={day}
          error={problem?.fields['proposedDay']}
          onChange={setDay}
        />
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <Button type="submit" look="primary" icon="check" isPending={busy}>
          {busy ? text.saving : text.save}
        </Button>
      </Form>
    </Dialog>
  );
}
