import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { type History, historyQuery } from '../api/area-issues.ts';
import { useSettings } from '../api/use-settings.ts';

type Entry = History['items'][number];

function wordsOf({ kind, moved, status, isUndone }: Entry): string {
  const line = text.historyLine;
  const counted = kind === 'made' || kind === 'members' || kind === 'merged' || kind === 'split';
  return [
    counted ? line[kind](moved) : line[kind],
    status === null ? '' : line.status(text.status[status.before], text.status[status.after]),
    isUndone ? line.isUndone : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** これまでの動き, newest first: who did what, when; nothing in it is ever changed. */
export function HistoryList({ id }: { id: string }) {
  const settings = useSettings();
  const { data } = useQuery(historyQuery(id));
  return (
    <section aria-labelledby="history" className="space-y-2">
      <h2 id="history">{text.history}</h2>
      <ol className="m-0 list-none divide-y divide-line p-0">
        {data?.items.map((entry) => (
          <li key={entry.seq} className="py-2">
            <span className="block">{wordsOf(entry)}</span>
            <span className="block text-small text-ink-soft">
              {formatInstant(entry.at, settings.era)}　{entry.by}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
