import { useQuery } from '@tanstack/react-query';
import { diffMinutes, hideMinutesNames, type MinutesChange, type MinutesDocument } from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { revisionQuery } from '../../api/minutes-life.ts';
import { ProblemNotice, problemOf } from '../../components/ProblemNotice.tsx';
import { Spinner } from '../../components/Spinner.tsx';
import { useCalendarStyle } from '../calendar-style.ts';

/** What a revision changed in the one before, word by word; struck and underlined, so that it also reads in grey. */
export function RevisionDiff({
  meetingId,
  revision,
  hideNames,
}: {
  meetingId: string;
  revision: number;
  hideNames: boolean;
}) {
  const [calendar] = useCalendarStyle();
  const before = useQuery(revisionQuery(meetingId, revision - 1));
  const after = useQuery(revisionQuery(meetingId, revision));
  if (before.isError) return <ProblemNotice problem={problemOf(before.error)} onRetry={() => void before.refetch()} />;
  if (after.isError) return <ProblemNotice problem={problemOf(after.error)} onRetry={() => void after.refetch()} />;
  if (before.data === undefined || after.data === undefined) return <Spinner />;
  // The server builds both by the domain's own schema, from which this type is inferred.
  const read = (document: unknown): MinutesDocument =>
    hideNames ? hideMinutesNames(document as MinutesDocument) : (document as MinutesDocument);
  const changes = diffMinutes(read(before.data.document), read(after.data.document), calendar);
  if (changes.length === 0) return <p>{text.diffNone}</p>;
  return (
    <ul className="space-y-2" aria-label={text.diff(revision)}>
      {changes.map((change, at) => (
        // Two finished documents: a change has no identity but its place.
        <li key={at} className="rounded-8 bg-ground-soft p-3">
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change }: { change: MinutesChange }) {
  return (
    <>
      <p className="text-small text-ink-soft">
        <b className="mr-3">{text.changeKinds[change.kind]}</b>
        {[text.groups[change.group], change.of, change.label].filter((part) => part !== '').join(' › ')}
      </p>
      <p className="whitespace-pre-wrap">
        {change.parts.map((part, at) =>
          part.type === 'same' ? (
            <span key={at}>{part.text}</span>
          ) : part.type === 'removed' ? (
            <del key={at} className="bg-danger-soft decoration-2">
              <span className="sr-only">{text.removedWords}</span>
              {part.text}
            </del>
          ) : (
            <ins key={at} className="bg-good-soft font-bold decoration-2">
              <span className="sr-only">{text.addedWords}</span>
              {part.text}
            </ins>
          ),
        )}
      </p>
    </>
  );
}
