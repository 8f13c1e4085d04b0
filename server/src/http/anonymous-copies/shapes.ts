import { AnonymousCopy, AnonymousCopyId, AreaIssueId, LIMITS, MeetingFunction, SCAN_KINDS } from '@tsunagu/domain';
import { z } from 'zod';

const text = z.string().max(LIMITS.text);

/** The lines of a closed meeting that go into a copy only once somebody has confirmed them. */
export const AnonymousReview = z.object({
  version: z.number().int(),
  title: z.string(),
  keepCareArea: z.boolean(),
  /** 圏域 of the case, which `keepCareArea` speaks of; empty for none. */
  careArea: z.string(),
  lines: z.array(
    z.object({
      key: z.string(),
      place: z.string(),
      original: z.string(),
      proposed: z.string(),
      /** Characters that fit where it stands. */
      most: z.number().int(),
      /** Places in the original (full-width letters and digits count as half-width ones). */
      findings: z.array(z.object({ from: z.number(), to: z.number(), kind: z.enum(SCAN_KINDS), instead: z.string() })),
      /** What was said of exactly this text; null = nothing yet. `text: null` = left out. */
      decision: z.object({ text: z.string().nullable() }).nullable(),
    }),
  ),
  /** The copy that is published already. */
  published: AnonymousCopyId.nullable(),
});
export type AnonymousReview = z.infer<typeof AnonymousReview>;

/** PUT …/anonymous-review: all decisions so far, each with the text that was seen. */
export const AnonymousReviewChange = z.object({
  title: z.string().max(LIMITS.label),
  keepCareArea: z.boolean(),
  decisions: z.array(z.object({ key: z.string().max(120), original: text, text: text.nullable() })).max(20_000),
});
export type AnonymousReviewChange = z.infer<typeof AnonymousReviewChange>;
export const AnonymousReviewVersion = z.object({ version: z.number().int() });

export const AnonymousCopySummary = z.object({
  id: AnonymousCopyId,
  title: z.string(),
  function: MeetingFunction,
  /** `YYYY-MM` */
  month: z.string(),
  careArea: z.string(),
});
export type AnonymousCopySummary = z.infer<typeof AnonymousCopySummary>;
export const AnonymousCopyPage = z.object({
  items: z.array(AnonymousCopySummary),
  next: z.number().int().nullable(),
});
export type AnonymousCopyPage = z.infer<typeof AnonymousCopyPage>;
export const AnonymousCopyView = z.object({
  id: AnonymousCopyId,
  /** domain `AnonymousCopy`; its map only by its head, as `BoardFile` says. */
  document: AnonymousCopy.extend({ map: z.looseObject({ format: z.literal('tsunagu-board') }) }),
  /** The 地域課題 that its issues belong to. */
  areaIssues: z.array(z.object({ id: AreaIssueId, title: z.string() })),
  /** Whether the asker may take it back. */
  mayRemove: z.boolean(),
});
