import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { useState } from 'react';
import { areaIssueListQuery, areaIssues, askAnew } from '../api/area-issues.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';
import { type ChosenIssue, NewAreaIssue } from './NewAreaIssue.tsx';

type Props = { chosen: readonly ChosenIssue[]; onDone: () => void };

/** What can be done with the chosen issues; stays in sight below the list. */
export function ChosenBar({ chosen, onDone }: Props) {
  const [open, setOpen] = useState<'make' | 'add' | null>(null);
  return (
    <div className="screen-only sticky bottom-0 z-10 flex flex-wrap items-center gap-3 border-t-2 border-accent bg-white py-3">
      <p role="status" className="font-bold">
        {text.chosen(chosen.length)}
      </p>
      <Button look="primary" icon="group" onPress={() => setOpen('make')}>
        {text.chosenMake}
      </Button>
      <Button icon="plus" onPress={() => setOpen('add')}>
        {text.chosenAdd}
      </Button>
      <Button look="quiet" icon="close" onPress={onDone}>
        {text.unchoose}
      </Button>
      {open === 'make' ? <NewAreaIssue issues={chosen} onClose={() => setOpen(null)} /> : null}
      {open === 'add' ? <AddToExisting chosen={chosen} onClose={() => setOpen(null)} onDone={onDone} /> : null}
    </div>
  );
}

function AddToExisting({ chosen, onClose, onDone }: Props & { onClose: () => void }) {
  const client = useQueryClient();
  const query = useInfiniteQuery(areaIssueListQuery({}));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [id, setId] = useState('');
  const { busy, problem, send } = useFormReply<void>();
  const add = async (): Promise<boolean> => {
    const row = rows.find((one) => one.id === id);
    if (row === undefined) return false;
    const refs = chosen.map(({ meetingId, issueId }) => ({ meetingId, issueId }));
    const reply = await send(() => areaIssues.members(row.id, row.version, { add: refs }));
    await askAnew(client);
    if (reply?.ok === true) onDone();
    return reply?.ok === true;
  };
  return (
    <Dialog title={text.chosenAdd} isOpen onClose={onClose}>
      <Form label={text.chosenAdd} onSubmit={add}>
        <Select
          label={text.addTo}
          value={id}
          isRequired
          options={[
            { value: '', label: text.chooseOne },
            ...rows.map((row) => ({ value: row.id as string, label: row.title })),
          ]}
          onChange={setId}
        />
        {query.hasNextPage ? (
          <Button look="quiet" isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {text.more}
          </Button>
        ) : null}
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        <Button type="submit" look="primary" icon="check" isPending={busy} isDisabled={id === ''}>
          {busy ? text.saving : text.add}
        </Button>
      </Form>
    </Dialog>
  );
}
