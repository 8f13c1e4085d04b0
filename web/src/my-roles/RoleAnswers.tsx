import { formatDayShort, dayOf } from '@tsunagu/domain';
import { commonText } from '@tsunagu/domain/catalogue/common';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import type { Reply } from '../api/http.ts';
import { keys } from '../api/queries.ts';
import type { MyRole, RoleAnswer } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Form } from '../components/Form.tsx';
import { StatusLine } from '../components/StatusLine.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';
import type { AnswerKind, RoleStanding } from './role-standing.ts';

const ICONS = { confirmed: 'check', done: 'done', consult: 'talk' } as const;

/** 確認しました, できました, 相談したい: each given with one tap, shown until taken back. */
export function RoleAnswers({ role, standing }: { role: MyRole; standing: RoleStanding }) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<RoleAnswer | void>();
  const [consulting, setConsulting] = useState(false);

  const change = async (call: () => Promise<Reply<RoleAnswer | void>>): Promise<boolean> => {
    const reply = await send(call);
    if (reply === undefined) return false;
    // Also after a refusal: the role may have changed under the answer, and then the new wording must be seen.
    await queryClient.invalidateQueries({ queryKey: keys.myRoles });
    return reply.ok;
  };
  const give = (kind: AnswerKind, text: string) =>
    change(() => api.answer(role.meetingId, role.roleId, { kind, contentHash: role.contentHash, text }));
  const takeBack = (kind: AnswerKind) => change(() => api.takeBackAnswer(role.meetingId, role.roleId, kind));

  return (
    <div role="group" aria-label={myRolesText.answers} className="space-y-3">
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {(['confirmed', 'done', 'consult'] as const).map((kind) => {
        const answer = standing.answers[kind];
        if (answer !== undefined) {
          return <Given key={kind} answer={answer} busy={busy} onTakeBack={() => void takeBack(kind)} />;
        }
        if (kind === 'confirmed' && standing.answers.done !== undefined) return null;
        if (kind === 'consult' && consulting) return null;
        return (
          <Button
            key={kind}
            wide
            icon={ICONS[kind]}
            look={kind === nextStep(standing) ? 'primary' : 'secondary'}
            isPending={busy}
            onPress={() => {
              if (kind === 'consult') setConsulting(true);
              else void give(kind, '');
            }}
          >
            {myRolesText[kind]}
          </Button>
        );
      })}
      {nextStep(standing) === 'confirmed' ? (
        <p className="text-small text-ink-soft">{myRolesText.confirmedHint}</p>
      ) : null}
      {consulting && standing.answers.consult === undefined ? (
        <ConsultForm
          busy={busy}
          onCancel={() => setConsulting(false)}
          onSend={async (text) => {
            if (await give('consult', text)) setConsulting(false);
          }}
        />
      ) : null}
    </div>
  );
}

/** What most people do next: read and confirm, then do it. */
const nextStep = (standing: RoleStanding): AnswerKind =>
  standing.answers.confirmed === undefined && standing.answers.done === undefined ? 'confirmed' : 'done';

function Given({ answer, busy, onTakeBack }: { answer: RoleAnswer; busy: boolean; onTakeBack: () => void }) {
  const words = myRolesText[answer.kind];
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-8 bg-good-soft px-4 py-1">
      <div>
        <StatusLine icon={ICONS[answer.kind]} tone="good">
          {words} <span className="font-normal">{formatDayShort(dayOf(answer.at))}</span>
        </StatusLine>
        {answer.text === '' ? null : <p className="whitespace-pre-line">{answer.text}</p>}
      </div>
      <Button
        look="quiet"
        icon="undo"
        isDisabled={busy}
        onPress={onTakeBack}
        aria-label={myRolesText.takeBackOf(words)}
      >
        {myRolesText.takeBack}
      </Button>
    </div>
  );
}

function ConsultForm({
  busy,
  onCancel,
  onSend,
}: {
  busy: boolean;
  onCancel: () => void;
  onSend: (text: string) => Promise<void>;
}) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (text.trim() === '') return false;
    await onSend(text.trim());
    return true;
  };
  return (
    <Form label={myRolesText.consult} onSubmit={submit}>
      <TextField
        label={myRolesText.consultLabel}
        hint={myRolesText.consultHint}
        rows={4}
        autoFocus
        maxLength={2000}
        value={text}
        onChange={setText}
        error={tried && text.trim() === '' ? myRolesText.consultNeeded : undefined}
      />
      <Button type="submit" look="primary" wide icon="talk" isPending={busy}>
        {busy ? myRolesText.sending : myRolesText.consultSend}
      </Button>
      <Button look="quiet" wide onPress={onCancel}>
        {commonText.cancel}
      </Button>
    </Form>
  );
}
