import { remindersText as text } from '@tsunagu/domain/catalogue/reminders';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { followUpApi, type Reminders } from '../api/follow-up.ts';
import { keys } from '../api/queries.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { StatusLine } from '../components/StatusLine.tsx';
import { TextField } from '../components/TextField.tsx';

const LOOKS_RIGHT = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** お知らせメール: only to an address that the person gave, and with a link that opens only if they chose it. */
export function ReminderMail({ reminders, byPass }: { reminders: Reminders; byPass: boolean }) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<Reminders | void>();
  const [email, setEmail] = useState(reminders.email ?? '');
  const [withLink, setWithLink] = useState(reminders.withLink);
  const [changing, setChanging] = useState(false);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const wrong = !LOOKS_RIGHT.test(email.trim());
  const refresh = () => queryClient.invalidateQueries({ queryKey: keys.reminders });
  const save = async (): Promise<boolean> => {
    setTried(true);
    if (wrong) return false;
    const reply = await send(() => followUpApi.putReminders({ email: email.trim(), withLink: byPass && withLink }));
    if (reply?.ok !== true) return false;
    await refresh();
    setChanging(false);
    setSaid('');
    return true;
  };
  const stop = async () => {
    const reply = await send(followUpApi.stopReminders);
    if (reply?.ok !== true) return;
    setEmail('');
    setWithLink(false);
    setTried(false);
    await refresh();
    setSaid(text.stopped);
  };
  return (
    <div className="space-y-3 border-t border-line pt-4">
      <h3>{text.mail}</h3>
      <p>{text.mailHint}</p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {reminders.email !== null && !changing ? (
        <>
          <StatusLine icon="check" tone="good">
            {text.saved(reminders.email)}
          </StatusLine>
          <div className="flex flex-wrap gap-3">
            <Button icon="pencil" onPress={() => setChanging(true)}>
              {text.change}
            </Button>
            <Button look="danger" isDisabled={busy} onPress={() => void stop()}>
              {text.stop}
            </Button>
          </div>
        </>
      ) : (
        <Form label={text.mail} onSubmit={save}>
          <TextField
            label={text.email}
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={254}
            value={email}
            onChange={setEmail}
            error={(tried && wrong ? text.emailWrong : undefined) ?? problem?.fields['email']}
          />
          {byPass ? (
            <div className="space-y-1">
              <CheckField label={text.withLink} checked={withLink} onChange={setWithLink} />
              <p className="text-small text-ink-soft">{text.withLinkHint}</p>
            </div>
          ) : null}
          <Button type="submit" look="primary" wide isPending={busy}>
            {text.save}
          </Button>
        </Form>
      )}
      <p role="status" className="empty:hidden">
        {said}
      </p>
    </div>
  );
}
