import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';

/** A meeting on a sample, without any form. */
export function SampleStart({ sample }: { sample: string }) {
  const navigate = useNavigate();
  const { busy, problem, send } = useFormReply<{ id: string }>();
  const open = async () => {
    const reply = await send(() => api.newMeeting({ sample }));
    if (reply?.ok === true) await navigate({ to: '/meetings/$meetingId', params: { meetingId: reply.value.id } });
  };
  return (
    <Card as="section" labelledBy="sample-start">
      <div className="space-y-3">
        <h2 id="sample-start">{newMeetingText.sampleTitle}</h2>
        <p>{newMeetingText.sampleHint}</p>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <Button look="primary" icon="board" isPending={busy} onPress={() => void open()}>
          {busy ? newMeetingText.creating : newMeetingText.openSample}
        </Button>
      </div>
    </Card>
  );
}
