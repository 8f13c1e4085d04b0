import { createRoute } from '@hono/zod-openapi';
import { Era, Invitee, writeIcs } from '@tsunagu/domain';
import { invitationText } from '@tsunagu/domain/catalogue/preparation';
import { z } from 'zod';
import { minutesNow } from '../../meetings/minutes-of.ts';
import { invitationMail } from '../../preparation/invitation-mail.ts';
import { meetingEntryOf } from '../../preparation/meeting-calendar.ts';
import { factsOf } from '../../storage/meeting-facts.ts';
import { whileOpen } from '../../storage/open-meeting.ts';
import {
  addInvitees,
  changeInvitee,
  inviteeById,
  inviteesOf,
  noteInvited,
  removeInvitee,
} from '../../storage/preparation/invitees.ts';
import { preparationOf, putPreparation } from '../../storage/preparation/preparation.ts';
import { settingsNow } from '../../storage/settings.ts';
import { Preparation } from '@tsunagu/domain';
import { api, body, json, meetingAccess, problems } from '../api.ts';
import { attachment } from '../attachment.ts';
import type { Deps } from '../deps.ts';
import { etagOf, IfMatch, seenVersion } from '../entity-tag.ts';
import { fileOf, InviteeParam, MeetingParam, PDF } from '../params.ts';
import { notPrinted, problem } from '../problem.ts';
import { viewOf } from './present.ts';
import { InviteeBody, NewInvitees, PreparationView } from './shapes.ts';

const ICS = 'text/calendar; charset=utf-8';
const Letters = z.object({
  /** 和暦 or 西暦: absent = as the organisation writes years. */
  calendar: Era.optional(),
  /** One person's letter; absent = one page for everybody. */
  invitee: Invitee.shape.id.optional(),
});

