import {
  AreaIssueId,
  AreaIssueStatus,
  IdeaStage,
  MeetingFunction,
  MeetingId,
  ProposalId,
  ProposalState,
  ResourceIdeaId,
} from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/** GET /api/meetings/:id/taken-up: what the meeting took up, and what came of it. */
export const TakenUpView = z.object({
  areaIssues: z.array(z.object({ id: AreaIssueId, title: z.string(), status: AreaIssueStatus })),
  ideas: z.array(z.object({ id: ResourceIdeaId, title: z.string(), stage: IdeaStage })),
  /** Proposals that were written from it. */
  proposals: z.array(z.object({ id: ProposalId, title: z.string(), state: ProposalState })),
});
export type TakenUpView = z.infer<typeof TakenUpView>;

/** Meetings that took up one 地域課題 or idea, newest first. */
export const TakingMeetings = z.object({
  items: z.array(
    z.object({
      id: MeetingId,
      title: z.string(),
      function: MeetingFunction,
      state: z.enum(['planned', 'running', 'closed']),
      at: Instant,
    }),
  ),
  /** Those that the asker may not read. */
  hidden: z.number().int().min(0),
});
export type TakingMeetings = z.infer<typeof TakingMeetings>;
/** POST /api/meetings/:id/ideas: puts an idea with its steps onto the map of an open meeting. */
export const PlacedIdea = z.object({ ideaId: ResourceIdeaId });
