import { errorsText } from '@tsunagu/domain/catalogue/errors';
import { joinText, PROFESSION_SUGGESTIONS } from '@tsunagu/domain/catalogue/join';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import type { Joined } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { useMe } from '../api/use-me.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Form } from '../components/Form.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { SuggestField } from '../components/SuggestField.tsx';
import { StatusLine } from '../components/StatusLine.tsx';
import { TextField } from '../components/TextField.tsx';
import { useFragment } from '../session/fragment.ts';
import { isJoinCode, normaliseCode } from './join-code.ts';
import { Pledge } from './Pledge.tsx';

/**
 * `/join`, `/j/<code>`, `/join#<token>`: the way in without an account. Everything on one page, so that a phone
 * needs two taps besides typing: the pledge and 参加する.
 */
export default function JoinPage() {
  const token = useFragment();
  const { code: printedCode = '' } = useParams({ strict: false });
  const me = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<Joined>();
  const [code, setCode] = useState(normaliseCode(printedCode));
  const [typedName, setName] = useState<string>();
  const [affiliation, setAffiliation] = useState('');
  const [profession, setProfession] = useState('');
  const [pledged, setPledged] = useState(false);
  const [tried, setTried] = useState(false);
  const name = typedName ?? me?.account?.name ?? '';
  const byLink = token !== '';

  const errors = {
    code: byLink || isJoinCode(normaliseCode(code)) ? undefined : joinText.codeWrong,
    name: name.trim() === '' ? errorsText.needed(joinText.name) : undefined,
    pledge: pledged ? undefined : joinText.pledgeNeeded,
  };
  const shown = (key: keyof typeof errors) => (tried ? errors[key] : undefined) ?? problem?.fields[key];

  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (Object.values(errors).some((error) => error !== undefined)) return false;
    const way = byLink ? { token } : { code: normaliseCode(code) };
    const person = { name: name.trim(), affiliation: affiliation.trim(), profession: profession.trim() };
    const reply = await send(() => api.join({ ...way, ...person, pledge: true }));
    if (reply === undefined || !reply.ok) return Object.keys(reply?.problem.fields ?? {}).length === 0;
    queryClient.removeQueries({ queryKey: keys.join });
    await queryClient.invalidateQueries({ queryKey: keys.me });
    // The address with the secret leaves the history.
    await navigate({ to: '/join/waiting', replace: true });
    return true;
  };

  return (
    <Page title={joinText.title} narrow>
      <AlreadyIn />
      <Form label={joinText.title} onSubmit={submit}>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        {byLink ? (
          <StatusLine icon="check" tone="good">
            {joinText.byLink}
          </StatusLine>
        ) : (
          <TextField
            label={joinText.code}
            hint={joinText.codeHint}
            name="code"
            inputMode="numeric"
            autoComplete="off"
            isRequired
            value={code}
            onChange={setCode}
            error={shown('code')}
          />
        )}
        <TextField
          label={joinText.name}
          name="name"
          autoComplete="name"
          isRequired
          maxLength={200}
          value={name}
          onChange={setName}
          error={shown('name')}
        />
        <TextField
          label={joinText.affiliation}
          hint={joinText.affiliationHint}
          name="affiliation"
          autoComplete="organization"
          maxLength={200}
          value={affiliation}
          onChange={setAffiliation}
          error={problem?.fields['affiliation']}
        />
        <SuggestField
          label={joinText.profession}
          hint={joinText.professionHint}
          openLabel={joinText.professionOpen}
          suggestions={PROFESSION_SUGGESTIONS}
          value={profession}
          onChange={setProfession}
          error={problem?.fields['profession']}
        />
        <Pledge pledged={pledged} onChange={setPledged} error={shown('pledge')} />
        <Button type="submit" look="primary" size="large" wide icon="enter" isPending={busy}>
          {busy ? joinText.submitting : joinText.submit}
        </Button>
      </Form>
    </Page>
  );
}

/** Somebody who comes back to the form while their place is kept is shown the way to it. */
function AlreadyIn() {
  const guest = useMe()?.guest;
  if (!guest || guest.scope === 'role-pass') return null;
  if (guest.admission === 'waiting') {
    return (
      <Banner title={joinText.alreadyWaiting}>
        <LinkButton to="/join/waiting" icon="wait">
          {joinText.toWaiting}
        </LinkButton>
      </Banner>
    );
  }
  if (guest.meetingId === null) return null;
  return (
    <Banner title={joinText.alreadyIn}>
      <LinkButton to="/meetings/$meetingId" params={{ meetingId: guest.meetingId }} icon="board">
        {joinText.toMeeting}
      </LinkButton>
    </Banner>
  );
}
