import { useQueryClient } from '@tanstack/react-query';
import type { MeetingId } from '@tsunagu/domain';
import { closingStepsText as text } from '@tsunagu/domain/catalogue/closing-steps';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import type { ApiProblem } from '../../api/http.ts';
import { keys } from '../../api/queries.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField } from '../../components/CheckField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { useUi } from '../live/ui.tsx';
import { ClosingChecks } from './ClosingChecks.tsx';
import { GapsToMend } from './GapsToMend.tsx';
import { ReadBackSteps } from './ReadBackSteps.tsx';
import { useGaps } from './use-gaps.ts';

/** 読み上げと会議をとじる: what is missing, each role aloud, then the end. */
export function ClosingDialog({ meetingId }: { meetingId: MeetingId }) {
  const { status } = useRoom();
  const ui = useUi();
  const queryClient = useQueryClient();
  const { kind } = useStore(status);
  const gaps = useGaps();
  const [accepted, setAccepted] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const blocked = gaps.some(({ gap }) => gap.blocking);
  const unaccepted = gaps.length > 0 && !accepted;
  // What is not on the server's disk would be missing from the record for good.
  const saved = kind === 'saved';
  const close = async () => {
    setPending(true);
    const reply = await api.closeMeeting(meetingId, { acceptGaps: accepted, checked: [...ui.checked.get()] });
    setPending(false);
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    ui.dialog.set(null);
    await queryClient.invalidateQueries({ queryKey: keys.meeting(meetingId) });
  };
  return (
    <Dialog title={text.title} isOpen wide onClose={() => ui.dialog.set(null)}>
      <GapsToMend gaps={gaps} />
      <ReadBackSteps meetingId={meetingId} />
      <ClosingChecks />
      <section className="space-y-3 border-t border-line pt-4">
        <h3>{text.closeTitle}</h3>
        <p>{text.closeLead}</p>
        {gaps.length > 0 && !blocked ? (
          <CheckField label={text.accept} checked={accepted} onChange={setAccepted} />
        ) : null}
        {problem ? <ProblemNotice problem={problem} /> : null}
        <p role="status" className="font-bold text-caution">
          {blocked ? text.blocked : unaccepted ? text.unaccepted : saved ? '' : text.unsaved}
        </p>
        <Button
          look="primary"
          size="large"
          icon="lock"
          isDisabled={pending || blocked || !saved || unaccepted}
          onPress={() => void close()}
        >
          {pending ? text.closing : text.close}
        </Button>
      </section>
    </Dialog>
  );
}
