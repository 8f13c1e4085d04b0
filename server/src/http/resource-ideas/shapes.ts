import {
  AreaIssueId,
  Day,
  IdeaOrigin,
  IdeaStage,
  IdeaStep,
  IdeaText,
  ResourceIdea,
  ResourceText,
} from '@tsunagu/domain';
import { z } from 'zod';

const MOST_LINKS = 50;
const AreaIssues = z.array(AreaIssueId).max(MOST_LINKS).default([]);
const Note = IdeaStep.shape.note;

/** GET /api/resource-ideas?stage=…: one column of the board. */
export const IdeaPage = z.object({
  items: z.array(
    ResourceIdea.pick({ id: true, title: true, careArea: true, carriers: true, version: true }).extend({
      stage: IdeaStage,
      last: IdeaStep,
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type IdeaPage = z.infer<typeof IdeaPage>;
/** POST /api/resource-ideas: it begins as a voice on a day. `origin`: the issue or decision of a meeting that it came from. */
export const NewIdea = IdeaText.extend({
  on: Day,
  note: Note,
  areaIssues: AreaIssues,
  origin: IdeaOrigin.nullable().default(null),
});
export type NewIdea = z.input<typeof NewIdea>;
/** PUT /api/resource-ideas/:id, with `If-Match: "<version>"`. */
export const IdeaChange = IdeaText.extend({ areaIssues: AreaIssues });
export type IdeaChange = z.input<typeof IdeaChange>;
/** POST /api/resource-ideas/:id/steps, with `If-Match`; DELETE takes the last one back. */
export const NewStep = IdeaStep;
/** POST /api/resource-ideas/:id/resource, with `If-Match`: it becomes a row of the directory. */
export const BecomeResource = z.object({ resource: ResourceText, note: Note });
/** GET /api/resource-ideas/:id, with an ETag. */
export const IdeaView = ResourceIdea.extend({
  /** Whether it may become a row of the directory now. */
  mayBecome: z.boolean(),
  /** The meeting that it came from, for whoever may read it. */
  originTitle: z.string().nullable(),
  areaIssueTitles: z.array(z.object({ id: AreaIssueId, title: z.string() })),
});
export type IdeaView = z.infer<typeof IdeaView>;