/** 参加者調整: date, place, whom to invite and what to prepare; the invitation as a letter, an entry of a calendar, a mail. */
export const preparationRoutes = (deps: Deps) =>
  api()
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/preparation',
        request: { params: MeetingParam },
        responses: { 200: json(PreparationView, 'as it stands'), ...problems(401, 403, 404, 422) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'meeting:prepare');
        if (!access.ok) return problem(c, access.problem);
        const view = await viewOf(deps, access.meeting);
        c.header('etag', etagOf(view.version));
        return c.json(view, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/meetings/{id}/preparation',
        request: { params: MeetingParam, headers: IfMatch, body: body(Preparation) },
        responses: {
          200: json(PreparationView, 'kept'),
          ...problems(400, 401, 403, 404, 409, 412, 415, 422, 428),
        },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:prepare');
        if (!access.ok) return problem(c, access.problem);
        const seen = seenVersion(c.req.valid('header')['if-match']);
        if (seen === undefined) return problem(c, 'preparation-unseen');
        const wanted = c.req.valid('json');
        const kept = await whileOpen(deps.db, id, (meeting) => putPreparation(meeting, { wanted, seen }, deps.now()));
        if (kept !== 'kept') return problem(c, kept === 'changed' ? 'preparation-changed' : kept);
        deps.events.publish(id, 'meeting');
        const again = await meetingAccess(c, deps, id, 'meeting:prepare');
        if (!again.ok) return problem(c, again.problem);
        const view = await viewOf(deps, again.meeting);
        c.header('etag', etagOf(view.version));
        return c.json(view, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/invitees',
        request: { params: MeetingParam, body: body(NewInvitees) },
        responses: { 201: { description: 'entered' }, ...problems(400, 401, 403, 404, 409, 415, 422) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:prepare');
        if (!access.ok) return problem(c, access.problem);
        const { people } = c.req.valid('json');
        const added = await whileOpen(deps.db, id, (meeting) => addInvitees(meeting, people, deps));
        if (added === 'meeting-closed') return problem(c, added);
        if (!added) return problem(c, 'invitees-full');
        deps.events.publish(id, 'meeting');
        return c.body(null, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/meetings/{id}/invitees/{inviteeId}',
        request: { params: InviteeParam, body: body(InviteeBody) },
        responses: { 200: json(Invitee, 'changed'), ...problems(400, 401, 403, 404, 409, 415, 422) },
      }),
      async (c) => {
        const { id, inviteeId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:prepare');
        if (!access.ok) return problem(c, access.problem);
        const change = c.req.valid('json');
        const changed = await whileOpen(deps.db, id, (meeting) =>
          changeInvitee(meeting, inviteeId, change, deps.now()),
        );
        if (changed === 'meeting-closed') return problem(c, changed);
        if (!changed) return problem(c, 'not-found');
        deps.events.publish(id, 'meeting');
        return c.json(changed, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/meetings/{id}/invitees/{inviteeId}/mail',
        request: { params: InviteeParam },
        responses: { 204: { description: 'sent' }, ...problems(401, 403, 404, 409, 422, 503) },
      }),
      async (c) => {
        const { id, inviteeId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:prepare');
        if (!access.ok) return problem(c, access.problem);
        if (access.meeting.state === 'closed') return problem(c, 'meeting-closed');
        if (deps.mailer === null) return problem(c, 'no-mail');
        const invitee = await inviteeById(deps.db, id, inviteeId);
        if (!invitee) return problem(c, 'not-found');
        if (invitee.email === '') return problem(c, 'invitee-no-mail');
        const { until } = await preparationOf(deps.db, id);
        const { era } = (await settingsNow(deps.db)).settings;
        const sent = await deps.mailer.send(invitationMail(access.meeting, until, { to: invitee.email, era }, deps));
        if (sent === 'unsent') return problem(c, 'mail-unsent');
        // Should the meeting have closed while the mail went out: it went out, and the record stays as it is.
        await whileOpen(deps.db, id, (meeting) => noteInvited(meeting, inviteeId, deps.now()));
        deps.events.publish(id, 'meeting');
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/invitation.pdf',
        request: { params: MeetingParam, query: Letters },
        responses: { 200: fileOf(PDF), ...problems(401, 403, 404, 409, 422, 503) },
      }),
      async (c) => {
        const { id } = c.req.valid('param');
        const { calendar, invitee } = c.req.valid('query');
        const access = await meetingAccess(c, deps, id, 'meeting:prepare');
        if (!access.ok) return problem(c, access.problem);
        const people = (await inviteesOf(deps.db, id)).filter((one) => invitee === undefined || one.id === invitee);
        if (people.length === 0) return problem(c, invitee === undefined ? 'nobody-invited' : 'not-found');
        const { until, message } = await preparationOf(deps.db, id);
        const { title, place, starts_at: startsAt, facilitator_name } = access.meeting;
        const { secretariat } = await factsOf(deps.db, id);
        const printed = await deps.print.run({
          kind: 'invitation-pdf',
          letters: people.map(({ name, affiliation, profession, prepare }) => ({
            name,
            affiliation,
            profession,
            prepare,
          })),
          meeting: { title, place, startsAt, until, message, contact: secretariat || facilitator_name },
          calendar: calendar ?? (await settingsNow(deps.db)).settings.era,
        });
        if (!printed.ok) return problem(c, notPrinted(printed.reason));
        return attachment(printed.value, PDF, `${invitationText.fileName(title)}.pdf`);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/meetings/{id}/meeting.ics',
        request: { params: MeetingParam },
        responses: { 200: fileOf('text/calendar'), ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const access = await meetingAccess(c, deps, c.req.valid('param').id, 'meeting:read');
        if (!access.ok) return problem(c, access.problem);
        const minutes = await minutesNow(deps, access.meeting, true);
        const entry = minutes && (await meetingEntryOf(deps.db, access.meeting, minutes.document));
        if (minutes === undefined || entry === undefined) return problem(c, 'no-date');
        return attachment(
          Buffer.from(writeIcs(invitationText.calendar, [entry])),
          ICS,
          `${invitationText.icsName(minutes.document.title)}.ics`,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: '/meetings/{id}/invitees/{inviteeId}',
        request: { params: InviteeParam },
        responses: { 204: { description: 'taken out' }, ...problems(401, 403, 404, 409, 422) },
      }),
      async (c) => {
        const { id, inviteeId } = c.req.valid('param');
        const access = await meetingAccess(c, deps, id, 'meeting:prepare');
        if (!access.ok) return problem(c, access.problem);
        const gone = await whileOpen(deps.db, id, (meeting) => removeInvitee(meeting, inviteeId));
        if (gone === 'meeting-closed') return problem(c, gone);
        if (!gone) return problem(c, 'not-found');
        deps.events.publish(id, 'meeting');
        return c.body(null, 204);
      },
    );
