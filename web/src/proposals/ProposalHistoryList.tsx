import { useQuery } from '@tanstack/react-query';
import { formatDay, formatInstant } from '@tsunagu/domain';
import { proposalText as text } from '@tsunagu/domain/catalogue/proposals';
import { type ProposalHistory, proposalHistoryQuery } from '../api/proposals.ts';
import { useSettings } from '../api/use-settings.ts';

type Entry = ProposalHistory['items'][number];

/** これまでの動き, newest first: who did what, when, and what the texts said then. Nothing in it is ever changed. */
export function ProposalHistoryList({ id }: { id: string }) {
  const settings = useSettings();
  const { data } = useQuery(proposalHistoryQuery(id));
  const words = ({ kind, plan }: Entry) => text.historyLine[kind] + (plan === null ? '' : `(${plan.plan})`);
  return (
    <section aria-labelledby="history" className="space-y-2">
      <h2 id="history">{text.history}</h2>
      <ol className="m-0 list-none divide-y divide-line p-0">
        {data?.items.map((entry) => (
          <li key={entry.version} className="py-2">
            <span className="block">{words(entry)}</span>
            <span className="block text-small text-ink-soft">
              {formatInstant(entry.at, settings.era)}　{entry.by}
            </span>
            {entry.text === null ? null : <Then text={entry.text} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Then({ text: then }: { text: NonNullable<Entry['text']> }) {
  const { era } = useSettings();
  const day = (value: string | null) => (value === null ? '' : formatDay(value, era));
  const lines = [
    [text.name, then.title],
    [text.body, then.body],
    [text.addressee, then.addressee],
    [text.submitted, day(then.submittedOn)],
    [text.outcomeLabel, then.outcome === null ? '' : text.outcome[then.outcome]],
    [text.answered, day(then.answeredOn)],
    [text.answer, then.answer],
  ].filter(([, value]) => value !== '');
  return (
    <details>
      <summary className="inline-flex min-h-target cursor-pointer items-center text-accent underline underline-offset-4">
        {text.historyShow}
      </summary>
      <dl className="m-0 border-l-4 border-line pl-4">
        {lines.map(([name, value]) => (
          <div key={name} className="py-1">
            <dt className="font-bold">{name}</dt>
            <dd className="m-0 whitespace-pre-line">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
