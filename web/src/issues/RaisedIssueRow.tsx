import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayOf, formatDay, issueCategoryName } from '@tsunagu/domain';
import { areaIssueText as text } from '@tsunagu/domain/catalogue/area-issues';
import { issueCategoryText } from '@tsunagu/domain/catalogue/issue-categories';
import { useState } from 'react';
import { areaIssues, askAnew, type RaisedIssue } from '../api/area-issues.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { useSettings } from '../api/use-settings.ts';
import { IssueCategorySelect } from '../components/IssueCategorySelect.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';

type Props = {
  row: RaisedIssue;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  /** Says politely that something was saved. */
  onSpeak: (words: string) => void;
};
const linkClass = 'inline-flex min-h-target items-center text-accent underline underline-offset-4';

/** One issue of a meeting: choose it, set its category, go to its minutes or to the 地域課題 that holds it. */
export function RaisedIssueRow({ row, isChosen, onChoose, onSpeak }: Props) {
  const settings = useSettings();
  const client = useQueryClient();
  const { busy, problem, send } = useFormReply<void>();
  const [category, setCategory] = useState(row.category);
  const save = async (next: string) => {
    setCategory(next);
    const reply = await send(() => areaIssues.categorise({ meetingId: row.meetingId, issueId: row.id }, next));
    if (reply?.ok !== true) return setCategory(row.category);
    onSpeak(text.categorySaved(row.title, issueCategoryName(settings, next) ?? issueCategoryText.none));
    await askAnew(client);
  };
  return (
    <li className="space-y-1 py-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          {row.areaIssue === null ? (
            <label className="flex min-h-target cursor-pointer items-center gap-3 font-bold">
              <input
                type="checkbox"
                className="size-6 shrink-0 accent-accent"
                checked={isChosen}
                onChange={(event) => onChoose(event.target.checked)}
                aria-label={text.choose(row.title)}
              />
              <span>{row.title}</span>
            </label>
          ) : (
            <p className="flex min-h-target items-center font-bold">{row.title}</p>
          )}
          {row.detail === '' ? null : <p className="whitespace-pre-line">{row.detail}</p>}
        </div>
        <div className="basis-56">
          <IssueCategorySelect
            label={text.categoryLabel}
            spoken={text.categoryOf(row.title)}
            value={category}
            isDisabled={busy}
            onChange={(next) => void save(next)}
          />
        </div>
      </div>
      <p className="flex flex-wrap items-center gap-x-4 text-small">
        <span>{row.careArea || text.noCareArea}</span>
        <span>{formatDay(dayOf(row.raisedAt), settings.era)}</span>
        <Link to="/meetings/$meetingId/minutes" params={{ meetingId: row.meetingId }} className={linkClass}>
          {row.meetingTitle}
        </Link>
        {row.areaIssue === null ? null : (
          <Link to="/issues/$areaIssueId" params={{ areaIssueId: row.areaIssue.id }} className={linkClass}>
            {text.belongs}: {row.areaIssue.title}
          </Link>
        )}
      </p>
      {problem === undefined ? null : <ProblemNotice problem={problem} />}
    </li>
  );
}
