import { formatInstant, type MinutesLife } from '@tsunagu/domain';
import { minutesLifeText as text } from '@tsunagu/domain/catalogue/minutes-life';
import { useState } from 'react';
import { Badge } from '../../components/Card.tsx';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useCalendarStyle } from '../calendar-style.ts';
import { RevisionDiff } from './RevisionDiff.tsx';

type Props = { meetingId: string; life: MinutesLife; shown: number; hideNames: boolean };

/** 版の記録: every revision from the newest, by whom and why, to be read and to be compared with the one before. */
export function RevisionList({ meetingId, life, shown, hideNames }: Props) {
  const [calendar] = useCalendarStyle();
  const [compared, setCompared] = useState<number | null>(null);
  return (
    <section aria-labelledby="revisions" className="screen-only space-y-3">
      <h2 id="revisions">{text.revisions}</h2>
      <ol className="divide-y divide-line border-y border-line">
        {life.revisions.toReversed().map(({ revision, kind, author, reason, at, approval }) => (
          <li key={revision} className="space-y-2 py-3">
            <div className="flex flex-wrap items-center gap-3">
              <b>{text.revision(revision)}</b>
              <span>{text.kinds[kind]}</span>
              {approval === null ? null : <Badge tone="good">{text.standing.approved}</Badge>}
              <span className="text-small text-ink-soft">
                {text.by(hideNames ? '' : author, formatInstant(at, calendar))}
              </span>
            </div>
            {reason === '' ? null : <p>{text.reasonOf(reason)}</p>}
            {approval === null || hideNames ? null : (
              <p className="text-small">{text.approvedBy(approval.by, formatInstant(approval.at, calendar))}</p>
            )}
            <div className="flex flex-wrap gap-3 empty:hidden">
              {revision === shown ? null : (
                <LinkButton
                  to="/meetings/$meetingId/minutes"
                  params={{ meetingId }}
                  search={revision === life.revisions.length ? {} : { revision }}
                  aria-label={text.readOf(revision)}
                >
                  {text.read}
                </LinkButton>
              )}
              {revision === 1 ? null : (
                <Button
                  aria-expanded={compared === revision}
                  onPress={() => setCompared(compared === revision ? null : revision)}
                >
                  {text.diff(revision)}
                </Button>
              )}
            </div>
            {compared === revision ? (
              <RevisionDiff meetingId={meetingId} revision={revision} hideNames={hideNames} />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
