import {
  AttendeeCategory,
  Candidate,
  CaseId,
  Consent,
  Invitee,
  InviteeText,
  Material,
  MeetingFunction,
  MeetingId,
  MOST_INVITEES,
  ParticipantName,
  Preparation,
  READY_STEPS,
} from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/** A case with where it stands. */
export const CaseStandingView = z.object({
  id: CaseId,
  alias: z.string(),
  careArea: z.string(),
  lastMeeting: z.object({ id: MeetingId, title: z.string(), function: MeetingFunction, at: Instant }).nullable(),
  /** The newest meeting that is not closed. */
  planned: z.object({ id: MeetingId, title: z.string() }).nullable(),
  openRoles: z.number().int(),
  consent: Consent.shape.state,
  candidate: Candidate.extend({ by: z.string(), addedAt: Instant }).nullable(),
});
/** GET /api/candidates: in the order that people set. */
export const CandidateList = z.object({ items: z.array(CaseStandingView) });
/** GET /api/candidates/cases: the account's cases, newest first. */
export const CaseStandingPage = z.object({ items: z.array(CaseStandingView), nextCursor: z.string().nullable() });

/** 準備の確かめ, in its order. */
export const ReadyList = z.array(z.object({ step: z.enum(READY_STEPS), done: z.boolean() }));
/** GET /api/preparations: planned meetings that the account facilitates. */
export const PreparationList = z.object({ items: z.array(z.object({ meetingId: MeetingId, ready: ReadyList })) });

/** GET and PUT /api/meetings/:id/preparation; the version stands in the entity tag too. */
export const PreparationView = z.object({
  version: z.number().int(),
  preparation: Preparation,
  invitees: z.array(Invitee),
  /** Who attended earlier meetings of the case and is not invited yet. */
  earlier: z.array(ParticipantName.extend({ category: AttendeeCategory })),
  ready: ReadyList,
  /** Whether invitations can be mailed from here. */
  mayMail: z.boolean(),
});

/** PUT …/invitees/:inviteeId. `invited`: the invitation was handed over. */
export const InviteeBody = InviteeText.extend({ invited: z.boolean().default(false) });
/** POST …/invitees: one or several at once. */
export const NewInvitees = z.object({ people: z.array(InviteeBody).min(1).max(MOST_INVITEES) });

/** GET …/materials. */
export const MaterialList = z.object({ items: z.array(Material) });
