import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { useState } from 'react';
import { areaIssueListQuery, type AreaIssueView, areaIssues, askAnew } from '../api/area-issues.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { Select } from '../components/Select.tsx';

/** 一つにまとめる: another 地域課題 lives on in this one. */
export function MergeDialog({ view, onClose }: { view: AreaIssueView; onClose: () => void }) {
  const client = useQueryClient();
  const query = useInfiniteQuery(areaIssueListQuery({}));
  const rows = (query.data?.pages.flatMap((page) => page.items) ?? []).filter((row) => row.id !== view.id);
  const [id, setId] = useState('');
  const { busy, problem, send } = useFormReply<void>();
  const merge = async (): Promise<boolean> => {
    const from = rows.find((row) => row.id === id);
    if (from === undefined) return false;
    const reply = await send(() => areaIssues.merge(view.id, view.version, from));
    await askAnew(client);
    if (reply?.ok === true) onClose();
    return reply?.ok === true;
  };
  return (
    <Dialog title={text.mergeTitle} isOpen onClose={onClose}>
      <Form label={text.mergeTitle} onSubmit={merge}>
        <p>{text.mergeLead}</p>
        <Select
          label={text.mergeWhich}
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
        <Button type="submit" look="primary" icon="group" isPending={busy} isDisabled={id === ''}>
          {busy ? text.saving : text.mergeDo}
        </Button>
      </Form>
    </Dialog>
  );
}
