import { CaseId, Day, Due, HoldId, MeetingId, MonitoringResult, ROLE_STATES, RoleId, SettledAs } from '@tsunagu/domain';
import { z } from 'zod';
import { DUE_RANGES } from '../../storage/role-board.ts';
import { PageQuery } from '../page-query.ts';
import { MeetingSummary } from '../shapes.ts';
import { Instant } from '../shape-parts.ts';

const words = z.string().trim().max(2000);
const needed = words.min(1);

/** A role on the facilitator's board, on a case's page, and at the start of the next meeting. */
export const ListedRole = z.object({
  meetingId: MeetingId,
  meetingTitle: z.string(),
  meetingDay: Day.nullable(),
  case: z.object({ id: CaseId, alias: z.string() }).nullable(),
  roleId: RoleId,
  what: z.string(),
  goal: z.string(),
  ownerName: z.string(),
  monitorName: z.string(),
  due: Due,
  /** The next monitoring day without a result. */
  monitoringDay: Day.nullable(),
  stage: z.enum(['unconfirmed', 'working', 'done', 'settled']),
  /** Every state that fits today, the most pressing first. */
  states: z.array(z.enum(ROLE_STATES)),
  daysLeft: z.number().int().nullable(),
  result: MonitoringResult.nullable(),
  settledAs: SettledAs.nullable(),
  /** The newest thing that was said in words. */
  latest: z.object({ kind: z.string(), text: z.string(), at: Instant }).nullable(),
});
export type ListedRole = z.infer<typeof ListedRole>;

/** What the board of open roles is narrowed to. */
export const RoleQuery = z.object({
  state: z.enum(ROLE_STATES).optional(),
  caseId: CaseId.optional(),
  /** Part of the owner's name. */
  owner: z.string().trim().min(1).max(100).optional(),
  due: z.enum(DUE_RANGES).optional(),
});
export const RolePageQuery = RoleQuery.extend(PageQuery.shape);
/** GET /api/roles: open roles of the meetings that the asker facilitates; the most pressing first. */
export const RolePage = z.object({ items: z.array(ListedRole), nextCursor: z.string().nullable() });
/** GET /api/roles/counts: by the same filter without its state, and the cases to choose from. */
export const RoleCounts = z.object({
  all: z.number().int(),
  states: z.object(
    Object.fromEntries(ROLE_STATES.map((state) => [state, z.number().int()])) as Record<
      (typeof ROLE_STATES)[number],
      z.ZodNumber
    >,
  ),
  cases: z.array(z.object({ id: CaseId, alias: z.string(), open: z.number().int() })),
});

/**
 * POST /api/meetings/:id/roles/:roleId/follow-up: what the facilitator (a result: the monitor too) writes down after the meeting.
 * Who drops a role says why.
 */
export const NewFollowUp = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answered'), text: needed }),
  z.object({
    kind: z.literal('monitored'),
    result: MonitoringResult,
    text: words.default(''),
    /** When to look again; null = no more. */
    nextDay: Day.nullable().default(null),
  }),
  z
    .object({ kind: z.literal('settled'), as: z.enum(['closed', 'dropped']), text: words.default('') })
    .refine(({ as, text }) => as !== 'dropped' || text !== '', { path: ['text'], params: { rule: 'reason' } }),
  z.object({ kind: z.literal('reopened') }),
]);

const Hold = z.object({
  meetingId: MeetingId,
  meetingTitle: z.string(),
  holdId: HoldId,
  text: z.string(),
  until: Day.nullable(),
  settledAs: SettledAs.nullable(),
  reason: z.string(),
});

/** GET /api/meetings/:id/earlier: what earlier meetings on the case left open, as far as the asker may read those meetings. */
export const Earlier = z.object({
  /** The meeting that this one goes on from. */
  continues: MeetingSummary.nullable(),
  roles: z.array(ListedRole),
  holds: z.array(Hold),
});
/** POST /api/meetings/:id/earlier: carried over, closed or dropped (with a reason); `open` takes that back. */
export const SettleEarlier = z
  .object({
    record: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('role'), id: RoleId }),
      z.object({ kind: z.literal('hold'), id: HoldId }),
    ]),
    meetingId: MeetingId,
    as: z.enum(['carried', 'closed', 'dropped', 'open']),
    text: words.default(''),
  })
  .refine(({ as, text }) => as !== 'dropped' || text !== '', { path: ['text'], params: { rule: 'reason' } });

/** GET /api/cases/:caseId: the way of one case. */
export const CaseView = z.object({
  id: CaseId,
  alias: z.string(),
  careArea: z.string(),
  /** Whether the asker may open a meeting on it. */
  mayUse: z.boolean(),
  meetings: z.array(MeetingSummary),
  roles: z.array(ListedRole),
  holds: z.array(Hold),
});

/** Reminders by e-mail: whether the server can send any, and the address that the asker gave. */
export const Reminders = z.object({
  available: z.boolean(),
  email: z.string().nullable(),
  withLink: z.boolean(),
  /** Until when the asker's calendar may ask for their roles; null without a subscription. */
  calendarUntil: Instant.nullable(),
});
export const NewReminders = z.object({ email: z.email().max(254), withLink: z.boolean().default(false) });
/** POST /api/me/calendar: an address for a calendar; an earlier one stops working. */
export const CalendarFeed = z.object({ link: z.string(), reachable: z.boolean(), expiresAt: Instant });
