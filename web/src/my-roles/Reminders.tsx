import { dayOf, formatDayShort } from '@tsunagu/domain';
import { remindersText as text } from '@tsunagu/domain/catalogue/reminders';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type CalendarFeed, followUpApi, remindersQuery } from '../api/follow-up.ts';
import { keys } from '../api/queries.ts';
import { useFormReply } from '../api/use-form-reply.ts';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { CopyButton } from '../components/CopyButton.tsx';
import { FileLink } from '../components/LinkButton.tsx';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { ReminderMail } from './ReminderMail.tsx';

/** 忘れないために: the due days for one's own calendar, and a mail where the server can send any. */
export function Reminders({ byPass }: { byPass: boolean }) {
  const reminders = useQuery(remindersQuery).data;
  return (
    <section aria-labelledby="reminders" className="space-y-4 rounded-12 bg-ground-soft p-4 sm:p-6">
      <h2 id="reminders">{text.title}</h2>
      <p>{text.calendarHint}</p>
      <FileLink href="/api/me/roles.ics" download icon="calendar" wide>
        {text.calendarFile}
      </FileLink>
      {reminders === undefined ? null : <Feed until={reminders.calendarUntil} />}
      {reminders?.available === true ? <ReminderMail reminders={reminders} byPass={byPass} /> : null}
    </section>
  );
}

function Feed({ until }: { until: string | null }) {
  const queryClient = useQueryClient();
  const { busy, problem, send } = useFormReply<CalendarFeed | void>();
  const [made, setMade] = useState<CalendarFeed>();
  const [said, setSaid] = useState('');
  const refresh = () => queryClient.invalidateQueries({ queryKey: keys.reminders });
  const make = async () => {
    let feed: CalendarFeed | undefined;
    await send(async () => {
      const reply = await followUpApi.makeFeed();
      if (reply.ok) feed = reply.value;
      return reply;
    });
    setMade(feed);
    setSaid('');
    await refresh();
  };
  const stop = async () => {
    const reply = await send(followUpApi.stopFeed);
    if (reply?.ok !== true) return;
    setMade(undefined);
    setSaid(text.feedStopped);
    await refresh();
  };
  return (
    <details>
      <summary className="flex min-h-target cursor-pointer items-center font-bold text-accent">{text.feed}</summary>
      <div className="space-y-3">
        <p>{text.feedHint}</p>
        {problem === undefined ? null : <ProblemNotice problem={problem} />}
        {made === undefined ? null : <CopyButton label={text.feedLink} text={made.link} rows={3} />}
        {made?.reachable === false ? (
          <Banner tone="caution" role="status">
            <p>{text.unreachable}</p>
          </Banner>
        ) : null}
        {until === null ? null : <p className="text-small">{text.feedUntil(formatDayShort(dayOf(until)))}</p>}
        <p role="status" className="empty:hidden">
          {said}
        </p>
        <div className="flex flex-wrap gap-3">
          <Button icon="calendar" isPending={busy} onPress={() => void make()}>
            {until === null ? text.feedMake : text.feedAgain}
          </Button>
          {until === null ? null : (
            <Button look="danger" isDisabled={busy} onPress={() => void stop()}>
              {text.feedStop}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
