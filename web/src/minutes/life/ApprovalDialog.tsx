import { useQueryClient } from '@tanstack/react-query';
import { type MinutesLife, newestRevision } from '@tsunagu/domain';
import { commonText } from '@tsunagu/domain/catalogue/common';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { minutesLifeApi } from '../../api/minutes-life.ts';
import { keys } from '../../api/queries.ts';
import { useFormReply } from '../../api/use-form-reply.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';

type Props = { meetingId: string; life: MinutesLife; name: string; onClose: () => void };

/** 承認: says under which name, and what is still open; then it is final. */
export function ApprovalDialog({ meetingId, life, name, onClose }: Props) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<{ life: MinutesLife }>();
  const { revision } = newestRevision(life);
  const count = (answer: 'correct' | null) => life.review?.people.filter((one) => one.answer === answer).length ?? 0;
  const approve = async () => {
    const reply = await send(() => minutesLifeApi.approve(meetingId, revision));
    await queryClient.invalidateQueries({ queryKey: keys.minutes(meetingId) });
    if (reply?.ok === true) onClose();
  };
  return (
    <Dialog title={text.approveTitle} isOpen onClose={onClose} role="alertdialog">
      <p>{text.approveLead(name, revision)}</p>
      {count(null) === 0 ? null : <p className="font-bold text-caution">{text.approveOpen(count(null))}</p>}
      {count('correct') === 0 ? null : <p className="font-bold text-caution">{text.approveWishes(count('correct'))}</p>}
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button look="primary" icon="check" isPending={busy} onPress={() => void approve()}>
          {busy ? text.approving : text.approve}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {commonText.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
