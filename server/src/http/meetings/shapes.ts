import {
  AreaIssueId,
  AttendanceId,
  CaseId,
  Consent,
  MeetingFacts,
  MeetingFunction,
  MeetingId,
  MeetingLevel,
  MOST_TAKEN_UP,
  ResourceIdeaId,
  UserId,
} from '@tsunagu/domain';
import { z } from 'zod';
import { Instant, page } from '../shape-parts.ts';

/**
 * POST /api/meetings: either the fields of a new meeting, or `{sample}` with one of its functions and a template of that. `template` is an
 * id, or `id@version` for an earlier one.
 */
export const NewMeeting = z.union([
  z.object({
    sample: z.string().regex(/^C\d{1,2}$/),
    title: z.string().trim().min(1).max(200).optional(),
    useFor: MeetingFunction.optional(),
    template: z.string().max(100).nullish(),
  }),
  z.object({
    title: z.string().trim().min(1).max(200),
    function: MeetingFunction,
    level: MeetingLevel,
    caseId: CaseId.nullish(),
    template: z.string().max(100).nullish(),
    startsAt: Instant.nullish(),
    place: z.string().max(200).nullish(),
    facts: MeetingFacts.optional(),
    /** An earlier meeting of the same case whose map this one begins with. */
    continues: MeetingId.nullish(),
    /** 地域課題 and ideas that it takes up: they stand on its first map. */
    areaIssues: z.array(AreaIssueId).max(MOST_TAKEN_UP).default([]),
    ideas: z.array(ResourceIdeaId).max(MOST_TAKEN_UP).default([]),
  }),
]);
/** POST /api/meetings/import: a file of the open format as a meeting of its own. */
export const ImportMeeting = z.object({ title: z.string().trim().min(1).max(200), board: z.unknown() });
export const MeetingSummary = z.object({
  id: MeetingId,
  title: z.string(),
  function: MeetingFunction,
  level: MeetingLevel,
  state: z.enum(['planned', 'running', 'closed']),
  startsAt: Instant.nullable(),
  openedAt: Instant.nullable(),
  place: z.string(),
  case: z.object({ id: CaseId, alias: z.string() }).nullable(),
});
export type MeetingSummary = z.infer<typeof MeetingSummary>;
export const MeetingPage = page(MeetingSummary);
/** Meetings of one case that the asker takes part in, newest first. */
export const CaseMeetings = z.object({ items: z.array(MeetingSummary) });
export const MeetingView = MeetingSummary.extend({
  epoch: z.number().int(),
  facts: MeetingFacts,
  /** Who writes the facts names in `If-Match` the version that they saw. */
  factsVersion: z.number().int(),
  /** Of the case; null without one. */
  consent: Consent.nullable(),
  template: z.string(),
  /** It was opened on a sample: everybody on it is made up. */
  fictional: z.boolean(),
  closedAt: Instant.nullable(),
  facilitator: z.object({ id: UserId, name: z.string() }),
  /** What the asker may do here; decided by the policy module, shown by the page. */
  me: z.object({
    attendanceId: AttendanceId.nullable(),
    mayEdit: z.boolean(),
    mayFacilitate: z.boolean(),
    /** Works with the case of this meeting: may record its consent. */
    mayUseCase: z.boolean(),
  }),
  serverTime: Instant,
});
export type MeetingView = z.infer<typeof MeetingView>;
/** PATCH /api/meetings/:id (facilitator) */
export const MeetingChange = z.object({
  title: z.string().trim().min(1).max(200).optional(),
  startsAt: Instant.nullable().optional(),
  place: z.string().max(200).optional(),
});
