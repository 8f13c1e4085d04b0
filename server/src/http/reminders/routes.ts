import { createRoute, z } from '@hono/zod-openapi';
import { calendarText } from '@tsunagu/domain/catalogue/calendar';
import { hashToken, newToken } from '../../auth/token.ts';
import { roleCalendar } from '../../follow-up/role-calendar.ts';
import { myRoles, releasedRoles } from '../../meetings/my-roles.ts';
import { may, SYSTEM } from '../../policy.ts';
import type { AccountPrincipal, GuestPrincipal, Principal } from '../../principal.ts';
import { calendarFeedOf, personOfFeed, putCalendarFeed, removeCalendarFeed } from '../../storage/calendar-feeds.ts';
import { inTransaction } from '../../storage/database.ts';
import { putReminderAddress, reminderAddress, removeReminderAddress } from '../../storage/reminders.ts';
import { api, body, json, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { CalendarFeed, NewReminders, Reminders } from '../follow-up/shapes.ts';
import { isReachable, linkOrigin } from '../origin.ts';
import { fileOf, RoleParam } from '../params.ts';
import { problem } from '../problem.ts';
import { ROLE_PASS_MS } from '../session-cookie.ts';

const ICS = 'text/calendar; charset=utf-8';

/** 予定に入れる, and お知らせメール: how somebody is reminded of their own roles. */
export const reminderRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/roles.ics',
        responses: { 200: fileOf('text/calendar'), ...problems(401, 403) },
      }),
      async (c) => {
        const person = personOf(c.var.principal);
        if (!person.ok) return problem(c, person.problem);
        return calendarOf(deps, person.person);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/roles/{id}/{roleId}/calendar.ics',
        request: { params: RoleParam },
        responses: { 200: fileOf('text/calendar'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const person = personOf(c.var.principal);
        if (!person.ok) return problem(c, person.problem);
        const { id, roleId } = c.req.valid('param');
        const own = (await myRoles(deps, person.person)).filter((r) => r.meetingId === id && r.roleId === roleId);
        if (own.length === 0) return problem(c, 'not-found');
        return icsFile(roleCalendar(own, [], deps.now()));
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/calendar/{file}',
        request: { params: z.object({ file: z.string().regex(/^[\w-]{20,100}\.ics$/) }) },
        responses: { 200: fileOf('text/calendar'), ...problems(404, 422) },
      }),
      async (c) => {
        const token = c.req.valid('param').file.slice(0, -'.ics'.length);
        const person = personOf(await personOfFeed(deps.db, hashToken(token), deps.now()));
        return person.ok ? calendarOf(deps, person.person) : problem(c, 'not-found');
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/calendar',
        responses: { 201: json(CalendarFeed, 'an earlier address stops working'), ...problems(401, 403) },
      }),
      async (c) => {
        const person = personOf(c.var.principal);
        if (!person.ok) return problem(c, person.problem);
        const token = newToken(deps.random);
        const expiresAt = new Date(deps.now().getTime() + FEED_MS[person.person.kind]);
        await putCalendarFeed(deps.db, person.person, { tokenHash: hashToken(token), expiresAt }, deps.now());
        const origin = linkOrigin(c, deps.config);
        const link = `${origin}/api/calendar/${token}.ics`;
        return c.json({ link, reachable: isReachable(origin), expiresAt: expiresAt.toISOString() }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/calendar',
        responses: { 204: { description: 'the address stops working' }, ...problems(401, 403) },
      }),
      async (c) => {
        const person = personOf(c.var.principal);
        if (!person.ok) return problem(c, person.problem);
        await removeCalendarFeed(deps.db, person.person);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/reminders',
        responses: { 200: json(Reminders, 'how one is reminded'), ...problems(401, 403) },
      }),
      async (c) => {
        const person = personOf(c.var.principal);
        if (!person.ok) return problem(c, person.problem);
        return c.json(await remindersOf(deps, person.person), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/me/reminders',
        request: { body: body(NewReminders) },
        responses: { 200: json(Reminders, 'mails will go there'), ...problems(400, 401, 403, 409, 415, 422) },
      }),
      async (c) => {
        const person = personOf(c.var.principal);
        if (!person.ok) return problem(c, person.problem);
        if (deps.config.mail === null) return problem(c, 'no-mail');
        await putReminderAddress(deps.db, person.person, c.req.valid('json'), deps.now());
        return c.json(await remindersOf(deps, person.person), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/me/reminders',
        responses: { 204: { description: 'no more mails' }, ...problems(401, 403) },
      }),
      async (c) => {
        const person = personOf(c.var.principal);
        if (!person.ok) return problem(c, person.problem);
        await inTransaction(deps.db, (tx) => removeReminderAddress(tx, person.person));
        return c.body(null, 204);
      },
    );

/** A guest's calendar lives as long as a role pass; an account's for a year. */
const FEED_MS = { account: 365 * 86_400_000, guest: ROLE_PASS_MS } as const;

type Person =
  | { ok: true; person: AccountPrincipal | GuestPrincipal }
  | { ok: false; problem: 'no-session' | 'no-right' };

function personOf(principal: Principal): Person {
  if (principal.kind === 'anonymous') return { ok: false, problem: 'no-session' };
  return may(principal, 'my-roles:list', SYSTEM) ? { ok: true, person: principal } : { ok: false, problem: 'no-right' };
}

async function remindersOf(deps: Deps, person: AccountPrincipal | GuestPrincipal): Promise<z.infer<typeof Reminders>> {
  const [address, feed] = [await reminderAddress(deps.db, person), await calendarFeedOf(deps.db, person, deps.now())];
  return {
    available: deps.config.mail !== null,
    email: address?.email ?? null,
    withLink: address?.with_link === 1,
    calendarUntil: feed?.expires_at ?? null,
  };
}

const calendarOf = async (deps: Deps, person: AccountPrincipal | GuestPrincipal): Promise<Response> =>
  icsFile(roleCalendar(await myRoles(deps, person), await releasedRoles(deps, person), deps.now()));

function icsFile(text: string): Response {
  const file = attachment(new TextEncoder().encode(text), ICS, calendarText.fileName);
  // A calendar's address is asked by programs that keep what they can.
  file.headers.set('cache-control', 'private, no-store');
  return file;
}
