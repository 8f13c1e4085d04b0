import { errorsText } from '@tsunagu/domain/catalogue/errors';
import { sessionText, homeText } from '@tsunagu/domain/catalogue/home';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { forgetEverything } from '../api/forget.ts';
import type { Account } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Form } from '../components/Form.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';
import { safeNext } from './safe-next.ts';

/** `/login?next=…` */
export default function LoginPage() {
  const { next } = useSearch({ from: '/pages/login' });
  const navigate = useNavigate();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<Account>();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);

  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (email.trim() === '' || password === '') return false;
    const reply = await send(() => api.logIn({ email: email.trim(), password }));
    if (reply === undefined || !reply.ok) return true;
    await forgetEverything(queryClient);
    const target = safeNext(next);
    if (target === '/') await navigate({ to: '/', replace: true });
    else router.history.replace(target);
    return true;
  };

  const needed = (value: string, label: string) =>
    tried && value.trim() === '' ? errorsText.needed(label) : undefined;
  return (
    <Page title={sessionText.title} narrow>
      <Form label={sessionText.title} onSubmit={submit}>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <TextField
          label={sessionText.email}
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={needed(email, sessionText.email)}
        />
        <TextField
          label={sessionText.password}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={needed(password, sessionText.password)}
        />
        <Button type="submit" look="primary" size="large" wide icon="enter" isPending={busy}>
          {busy ? sessionText.submitting : sessionText.submit}
        </Button>
      </Form>
      <div className="space-y-2 border-t border-line pt-6">
        <p>{sessionText.joinInstead}</p>
        <LinkButton to="/join" icon="people">
          {homeText.join}
        </LinkButton>
      </div>
    </Page>
  );
}
