import { dayOf, formatDayShort } from '@tsunagu/domain';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import type { Reply } from '../api/http.ts';
import { keys } from '../api/queries.ts';
import type { MyRole, RoleAnswer } from '../api/shapes.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { StatusLine } from '../components/StatusLine.tsx';
import { WordsForm } from '../follow-up/WordsForm.tsx';
import type { OwnAnswers } from './own-answers.ts';

type AnswerKind = RoleAnswer['kind'] | 'report';
const ICONS = { confirmed: 'check', report: 'pencil', done: 'done', consult: 'talk' } as const;
/** What is told in words of one's own. */
const WRITTEN = {
  report: { hint: myRolesText.reportHint, label: myRolesText.reportLabel, needed: myRolesText.reportNeeded },
  consult: { hint: myRolesText.consultHint, label: myRolesText.consultLabel, needed: myRolesText.consultNeeded },
} as const;

/** 確認しました, 途中の報告, できました, 相談したい: each given with one tap, shown until taken back. */
export function RoleAnswers({ role, own }: { role: MyRole; own: OwnAnswers }) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<unknown>();
  const [writing, setWriting] = useState<keyof typeof WRITTEN>();
  const [said, setSaid] = useState('');

  const change = async (call: () => Promise<Reply<unknown>>): Promise<boolean> => {
    const reply = await send(call);
    if (reply === undefined) return false;
    // Also after a refusal: the role may have changed under the answer, and then the new wording must be seen.
    await queryClient.invalidateQueries({ queryKey: keys.myRoles });
    return reply.ok;
  };
  const give = (kind: AnswerKind, text: string) =>
    change(() => api.answer(role.meetingId, role.roleId, { kind, contentHash: role.contentHash, text }));
  const takeBack = (kind: AnswerKind) => change(() => api.takeBackAnswer(role.meetingId, role.roleId, kind));
  const next = nextStep(own);
  const press = (kind: AnswerKind) => {
    setSaid('');
    if (kind === 'consult' || kind === 'report') setWriting(kind);
    else void give(kind, '');
  };

  return (
    <div role="group" aria-label={myRolesText.answers} className="space-y-3">
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      {(['confirmed', 'done', 'report', 'consult'] as const).map((kind) => {
        const answer = kind === 'report' ? undefined : own.given[kind];
        if (answer !== undefined) {
          return <Given key={kind} answer={answer} busy={busy} onTakeBack={() => void takeBack(kind)} />;
        }
        if (kind === 'confirmed' && own.given.done !== undefined) return null;
        if (kind === 'report' && own.given.done !== undefined) return null;
        if (kind === writing) {
          return (
            <WordsForm
              key={kind}
              title={myRolesText[kind]}
              {...WRITTEN[kind]}
              send={myRolesText.consultSend}
              sending={myRolesText.sending}
              icon={ICONS[kind]}
              busy={busy}
              onCancel={() => setWriting(undefined)}
              onSend={async (text) => {
                if (!(await give(kind, text))) return;
                setWriting(undefined);
                setSaid(kind === 'report' ? myRolesText.reported : myRolesText.consulted);
              }}
            />
          );
        }
        return (
          <Button
            key={kind}
            wide
            icon={ICONS[kind]}
            look={kind === next ? 'primary' : 'secondary'}
            isPending={busy}
            onPress={() => press(kind)}
          >
            {myRolesText[kind]}
          </Button>
        );
      })}
      <p role="status" className="font-bold text-good empty:hidden">
        {said}
      </p>
      {next === 'confirmed' ? <p className="text-small text-ink-soft">{myRolesText.confirmedHint}</p> : null}
    </div>
  );
}

/** What most people do next: read and confirm, then do it. */
const nextStep = ({ given }: OwnAnswers): AnswerKind =>
  given.confirmed === undefined && given.done === undefined ? 'confirmed' : 'done';

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
