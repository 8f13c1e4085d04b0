import { FUNCTION_MARKS, FUNCTION_NAMES, MOST_TAKEN_UP } from '@tsunagu/domain';
import { areaIssueText } from '@tsunagu/domain/catalogue/area-issues';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { NewProposal } from '../proposals/NewProposal.tsx';

/** 推進会議 develops resources (④) or forms policy (⑤). */
const FUNCTIONS = [4, 5] as const;

/** What can be done with chosen 地域課題: a 推進会議 that opens with them, or a proposal that stands on them. */
export function TakeUpBar({
  areaIssues,
  onDone,
}: {
  areaIssues: readonly { id: string; title: string }[];
  /** For a list: the choice is given up. */
  onDone?: () => void;
}) {
  const [open, setOpen] = useState<'meeting' | 'proposal' | null>(null);
  const ids = areaIssues.map(({ id }) => id);
  const isTooMany = ids.length > MOST_TAKEN_UP;
  return (
    <div className="screen-only flex flex-wrap items-center gap-3">
      <Button look="primary" icon="people" isDisabled={isTooMany} onPress={() => setOpen('meeting')}>
        {onDone === undefined ? text.takeUp : text.takeUpChosen(ids.length)}
      </Button>
      <Button icon="plus" onPress={() => setOpen('proposal')}>
        {text.make}
      </Button>
      {onDone === undefined ? null : (
        <Button look="quiet" icon="close" onPress={onDone}>
          {areaIssueText.unchoose}
        </Button>
      )}
      <p role="status" className="empty:hidden">
        {isTooMany ? text.takeUpMost(MOST_TAKEN_UP) : ''}
      </p>
      <Dialog title={text.whichFunction} isOpen={open === 'meeting'} onClose={() => setOpen(null)}>
        <p className="font-bold">{text.takenUp}</p>
        <ul className="list-disc pl-6">
          {areaIssues.map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
        </ul>
        <div className="grid gap-3">
          {FUNCTIONS.map((fn) => (
            <LinkButton key={fn} to="/meetings/new" search={{ function: fn, areaIssues: ids }} icon="next" wide>
              {`${FUNCTION_MARKS[fn]} ${FUNCTION_NAMES[fn]}`}
            </LinkButton>
          ))}
        </div>
      </Dialog>
      {open === 'proposal' ? <NewProposal evidence={{ areaIssues: ids }} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
