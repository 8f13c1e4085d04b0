import { dayOf, formatDayShort } from '@tsunagu/domain';
import { myRolesText } from '@tsunagu/domain/catalogue/my-roles';
import { sessionText } from '@tsunagu/domain/catalogue/home';
import { useQuery } from '@tanstack/react-query';
import { myRolesQuery } from '../api/queries.ts';
import type { Me, MyRole, MyRoles } from '../api/shapes.ts';
import { useMeetingEvents, useRoleEvents } from '../api/use-events.ts';
import { useMe } from '../api/use-me.ts';
import { Banner } from '../components/Banner.tsx';
import { LinkButton } from '../components/LinkButton.tsx';
import { Page } from '../components/Page.tsx';
import { ProblemNotice, problemOf } from '../components/ProblemNotice.tsx';
import { Spinner } from '../components/Spinner.tsx';
import { AskedMinutes } from '../my-minutes/AskedMinutes.tsx';
import { RoleCard } from './RoleCard.tsx';
import { MonitorCard } from './MonitorCard.tsx';
import { splitRoles } from './own-answers.ts';
import { ReleasedRoles } from './ReleasedRoles.tsx';
import { Reminders } from './Reminders.tsx';
import { useRolePass } from './use-role-pass.ts';

/** How often to look while a meeting's draft may still change and no live feed is open. */
const ASK_AGAIN = 10_000;

/** `/me/roles`, and `/me/roles#<role pass>` from a personal link. */
export default function MyRolesPage() {
  const pass = useRolePass();
  const me = useMe();
  if (pass.state === 'opening' || me === undefined) {
    return (
      <Page title={myRolesText.title} narrow>
        <Spinner label={myRolesText.opening} />
      </Page>
    );
  }
  if (pass.state === 'refused') {
    return (
      <Page title={myRolesText.title} heading={myRolesText.passInvalidTitle} narrow>
        <ProblemNotice
          problem={
            pass.problem.status === 404
              ? { ...pass.problem, title: myRolesText.passInvalidTitle, detail: myRolesText.passInvalid }
              : pass.problem
          }
        />
      </Page>
    );
  }
  if (me.account === null && me.guest === null) {
    return (
      <Page title={myRolesText.title} narrow>
        <p>{myRolesText.signIn}</p>
        <LinkButton to="/login" search={{ next: '/me/roles' }} look="primary" icon="enter">
          {sessionText.submit}
        </LinkButton>
      </Page>
    );
  }
  return <Roles me={me} />;
}

/** The meeting whose draft may still change; everything else is told by one's own feed. */
const followed = (me: Me, roles: MyRoles | undefined): string | undefined =>
  me.guest?.scope === 'role-pass' ? undefined : (me.guest?.meetingId ?? roles?.items.find((r) => r.draft)?.meetingId);

function Roles({ me }: { me: Me }) {
  const roles = useQuery({
    ...myRolesQuery,
    refetchInterval: (query) => (query.state.data?.items.some((role) => role.draft) === true ? ASK_AGAIN : false),
  });
  useMeetingEvents(followed(me, roles.data));
  useRoleEvents(roles.data !== undefined);
  const today = dayOf(me.serverTime);

  if (roles.isPending) return <Spinner />;
  if (roles.isError) {
    return (
      <Page title={myRolesText.title} narrow>
        <ProblemNotice problem={problemOf(roles.error)} onRetry={() => void roles.refetch()} />
      </Page>
    );
  }
  const { open, watched, finished } = splitRoles(roles.data.items);
  const { until } = roles.data;
  return (
    <Page title={myRolesText.title} heading={myRolesText.of(roles.data.name)} narrow>
      <AskedMinutes />
      {roles.data.items.length === 0 ? (
        <Banner title={myRolesText.empty}>
          <p>{myRolesText.emptyHint}</p>
        </Banner>
      ) : null}
      <RoleList title={myRolesText.open} roles={open} />
      {watched.length === 0 ? null : (
        <section aria-label={myRolesText.watched} className="space-y-4">
          <h2>{myRolesText.watched}</h2>
          {watched.map((role) => (
            <MonitorCard key={`${role.meetingId} ${role.roleId}`} role={role} today={today} />
          ))}
        </section>
      )}
      <RoleList title={myRolesText.finished} roles={finished} />
      <ReleasedRoles roles={roles.data.released} />
      {roles.data.items.length === 0 ? null : <Reminders byPass={until !== null} />}
      {until === null ? null : <p>{myRolesText.passUntil(formatDayShort(dayOf(until)))}</p>}
      <p className="text-small text-ink-soft">{myRolesText.privateHint}</p>
    </Page>
  );
}

function RoleList({ title, roles }: { title: string; roles: readonly MyRole[] }) {
  if (roles.length === 0) return null;
  return (
    <section aria-label={title} className="space-y-4">
      <h2>{title}</h2>
      {roles.map((role) => (
        <RoleCard key={`${role.meetingId} ${role.roleId}`} role={role} />
      ))}
    </section>
  );
}
