import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { AreaIssueId, ResourceId, ResourceIdeaId } from '../ids.ts';
import { Day } from '../meeting/records.ts';

const line = z.string().trim().max(LIMITS.label);
const text = z.string().max(LIMITS.text);

/** How a resource comes to be: 声 → 話し合い → 試行 → 資源. */
export const IDEA_STAGES = ['voice', 'talk', 'trial', 'resource'] as const;
export const IdeaStage = z.enum(IDEA_STAGES);
export type IdeaStage = z.infer<typeof IdeaStage>;

/** One step that was taken, and what came of it. */
export const IdeaStep = z.object({ stage: IdeaStage, on: Day, note: text.default('') });
export type IdeaStep = z.infer<typeof IdeaStep>;

/** 資源づくりの案: what an area wants to bring about. Never names a person who is helped. */
export const ResourceIdea = z.object({
  id: ResourceIdeaId,
  title: line.min(1),
  detail: text.default(''),
  careArea: line.default(''),
  /** 担い手 in words. */
  carriers: text.default(''),
  /** The steps so far, oldest first; the last one says where it stands. */
  steps: z.array(IdeaStep),
  /** The 地域課題 that it answers. */
  areaIssues: z.array(AreaIssueId),
  /** The row of the directory that it became. */
  resourceId: ResourceId.nullable(),
  version: z.number().int().min(1),
});
export type ResourceIdea = z.infer<typeof ResourceIdea>;
