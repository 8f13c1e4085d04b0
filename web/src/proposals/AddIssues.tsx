import { useInfiniteQuery } from '@tanstack/react-query';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { useState } from 'react';
import { areaIssueListQuery } from '../api/area-issues.ts';
import { Button } from '../components/Button.tsx';
import { CheckField } from '../components/CheckField.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Form } from '../components/Form.tsx';
import { TextField } from '../components/TextField.tsx';
import { PagedList } from '../issues/PagedList.tsx';

/** Chooses 地域課題 as evidence: those that are none yet, by words. */
export function AddIssues({
  known,
  onAdd,
  onClose,
}: {
  known: readonly string[];
  /** Whether they were added. */
  onAdd: (ids: string[]) => Promise<boolean>;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const query = useInfiniteQuery(areaIssueListQuery({ words: words === '' ? undefined : words }));
  const rows = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => !known.includes(id));
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const add = async () => {
    if (await onAdd(chosen)) onClose();
  };
  return (
    <Dialog title={text.addIssuesTitle} isOpen wide onClose={onClose}>
      <Form
        label={text.find}
        onSubmit={() => {
          setWords(typed.trim());
          return true;
        }}
      >
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-60">
            <TextField label={text.words} value={typed} maxLength={100} autoComplete="off" onChange={setTyped} />
          </div>
          <Button type="submit" icon="search">
            {text.find}
          </Button>
        </div>
      </Form>
      <PagedList query={query} count={rows.length} empty={text.evidenceNone}>
        <ul className="m-0 list-none space-y-2 p-0">
          {rows.map((row) => (
            <li key={row.id}>
              <CheckField label={row.title} checked={chosen.includes(row.id)} onChange={(on) => toggle(row.id, on)} />
            </li>
          ))}
        </ul>
      </PagedList>
      <div className="flex flex-wrap gap-3">
        <Button look="primary" icon="plus" isDisabled={chosen.length === 0} onPress={() => void add()}>
          {text.add}
        </Button>
        <Button onPress={onClose}>{text.cancel}</Button>
      </div>
    </Dialog>
  );
}
