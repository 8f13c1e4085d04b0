import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { resourcesText } from '@tsunagu/domain/catalogue/resources';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { type AreaIssueView, areaIssues, askAnew, chainQuery } from '../api/area-issues.ts';
import { resourcesQuery } from '../api/resources.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Button } from '../components/Button.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { TextField } from '../components/TextField.tsx';

const MOST = 6;

/** 今ある資源: rows of the directory that already answer this 地域課題, linked and taken off here. */
export function ExistingResources({ view }: { view: AreaIssueView }) {
  const client = useQueryClient();
  const { busy, problem, send } = useFormReply<void>();
  const [adding, setAdding] = useState(false);
  const linked = (useQuery(chainQuery(view.id)).data?.resources ?? []).filter(({ isLinked }) => isLinked);
  const write = async (ids: string[]) => {
    await send(async () => {
      const linked = await areaIssues.linkResources(view.id, view.version, ids);
      // The next press builds on what holds then.
      await askAnew(client);
      return linked;
    });
  };
  const ids = linked.map(({ id }) => id);
  return (
    <section aria-labelledby="existing-resources" className="space-y-3">
      <h2 id="existing-resources">{text.existingResources}</h2>
      {linked.length === 0 ? <p className="text-ink-soft">{text.existingNone}</p> : null}
      <ul className="m-0 list-none divide-y divide-line p-0">
        {linked.map(({ id, name, isThere }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <Link
              to="/resources/$resourceId"
              params={{ resourceId: id }}
              className="inline-flex min-h-target items-center text-accent underline underline-offset-4"
            >
              {isThere ? name : text.existingEnded(name)}
            </Link>
            <span className="screen-only">
              <Button
                look="quiet"
                icon="close"
                aria-label={text.existingTakeOffOf(name)}
                isPending={busy}
                onPress={() => void write(ids.filter((one) => one !== id))}
              >
                {text.existingTakeOff}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
      <div className="screen-only space-y-3">
        <Button icon={adding ? 'close' : 'plus'} aria-expanded={adding} onPress={() => setAdding(!adding)}>
          {adding ? text.suggestHide : text.existingAdd}
        </Button>
        {adding ? <Search known={ids} busy={busy} onChoose={(id) => void write([...ids, id])} /> : null}
      </div>
    </section>
  );
}

function Search({
  known,
  busy,
  onChoose,
}: {
  known: readonly string[];
  busy: boolean;
  onChoose: (id: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useInfiniteQuery({
    ...resourcesQuery(q === '' ? {} : { q }),
    placeholderData: (before) => before,
  });
  const rows = (found.data?.pages[0]?.items ?? []).filter(({ id }) => !known.includes(id)).slice(0, MOST);
  return (
    <div className="space-y-2 rounded-8 border border-line p-4">
      <TextField label={text.existingSearch} value={typed} onChange={setTyped} autoComplete="off" maxLength={100} />
      {found.isSuccess && rows.length === 0 ? <p>{text.existingNothing}</p> : null}
      <ul className="m-0 list-none space-y-1 p-0">
        {rows.map((row) => (
          <li key={row.id}>
            <Button wide icon="plus" isPending={busy} onPress={() => onChoose(row.id)}>
              {text.existingChoose(row.name, row.careArea || resourcesText.wholeArea)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
