import {
  type DecisionId,
  formatDayShort,
  type HoldId,
  type IssueId,
  type OpinionId,
  type PointId,
  type RecordKind,
  type RoleId,
} from '@tsunagu/domain';
import { issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import { minutesText } from '@tsunagu/domain/catalogue/minutes';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { IssueCategorySelect } from '../../components/IssueCategorySelect.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { useUi } from '../live/ui.tsx';
import { useHideNames, useRecord } from '../live/use-board.ts';
import { nameOf } from '../people/names.ts';
import { PersonSelect } from '../people/PersonSelect.tsx';
import { roleGaps } from '../roles/role-gaps.ts';
import { DayField } from '../roles/RoleForm.tsx';
import { dueWords } from '../roles/RoleTable.tsx';
import { IdeaFromRecord } from './IdeaFromRecord.tsx';

/** The one thing to do with the card where it stands: out of the text, or away for good. */
type CardAction = { label: string; run: () => void };
type Props = { kind: RecordKind; id: string; action?: CardAction };

/** One record as it is now, wherever it is shown: in the text or below it. */
export function RecordCard({ kind, id, action }: Props) {
  // The ids come from shared text and are only looked up, never trusted further than that.
  switch (kind) {
    case 'decision':
      return <DecisionCard id={id as DecisionId} action={action} />;
    case 'hold':
      return <HoldCard id={id as HoldId} action={action} />;
    case 'role':
      return <RoleCard id={id as RoleId} action={action} />;
    case 'issue':
      return <IssueCard id={id as IssueId} action={action} />;
    case 'point':
      return <PointCard id={id as PointId} action={action} />;
    case 'opinion':
      return <OpinionCard id={id as OpinionId} action={action} />;
  }
}

function Frame({ kind, action, children }: { kind: RecordKind; action: CardAction | undefined; children: ReactNode }) {
  return (
    <div className="space-y-2 rounded-8 border-2 border-l-8 border-accent bg-white px-3 py-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="font-bold text-accent">{minutesText.insert[kind]}</span>
        {action ? (
          <Button look="quiet" icon="close" onPress={action.run}>
            {action.label}
          </Button>
        ) : null}
      </div>
      {children}
    </div>
  );
}

function DecisionCard({ id, action }: { id: DecisionId; action: CardAction | undefined }) {
  const { board } = useRoom();
  const isFresh = useIsFresh(id);
  const { mayEdit } = useFacts();
  const decision = useRecord(board.decisions, id);
  if (!decision) return <Gone kind="decision" action={action} />;
  return (
    <Frame kind="decision" action={action}>
      <SharedTextField
        label={minutesText.decisionText}
        hideLabel
        value={decision.text}
        at={{ id, field: 'text' }}
        multiline
        isReadOnly={!mayEdit}
        autoFocus={isFresh}
        onWrite={(text) => {
          if (board.decisions.get(id)) board.decisions.update(id, { text });
        }}
      />
      <IdeaFromRecord kind="decision" id={id} words={decision.text} />
    </Frame>
  );
}

function HoldCard({ id, action }: { id: HoldId; action: CardAction | undefined }) {
  const { board } = useRoom();
  const isFresh = useIsFresh(id);
  const { mayEdit } = useFacts();
  const hold = useRecord(board.holds, id);
  if (!hold) return <Gone kind="hold" action={action} />;
  return (
    <Frame kind="hold" action={action}>
      <SharedTextField
        label={minutesText.holdText}
        hideLabel
        value={hold.text}
        at={{ id, field: 'text' }}
        multiline
        isReadOnly={!mayEdit}
        autoFocus={isFresh}
        onWrite={(text) => {
          if (board.holds.get(id)) board.holds.update(id, { text });
        }}
      />
      {mayEdit ? (
        <DayField
          label={minutesText.until}
          day={hold.until}
          isReadOnly={false}
          onChange={(until) => {
            if (board.holds.get(id)) board.holds.update(id, { until });
          }}
        />
      ) : hold.until === null ? null : (
        <p>
          {minutesText.until}: {formatDayShort(hold.until)}
        </p>
      )}
    </Frame>
  );
}

function IssueCard({ id, action }: { id: IssueId; action: CardAction | undefined }) {
  const { board } = useRoom();
  const isFresh = useIsFresh(id);
  const { mayEdit } = useFacts();
  const issue = useRecord(board.issues, id);
  if (!issue) return <Gone kind="issue" action={action} />;
  return (
    <Frame kind="issue" action={action}>
      <SharedTextField
        label={minutesText.issueTitle}
        hideLabel
        value={issue.title}
        at={{ id, field: 'title' }}
        isReadOnly={!mayEdit}
        autoFocus={isFresh}
        onWrite={(title) => {
          if (board.issues.get(id)) board.issues.update(id, { title });
        }}
      />
      <IssueCategorySelect
        label={issueCategoryText.category}
        value={issue.category}
        isDisabled={!mayEdit}
        onChange={(category) => {
          if (board.issues.get(id)) board.issues.update(id, { category });
        }}
      />
      <IdeaFromRecord kind="issue" id={id} words={issue.title} />
    </Frame>
  );
}

function PointCard({ id, action }: { id: PointId; action: CardAction | undefined }) {
  const { board } = useRoom();
  const isFresh = useIsFresh(id);
  const { mayEdit } = useFacts();
  const point = useRecord(board.points, id);
  if (!point) return <Gone kind="point" action={action} />;
  return (
    <Frame kind="point" action={action}>
      <SharedTextField
        label={minutesText.pointText}
        hideLabel
        value={point.text}
        at={{ id, field: 'text' }}
        multiline
        isReadOnly={!mayEdit}
        autoFocus={isFresh}
        onWrite={(text) => {
          if (board.points.get(id)) board.points.update(id, { text });
        }}
      />
    </Frame>
  );
}

function OpinionCard({ id, action }: { id: OpinionId; action: CardAction | undefined }) {
  const { board } = useRoom();
  const isFresh = useIsFresh(id);
  const { mayEdit } = useFacts();
  const opinion = useRecord(board.opinions, id);
  if (!opinion) return <Gone kind="opinion" action={action} />;
  return (
    <Frame kind="opinion" action={action}>
      <SharedTextField
        label={minutesText.opinionText}
        hideLabel
        value={opinion.text}
        at={{ id, field: 'text' }}
        multiline
        isReadOnly={!mayEdit}
        autoFocus={isFresh}
        onWrite={(text) => {
          if (board.opinions.get(id)) board.opinions.update(id, { text });
        }}
      />
      <PersonSelect
        label={minutesText.speaker}
        none={minutesText.nobodySpecial}
        value={opinion.speaker}
        isReadOnly={!mayEdit}
        onChange={(speaker) => {
          if (board.opinions.get(id)) board.opinions.update(id, { speaker });
        }}
      />
    </Frame>
  );
}

function RoleCard({ id, action }: { id: RoleId; action: CardAction | undefined }) {
  const { board } = useRoom();
  const { people } = useFacts();
  const ui = useUi();
  const hideNames = useHideNames(board);
  const role = useRecord(board.roles, id);
  if (!role) return <Gone kind="role" action={action} />;
  const gaps = roleGaps(role, people);
  return (
    <Frame kind="role" action={action}>
      <p className="whitespace-pre-wrap">{role.what}</p>
      <p>
        <b>{nameOf(role.owner, people, hideNames) ?? roleText.nobody}</b>　{dueWords(role)}
      </p>
      {gaps.length === 0 ? null : <p className="text-small font-bold text-caution">{gaps.join('・')}</p>}
      <Button icon="pencil" onPress={() => ui.dialog.set({ kind: 'role', id })}>
        {roleText.edit}
      </Button>
    </Frame>
  );
}

function Gone({ kind, action }: { kind: RecordKind; action: CardAction | undefined }) {
  return (
    <Frame kind={kind} action={action}>
      <p className="text-ink-soft">{minutesText.gone}</p>
    </Frame>
  );
}

/** Milliseconds within which the editor has surely drawn what was inserted. */
const SETTLES_WITHIN = 1_000;

/** Whether this very screen has just made the record; only then may its card take the focus. */
function useIsFresh(id: string): boolean {
  const ui = useUi();
  const [isFresh] = useState(() => ui.freshRecord.get() === id);
  useEffect(() => {
    if (!isFresh) return;
    // The editor may build its card twice while the text settles; the second one must still take the focus.
    const settled = setTimeout(() => ui.freshRecord.set(null), SETTLES_WITHIN);
    return () => clearTimeout(settled);
  }, [isFresh, ui]);
  return isFresh;
}
