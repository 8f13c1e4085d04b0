import {
  MeetingFunction,
  MeetingLevel,
  Template,
  TEMPLATE_FILE_VERSION,
  TemplateContent,
  TemplateId,
} from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/** A template as lists show it. */
export const TemplateSummary = z.object({
  id: TemplateId,
  version: z.number().int(),
  function: MeetingFunction,
  level: MeetingLevel,
  title: z.string(),
  description: z.string(),
  /** Of all time boxes together. */
  minutes: z.number().int(),
  /** What one meeting of it produces, in words. */
  produces: z.array(z.string()),
  /** Ships with the product. */
  shipped: z.boolean(),
  /** A shipped one that the organisation does not offer. */
  hidden: z.boolean(),
  /** The own template that stands in the place of a hidden shipped one. */
  replacedBy: TemplateId.nullable(),
  /** Whose it is; empty for shipped ones. */
  owner: z.string(),
  /** What the asker may do with it; decided by the policy module, shown by the page. */
  mayChange: z.boolean(),
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;

/**
 * GET /api/templates: those that ship first, in the order of the functions, then those of the organisation, newest first. An own one
 * that replaces a shipped one stands in its place.
 */
export const TemplatePage = z.object({
  items: z.array(TemplateSummary),
  nextCursor: z.string().nullable(),
  /** Whether the asker may hide and replace shipped ones. */
  mayArrange: z.boolean(),
});

/**
 * GET /api/templates/:id, `?version=` for an earlier one. PUT takes the content alone, with `If-Match: "<version>"` of what was seen: 412
 * when somebody else has changed it since, 428 without it.
 */
export const TemplateView = z.object({
  template: Template,
  about: TemplateSummary,
  removed: z.boolean(),
  /** Newest first, fifty at most; none of shipped ones. */
  versions: z.array(z.object({ version: z.number().int(), at: Instant, by: z.string() })),
});
export type TemplateView = z.infer<typeof TemplateView>;

/** POST /api/templates, PUT /api/templates/:id */
export const NewTemplate = TemplateContent;
/** POST /api/templates/import: a file of the open format; its head is described here, what it says by `/api/template.schema.json`. */
export const TemplateUpload = z.looseObject({});
/** GET /api/templates/:id/template.json */
export const TemplateDownload = z.object({
  format: z.literal('tsunagu-template'),
  version: z.literal(TEMPLATE_FILE_VERSION),
  template: Template,
});
/** PUT /api/templates/:id/standing: whether a shipped template is offered, and what stands in its place. */
export const TemplateStanding = z.object({ hidden: z.boolean(), replacedBy: TemplateId.nullable().default(null) });
export const MadeTemplate = z.object({ id: TemplateId, version: z.number().int() });
/** GET /api/meetings/:id/template: as it was when the meeting was opened; null when that is not known (any more). */
export const MeetingTemplate = z.object({ template: Template.nullable() });
