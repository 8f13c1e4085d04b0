import { errorsText } from '@tsunagu/domain/catalogue/errors';
import { sessionText } from '@tsunagu/domain/catalogue/home';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { forgetEverything } from '../api/forget.ts';
import type { Account } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Form } from '../components/Form.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';
import { useFragment } from './fragment.ts';

const MIN_PASSWORD = 12;

/** `/setup#<token>`: the first administrator, by the link that the server printed at its start. */
export default function SetupPage() {
  const token = useFragment();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<Account>();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);

  const errors = {
    name: name.trim() === '' ? errorsText.needed(sessionText.name) : undefined,
    email: /^\S+@\S+$/.test(email.trim()) ? undefined : sessionText.emailWrong,
    password: password.length < MIN_PASSWORD ? sessionText.tooShort : undefined,
  };
  const shown = (key: keyof typeof errors) => (tried ? errors[key] : undefined) ?? problem?.fields[key];
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (Object.values(errors).some((error) => error !== undefined)) return false;
    const reply = await send(() => api.setUp({ token, name: name.trim(), email: email.trim(), password }));
    if (reply === undefined || !reply.ok) return Object.keys(reply?.problem.fields ?? {}).length === 0;
    await forgetEverything(queryClient);
    await navigate({ to: '/', replace: true });
    return true;
  };

  return (
    <Page title={sessionText.setupTitle} narrow>
      {token === '' ? (
        <Banner tone="caution">
          <p>{sessionText.noToken}</p>
        </Banner>
      ) : (
        <Form label={sessionText.setupTitle} onSubmit={submit}>
          <p>{sessionText.setupLead}</p>
          {problem === undefined ? null : <ProblemNotice problem={problem} />}
          <TextField
            label={sessionText.name}
            hint={sessionText.nameHint}
            name="name"
            autoComplete="name"
            isRequired
            value={name}
            onChange={setName}
            error={shown('name')}
          />
          <TextField
            label={sessionText.email}
            name="email"
            type="email"
            autoComplete="username"
            isRequired
            value={email}
            onChange={setEmail}
            error={shown('email')}
          />
          <TextField
            label={sessionText.newPassword}
            hint={sessionText.newPasswordHint}
            name="password"
            type="password"
            autoComplete="new-password"
            isRequired
            value={password}
            onChange={setPassword}
            error={shown('password')}
          />
          <Button type="submit" look="primary" size="large" wide icon="check" isPending={busy}>
            {busy ? sessionText.settingUp : sessionText.setUp}
          </Button>
        </Form>
      )}
    </Page>
  );
}
