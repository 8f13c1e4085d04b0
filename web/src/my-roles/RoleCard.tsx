import { formatDayShort } from '@tsunagu/domain';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { type ReactNode, useId } from 'react';
import type { MyRole } from '../api/shapes.ts';
import { Banner } from '../components/Banner.tsx';
import { Badge, Card } from '../components/Card.tsx';
import { Icon } from '../components/Icon.tsx';
import { RoleAnswers } from './RoleAnswers.tsx';
import { RoleHistory } from './RoleHistory.tsx';
import { daysUntil, roleStanding } from './role-standing.ts';

/** One role: what and until when first, in large letters; then the answers; then everything else. */
export function RoleCard({ role, today }: { role: MyRole; today: string }) {
  const title = useId();
  const standing = roleStanding(role);
  return (
    <Card as="article" labelledBy={title}>
      <div className="space-y-4">
        <div className="space-y-2">
          <p className="flex flex-wrap gap-2 empty:hidden">
            {role.draft ? (
              <Badge tone="caution">
                <Icon name="pencil" />
                {myRolesText.draft}
              </Badge>
            ) : null}
            {role.as === 'deputy' ? <Badge>{myRolesText.deputy}</Badge> : null}
          </p>
          <h3 id={title} className="text-[1.375rem] whitespace-pre-line">
            {role.what === '' ? myRolesText.whatUnset : role.what}
          </h3>
          <DueLine due={role.due} today={today} done={standing.answers.done !== undefined} />
        </div>
        {standing.outdated ? (
          <Banner tone="caution">
            <p>{myRolesText.changed}</p>
          </Banner>
        ) : null}
        <RoleAnswers role={role} standing={standing} />
        <dl className="space-y-2 border-t border-line pt-4">
          <Detail term={myRolesText.goal}>{role.goal}</Detail>
          <Detail term={myRolesText.method}>{role.method}</Detail>
          <Detail term={myRolesText.withWhom}>
            {role.deputyName === '' || role.as === 'deputy' ? '' : myRolesText.deputyName(role.deputyName)}
          </Detail>
          <Detail term={myRolesText.monitoring}>
            {[
              role.monitoringDay === null ? '' : formatDayShort(role.monitoringDay),
              role.monitorName === '' ? '' : myRolesText.monitorName(role.monitorName),
            ]
              .join('　')
              .trim()}
          </Detail>
          <Detail term={myRolesText.meeting}>
            {myRolesText.meetingOn(role.meetingTitle, role.meetingDay === null ? '' : formatDayShort(role.meetingDay))}
          </Detail>
        </dl>
        {role.draft ? <p className="text-small text-ink-soft">{myRolesText.draftHint}</p> : null}
        <RoleHistory history={standing.history} />
      </div>
    </Card>
  );
}

function DueLine({ due, today, done }: { due: MyRole['due']; today: string; done: boolean }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-[1.25rem] font-bold">
      <span>
        <Icon name="calendar" /> <span className="sr-only">{myRolesText.due}：</span>
        {due.kind === 'day'
          ? myRolesText.dueBy(formatDayShort(due.day))
          : due.kind === 'none'
            ? myRolesText.dueNone
            : myRolesText.dueUnset}
      </span>
      {due.kind === 'day' && !done ? <Distance days={daysUntil(due.day, today)} /> : null}
    </p>
  );
}

function Distance({ days }: { days: number }) {
  return days < 0 ? (
    <span className="text-danger">
      <Icon name="warning" /> {myRolesText.overdue(-days)}
    </span>
  ) : (
    <span className="text-body font-normal text-ink-soft">{myRolesText.daysLeft(days)}</span>
  );
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  if (children === '') return null;
  return (
    <div>
      <dt className="text-small text-ink-soft">{term}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  );
}
