import { useQueryClient } from '@tanstack/react-query';
import { formatDay, movedCandidate } from '@tsunagu/domain';
import { candidatesText as text, preparationText } from '@tsunagu/domain/catalogue/preparation';
import { useState } from 'react';
import type { Reply } from '../api/http.ts';
import { askCandidatesAnew, type CaseStanding, preparationApi } from '../api/preparation.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { useSettings } from '../api/use-settings.ts';
import { Button } from '../components/Button.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { UndoNotice } from '../preparation/UndoNotice.tsx';
import { CandidateDialog } from './CandidateDialog.tsx';
import { CaseFacts } from './CaseRow.tsx';

/** The candidates in the order that people set; buttons move one up or down. */
export function CandidateList({ candidates }: { candidates: readonly CaseStanding[] }) {
  const queryClient = useQueryClient();
  const { problem, send } = useFormReply<unknown>();
  const [said, setSaid] = useState('');
  const [dropped, setDropped] = useState<{ file: CaseStanding; order: readonly string[] }>();
  const order = candidates.map(({ id }) => id);
  const run = async (call: () => Promise<Reply<unknown>>) => {
    const reply = await send(call);
    await askCandidatesAnew(queryClient);
    return reply?.ok === true;
  };
  const move = async (at: number, by: -1 | 1) => {
    const file = candidates[at];
    if (file !== undefined && (await run(() => preparationApi.order(movedCandidate(order, at, by)))))
      setSaid(text.moved(file.alias, at + by + 1));
  };
  const drop = async (file: CaseStanding) => {
    if (await run(() => preparationApi.dropCandidate(file.id))) setDropped({ file, order });
  };
  const bringBack = async ({ file, order: before }: NonNullable<typeof dropped>) => {
    const { reason = '', proposedDay = null } = file.candidate ?? {};
    if (!(await run(() => preparationApi.putCandidate(file.id, { reason, proposedDay })))) return;
    await run(() => preparationApi.order(before));
    setDropped(undefined);
  };
  return (
    <section aria-labelledby="candidates" className="space-y-3">
      <h2 id="candidates">{text.list}</h2>
      {candidates.length === 0 ? <p>{text.none}</p> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <ol className="divide-y divide-line rounded-12 border-2 border-accent empty:hidden">
        {candidates.map((file, at) => (
          <CandidateRow
            key={file.id}
            file={file}
            rank={at + 1}
            onUp={at === 0 ? null : () => void move(at, -1)}
            onDown={at === candidates.length - 1 ? null : () => void move(at, 1)}
            onDrop={() => void drop(file)}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      {dropped === undefined ? null : (
        <UndoNotice
          words={text.dropped(dropped.file.alias)}
          onUndo={() => void bringBack(dropped)}
          onDismiss={() => setDropped(undefined)}
        />
      )}
    </section>
  );
}

type RowProps = {
  file: CaseStanding;
  rank: number;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onDrop: () => void;
};

function CandidateRow({ file, rank, onUp, onDown, onDrop }: RowProps) {
  const { era } = useSettings();
  const [changing, setChanging] = useState(false);
  const { candidate } = file;
  if (candidate === null) return null;
  const day = candidate.proposedDay;
  return (
    <li className="space-y-3 p-4">
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <p className="pt-2 text-[1.375rem] font-bold">{text.rank(rank)}</p>
        <CaseFacts file={file} />
        <div className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
          {candidate.reason === '' ? null : <p>{text.reasonOf(candidate.reason)}</p>}
          {day === null ? null : <p>{text.proposedOn(formatDay(day, era))}</p>}
          <p className="text-small text-ink-soft">{text.by(candidate.by)}</p>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <LinkButton
          to="/meetings/new"
          search={{ function: file.lastMeeting?.function ?? 1, case: file.id, ...(day === null ? {} : { day }) }}
          look="primary"
          icon="board"
          aria-label={text.chooseOf(file.alias)}
        >
          {text.choose}
        </LinkButton>
        <Button icon="up" aria-label={text.upOf(file.alias)} isDisabled={onUp === null} onPress={() => onUp?.()}>
          {text.up}
        </Button>
        <Button
          icon="down"
          aria-label={text.downOf(file.alias)}
          isDisabled={onDown === null}
          onPress={() => onDown?.()}
        >
          {text.down}
        </Button>
        <Button look="quiet" icon="pencil" aria-label={text.changeOf(file.alias)} onPress={() => setChanging(true)}>
          {preparationText.change}
        </Button>
        <Button look="quiet" icon="trash" aria-label={text.dropOf(file.alias)} onPress={onDrop}>
          {text.drop}
        </Button>
      </div>
      {changing ? <CandidateDialog file={file} onClose={() => setChanging(false)} /> : null}
    </li>
  );
}
