import { roleBoardText, roleCareText as text } from '@tsunagu/domain/catalogue/role-board';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { followUpApi, type ListedRole, type NewFollowUp, roleHistoryQuery } from '../api/follow-up.ts';
import { keys } from '../api/queries.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { DueWords } from './DueWords.tsx';
import { MonitoringForm } from './MonitoringForm.tsx';
import { RoleHistory } from './RoleHistory.tsx';
import { StateBadges } from './StateBadges.tsx';
import { WordsForm } from './WordsForm.tsx';

type Writing = 'answer' | 'monitor' | 'close' | 'drop';

/** One role for the facilitator: what was said so far, and what to do about it. */
export function RoleCareDialog({ role, onClose }: { role: ListedRole; onClose: () => void }) {
  const queryClient = useQueryClient();
  const history = useQuery(roleHistoryQuery(role.meetingId, role.roleId));
  const { busy, problem, send } = useFormReply<unknown>();
  const [writing, setWriting] = useState<Writing>();
  const [ended, setEnded] = useState(role.settledAs !== null);
  const [said, setSaid] = useState('');
  const save = async (body: NewFollowUp) => {
    const reply = await send(() => followUpApi.followUp(role.meetingId, role.roleId, body));
    for (const queryKey of [keys.roleHistory(role.meetingId, role.roleId), keys.roleBoard, keys.caseFiles])
      await queryClient.invalidateQueries({ queryKey });
    if (reply?.ok !== true) return;
    setWriting(undefined);
    setSaid(text.saved[body.kind === 'settled' && body.as === 'dropped' ? 'dropped' : body.kind]);
    if (body.kind === 'settled') setEnded(true);
    if (body.kind === 'reopened') setEnded(false);
  };
  const cancel = () => setWriting(undefined);
  return (
    <Dialog title={role.what} isOpen onClose={onClose} wide>
      <StateBadges role={role} />
      <p>
        {role.ownerName === '' ? roleBoardText.nobody : roleBoardText.of(role.ownerName)}　{role.meetingTitle}
      </p>
      <div>
        <DueWords role={role} />
      </div>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <p role="status" className="font-bold text-good empty:hidden">
        {said}
      </p>
      {writing === 'answer' ? (
        <WordsForm
          title={text.answer}
          label={text.answerLabel}
          hint={text.answerHint}
          needed={text.answerNeeded}
          send={text.answerSend}
          icon="talk"
          busy={busy}
          onSend={(words) => save({ kind: 'answered', text: words })}
          onCancel={cancel}
        />
      ) : writing === 'monitor' ? (
        <MonitoringForm busy={busy} onSend={save} onCancel={cancel} />
      ) : writing === 'close' ? (
        <WordsForm
          title={text.close}
          label={text.closeLabel}
          send={text.close}
          icon="check"
          busy={busy}
          onSend={(words) => save({ kind: 'settled', as: 'closed', text: words })}
          onCancel={cancel}
        />
      ) : writing === 'drop' ? (
        <WordsForm
          title={text.drop}
          label={text.dropLabel}
          needed={text.dropNeeded}
          send={text.dropSave}
          icon="close"
          busy={busy}
          onSend={(words) => save({ kind: 'settled', as: 'dropped', text: words })}
          onCancel={cancel}
        />
      ) : ended ? (
        <Button icon="undo" isPending={busy} onPress={() => void save({ kind: 'reopened' })}>
          {text.reopen}
        </Button>
      ) : (
        <Choices
          role={role}
          onChoose={(what) => {
            setSaid('');
            setWriting(what);
          }}
        />
      )}
      <h3>{text.history}</h3>
      {history.isPending ? <Spinner /> : null}
      {history.isError ? (
        <ProblemNotice problem={problemOf(history.error)} onRetry={() => void history.refetch()} />
      ) : null}
      {history.data === undefined ? null : <RoleHistory history={history.data} />}
      <div className="flex flex-wrap gap-3">
        <LinkButton
          to="/meetings/$meetingId/minutes"
          params={{ meetingId: role.meetingId }}
          search={{ amend: role.roleId }}
          icon="pencil"
        >
          {text.amend}
        </LinkButton>
        <LinkButton
          to="/meetings/$meetingId/minutes"
          params={{ meetingId: role.meetingId }}
          look="quiet"
          icon="minutes"
        >
          {text.minutes}
        </LinkButton>
      </div>
    </Dialog>
  );
}

/** What the role asks for stands first and strongest. */
function Choices({ role, onChoose }: { role: ListedRole; onChoose: (what: Writing) => void }) {
  const asks = role.states.includes('consult');
  const waits = role.states.includes('monitoring');
  return (
    <div className="flex flex-wrap gap-3">
      {asks ? (
        <Button look="primary" icon="talk" onPress={() => onChoose('answer')}>
          {text.answer}
        </Button>
      ) : null}
      <Button look={waits && !asks ? 'primary' : 'secondary'} icon="search" onPress={() => onChoose('monitor')}>
        {text.monitor}
      </Button>
      <Button icon="check" onPress={() => onChoose('close')}>
        {text.close}
      </Button>
      <Button look="quiet" icon="close" onPress={() => onChoose('drop')}>
        {text.drop}
      </Button>
    </div>
  );
}
