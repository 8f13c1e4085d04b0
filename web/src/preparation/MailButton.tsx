import { useQueryClient } from '@tanstack/react-query';
import type { Invitee } from '@tsunagu/domain';
import { preparationText as text } from '@tsunagu/domain/catalogue/preparation';
import { useState } from 'react';
import { askPreparationAnew, preparationApi } from '../api/preparation.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';

/** Sends one invitation. Only where mails go out at all. */
export function MailButton({ meetingId, person }: { meetingId: string; person: Invitee }) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<undefined>();
  const [sent, setSent] = useState(false);
  const mail = async () => {
    const reply = await send(() => preparationApi.mail(meetingId, person.id));
    setSent(reply?.ok === true);
    if (reply?.ok === true) await askPreparationAnew(queryClient, meetingId);
  };
  return (
    <div className="space-y-2">
      <Button icon="enter" aria-label={text.mailOf(person.name)} isPending={busy} onPress={() => void mail()}>
        {busy ? text.mailing : text.mail}
      </Button>
      <p role="status" className="empty:hidden">
        {sent ? text.mailed(person.name) : ''}
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </div>
  );
}
