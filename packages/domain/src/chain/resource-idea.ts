import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { AreaIssueId, MeetingId, ResourceId, ResourceIdeaId } from '../ids.ts';
import { Day } from '../meeting/records.ts';

const line = z.string().trim().max(LIMITS.label);
const text = z.string().max(LIMITS.text);

/** How a resource comes to be: 声 → 話し合い → 試行 → 資源. */
export const IDEA_STAGES = ['voice', 'talk', 'trial', 'resource'] as const;
export const IdeaStage = z.enum(IDEA_STAGES);
export type IdeaStage = z.infer<typeof IdeaStage>;

/** What a trial showed: it goes on as a resource, it is changed and tried again, or it is given up. */
export const TrialResult = z.enum(['succeeded', 'again', 'given-up']);
export type TrialResult = z.infer<typeof TrialResult>;

/** One step that was taken, and what came of it. Only a trial has a result; null = still running. */
export const IdeaStep = z.object({
  stage: IdeaStage,
  on: Day,
  note: text.default(''),
  result: TrialResult.nullable().default(null),
});
export type IdeaStep = z.infer<typeof IdeaStep>;

/** Where an idea came up: an issue or a decision of a meeting. */
export const IdeaOrigin = z.object({
  meetingId: MeetingId,
  kind: z.enum(['issue', 'decision']),
  recordId: z.string().regex(/^(iss|dec)_[A-Za-z0-9]{1,40}$/),
});
export type IdeaOrigin = z.infer<typeof IdeaOrigin>;

/** What people write of an idea. */
export const IdeaText = z.object({
  title: line.min(1),
  detail: text.default(''),
  /** 圏域 by name; empty = the whole municipality. */
  careArea: line.default(''),
  /** 担い手 in words. */
  carriers: text.default(''),
});
export type IdeaText = z.infer<typeof IdeaText>;

/** 資源づくりの案: what an area wants to bring about. Never names a person who is helped. */
export const ResourceIdea = IdeaText.extend({
  id: ResourceIdeaId,
  /** The steps so far, oldest first; the last one says where it stands. */
  steps: z.array(IdeaStep),
  /** The 地域課題 that it answers. */
  areaIssues: z.array(AreaIssueId),
  /** The row of the directory that it became. */
  resourceId: ResourceId.nullable(),
  origin: IdeaOrigin.nullable(),
  version: z.number().int().min(1),
});
export type ResourceIdea = z.infer<typeof ResourceIdea>;
