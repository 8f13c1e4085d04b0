import { issueOf, type Issue, type Need } from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { sheetsText as text } from '@tsunagu/domain/catalogue/sheets';
import { useCallback } from 'react';
import { Button } from '../../components/Button.tsx';
import { Select } from '../../components/Select.tsx';
import { runningAgendaItem } from '../agenda/running.ts';
import { useFacts, useRoom } from '../live/room.tsx';
import { SharedTextField } from '../live/SharedTextField.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { useDerived } from '../live/use-board.ts';
import { addRole } from '../map/board-actions.ts';
import { issueOfNeed, needToIssue, removeNeed } from './sheet-actions.ts';

const PRIORITIES = Array.from({ length: 9 }, (_, index) => index + 1);

type Props = { need: Need; number: number; narrow: boolean; isFresh: boolean };

/** One need: its words, its place, and the way to an issue and a role. */
export function NeedCard({ need, number, narrow, isFresh }: Props) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const { id } = need;
  const write = (patch: Partial<Need>) => {
    if (board.needs.get(id)) board.needs.update(id, patch);
  };
  const remove = () => notify(ui, text.needRemoved, { label: meetingText.undoDelete, run: removeNeed(board, id) });
  return (
    <li className="space-y-3 rounded-12 border border-edge p-3">
      <div className="flex flex-wrap items-end justify-between gap-2">
        <p className="font-bold">{text.needNumber(number)}</p>
        {mayEdit ? (
          <Button look="quiet" icon="trash" aria-label={text.removeNeedOf(number)} onPress={remove}>
            {text.removeNeed}
          </Button>
        ) : null}
      </div>
      <div className={narrow ? 'space-y-3' : 'grid grid-cols-[1fr_1fr_8rem] items-start gap-3'}>
        <SharedTextField
          label={text.need}
          value={need.text}
          at={{ id, field: 'text' }}
          multiline
          rows={2}
          isReadOnly={!mayEdit}
          autoFocus={isFresh}
          onWrite={(words) => write({ text: words })}
        />
        <SharedTextField
          label={text.needOutlook}
          value={need.outlook}
          at={{ id, field: 'outlook' }}
          multiline
          rows={2}
          isReadOnly={!mayEdit}
          onWrite={(outlook) => write({ outlook })}
        />
        <Select
          label={text.priority}
          value={need.priority === null ? '' : String(need.priority)}
          isDisabled={!mayEdit}
          options={[
            { value: '', label: text.noPriority },
            ...PRIORITIES.map((one) => ({ value: String(one), label: String(one) })),
            // Another program may have written a greater one.
            ...(need.priority !== null && need.priority > PRIORITIES.length
              ? [{ value: String(need.priority), label: String(need.priority) }]
              : []),
          ]}
          onChange={(chosen) => write({ priority: chosen === '' ? null : Number(chosen) })}
        />
      </div>
      <Becomes need={need} number={number} />
    </li>
  );
}

/** Need → issue → role, each by one press. */
function Becomes({ need, number }: { need: Need; number: number }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const derive = useCallback((): { issue: Pick<Issue, 'id' | 'title'>; roles: number } | null => {
    const id = issueOfNeed(board, need.id);
    const issue = id === undefined ? undefined : board.issues.get(id);
    if (!issue) return null;
    const roles = [...board.roles.all().values()].filter((role) => issueOf(role) === issue.id).length;
    return { issue: { id: issue.id, title: issue.title }, roles };
  }, [board, need.id]);
  const made = useDerived([board.issues, board.roles], derive);
  if (made === null) {
    if (!mayEdit) return null;
    return need.text.trim() === '' ? (
      <p className="text-small text-ink-soft">{text.issueFirst}</p>
    ) : (
      <Button icon="plus" aria-label={text.toIssueOf(number)} onPress={() => void needToIssue(board, need)}>
        {text.toIssue}
      </Button>
    );
  }
  const toRole = () =>
    ui.dialog.set({
      kind: 'role',
      id: addRole(board, {
        source: { kind: 'issue', id: made.issue.id },
        item: runningAgendaItem(board)?.id ?? null,
      }),
    });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className="min-w-0 font-bold text-good">{text.isIssue(made.issue.title)}</p>
      {made.roles > 0 ? <p>{text.rolesOfIssue(made.roles)}</p> : null}
      {mayEdit ? (
        <Button icon="role" aria-label={text.toRoleOf(number)} onPress={toRole}>
          {text.toRole}
        </Button>
      ) : null}
    </div>
  );
}
