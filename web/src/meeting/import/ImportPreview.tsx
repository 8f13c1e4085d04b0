import { type ImportedMap, type LeftOut, ownLeftOut } from '@tsunagu/domain';
import { importScreenText as text } from '@tsunagu/domain/catalogue/import-screen';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/http.ts';
import { useMe } from '../../api/use-me.ts';
import { Button } from '../../components/Button.tsx';
import { ProblemNotice, problemOf } from '../../components/ProblemNotice.tsx';
import { useUi } from '../live/ui.tsx';
import type { ReadFiles } from './read-files.ts';

type Read = Extract<ReadFiles, { kind: 'map' }>;

/** What the files hold, what is not taken, and what can be done with it. */
export function ImportPreview({ read, name, onAdd }: { read: Read; name: string; onAdd: () => void }) {
  const counts = countsOf(read.map);
  return (
    <div className="space-y-4">
      <section className="space-y-1">
        <h3>{text.contents}</h3>
        {counts.length === 0 ? (
          <p>{text.nothing}</p>
        ) : (
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {counts.map((count) => (
              <li key={count}>{count}</li>
            ))}
          </ul>
        )}
      </section>
      <LeftOutList leftOut={read.leftOut} />
      {counts.length === 0 ? null : (
        <Button look="primary" icon="plus" onPress={onAdd}>
          {text.add}
        </Button>
      )}
      {read.whole === null ? null : <OpenAsMeeting whole={read.whole} name={name} />}
    </div>
  );
}

function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <section className="space-y-1">
      <h3>{text.leftOut}</h3>
      <ul className="list-disc space-y-1 pl-6">
        {leftOut.map(({ what, count }) => (
          <li key={what}>{text.leftOutOf(what, count)}</li>
        ))}
      </ul>
    </section>
  );
}

/** A file of the open format is a whole meeting; whoever has an account may open it as one. */
function OpenAsMeeting({ whole, name }: { whole: NonNullable<Read['whole']>; name: string }) {
  const mayOpen = Boolean(useMe()?.account);
  const ui = useUi();
  const navigate = useNavigate();
  const open = useMutation({
    mutationFn: async () =>
      unwrap(
        await api.importMeeting({
          title: text.meetingTitle(name.replace(/\.[^.]+$/, '')),
          board: JSON.parse(whole.text),
        }),
      ),
    onSuccess: ({ id }) => {
      ui.dialog.set(null);
      void navigate({ to: '/meetings/$meetingId', params: { meetingId: id } });
    },
  });
  if (!mayOpen) return null;
  const leftOut = ownLeftOut(whole.board);
  return (
    <section className="space-y-2 border-t border-line pt-4">
      <p>{text.openHint}</p>
      <LeftOutList leftOut={leftOut} />
      {open.isError ? <ProblemNotice problem={problemOf(open.error)} /> : null}
      <Button icon="people" isPending={open.isPending} onPress={() => open.mutate()}>
        {open.isPending ? text.opening : text.openAsMeeting}
      </Button>
    </section>
  );
}

function countsOf({ elements, ties, unions, ink, issues }: ImportedMap): string[] {
  const kinds = new Map<keyof typeof text.counts, number>();
  for (const { kind } of elements) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const lists = { ties, unions, ink, issues };
  for (const [key, list] of Object.entries(lists)) kinds.set(key as keyof typeof lists, list.length);
  return [...kinds].filter(([, count]) => count > 0).map(([key, count]) => text.counts[key](count));
}
