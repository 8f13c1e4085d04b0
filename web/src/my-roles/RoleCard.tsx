import { formatDayShort } from '@tsunagu/domain';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { roleBoardText, roleCareText } from '@tsunagu/domain/catalogue/role-board';
import { remindersText } from '@tsunagu/domain/catalogue/reminders';
import { type ReactNode, useId } from 'react';
import type { MyRole } from '../api/shapes.ts';
import { Banner } from '../components/Banner.tsx';
import { Badge, Card } from '../components/Card.tsx';
import { Icon } from '../components/Icon.tsx';
import { FileLink } from '../components/LinkButton.tsx';
import { FoldedHistory } from '../follow-up/FoldedHistory.tsx';
import { ChangedLines } from '../follow-up/RoleHistory.tsx';
import { type OwnAnswers, ownAnswers } from './own-answers.ts';
import { RoleAnswers } from './RoleAnswers.tsx';

/** One role: what and until when first, in large letters; then the answers; then everything else. */
export function RoleCard({ role }: { role: MyRole }) {
  const title = useId();
  const own = ownAnswers(role);
  const settled = role.stage === 'settled';
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
            {role.settledAs === null ? null : <Badge>{roleBoardText.settled[role.settledAs]}</Badge>}
          </p>
          <h3 id={title} className="text-[1.375rem] whitespace-pre-line">
            {role.what === '' ? myRolesText.whatUnset : role.what}
          </h3>
          <DueLine due={role.due} daysLeft={role.daysLeft} />
        </div>
        {settled ? null : <Changed role={role} own={own} />}
        <Answered role={role} />
        {settled ? null : <RoleAnswers role={role} own={own} />}
        {role.due.kind === 'day' && role.daysLeft !== null ? (
          <FileLink
            href={`/api/me/roles/${encodeURIComponent(role.meetingId)}/${encodeURIComponent(role.roleId)}/calendar.ics`}
            download
            icon="calendar"
            wide
          >
            {remindersText.calendar}
          </FileLink>
        ) : null}
        <dl className="space-y-2 border-t border-line pt-4">
          <Detail term={myRolesText.result}>
            {role.monitoringResult === null ? '' : roleCareText.results[role.monitoringResult]}
          </Detail>
          <Detail term={myRolesText.goal}>{role.goal}</Detail>
          <Detail term={myRolesText.method}>{role.method}</Detail>
          <Detail term={myRolesText.withWhom}>
            {role.deputyName === '' || role.as === 'deputy' ? '' : myRolesText.deputyName(role.deputyName)}
          </Detail>
          <Detail term={myRolesText.monitoring}>
            {[
              role.nextMonitoringDay === null ? '' : formatDayShort(role.nextMonitoringDay),
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
        <FoldedHistory history={role.history} />
      </div>
    </Card>
  );
}

/** What is another since one answered, or since one has the role; until one answers again. */
function Changed({ role, own }: { role: MyRole; own: OwnAnswers }) {
  if (own.given.confirmed !== undefined || own.given.done !== undefined) return null;
  const last = role.history.findLast(({ kind }) => kind === 'amended');
  if (last === undefined && !own.outdated) return null;
  return (
    <Banner tone="caution" {...(last === undefined ? {} : { title: myRolesText.changedBy(last.by) })}>
      {last === undefined ? null : <ChangedLines event={last} />}
      {own.outdated ? <p>{myRolesText.changed}</p> : null}
    </Banner>
  );
}

/** The newest answer of the facilitator to one's question: it must not hide in a folded history. */
function Answered({ role }: { role: MyRole }) {
  const last = role.history.findLast(({ kind, takenBack }) => kind === 'answered' && !takenBack);
  const asked = role.history.findLastIndex(({ kind, takenBack }) => kind === 'consult' && !takenBack);
  if (last === undefined || asked > role.history.indexOf(last)) return null;
  return (
    <Banner title={myRolesText.answeredBy(last.by)}>
      <p className="whitespace-pre-line">{last.text}</p>
    </Banner>
  );
}

function DueLine({ due, daysLeft }: Pick<MyRole, 'due' | 'daysLeft'>) {
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
      {daysLeft === null ? null : daysLeft < 0 ? (
        <span className="text-danger">
          <Icon name="warning" /> {myRolesText.overdue(-daysLeft)}
        </span>
      ) : (
        <span className="text-body font-normal text-ink-soft">{myRolesText.daysLeft(daysLeft)}</span>
      )}
    </p>
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
