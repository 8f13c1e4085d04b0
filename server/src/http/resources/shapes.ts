import {
  Day,
  DirectoryResource,
  Formality,
  Freshness,
  MeetingId,
  MOST_IMPORTED_RESOURCES,
  ResourceChangeKind,
  ResourceId,
  ResourceText,
  SupporterKind,
} from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/** How many cases something is tied to, as the asker may know it (domain SPEC RS9). */
const CountShown = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), count: z.number().int() }),
  z.object({ kind: z.literal('few') }),
]);

/** GET /api/resources: one row as lists show it. */
export const ListedResource = DirectoryResource.extend({ freshness: Freshness, cases: CountShown });
export type ListedResource = z.infer<typeof ListedResource>;
/** `total`: how many match, over all pages. */
export const ResourcePage = z.object({
  items: z.array(ListedResource),
  nextCursor: z.string().nullable(),
  total: z.number().int(),
});
export type ResourcePage = z.infer<typeof ResourcePage>;
/** Which rows are wanted; what is left out does not narrow. `careArea=` (empty) is the whole municipality. */
export const ResourceQuery = z.object({
  q: z.string().max(200).optional(),
  careArea: z.string().max(200).optional(),
  kind: SupporterKind.optional(),
  formality: Formality.optional(),
  freshness: Freshness.optional(),
  ended: z.enum(['true', 'false']).optional(),
});
/** POST /api/resources and PUT /api/resources/:id, the latter with `If-Match: "<version>"`. */
export const NewResource = ResourceText;

/** GET /api/resources/:id, with an ETag. */
export const ResourceView = ListedResource.extend({
  /** Who confirmed it last. */
  confirmedBy: z.string().nullable(),
  /** Rows that live on in this one. */
  merged: z.array(DirectoryResource.pick({ id: true, name: true })),
  /** Closed meetings that had it on their map, as far as the asker may read them; newest first. */
  meetings: z.array(z.object({ id: MeetingId, title: z.string(), closedAt: Instant })),
  /** Ideas that became this row. */
  ideas: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type ResourceView = z.infer<typeof ResourceView>;

/** GET /api/resources/:id/history: every version, newest first. */
export const ResourceHistory = z.object({
  items: z.array(
    z.object({
      version: z.number().int(),
      kind: ResourceChangeKind,
      text: ResourceText,
      by: z.string(),
      at: Instant,
    }),
  ),
});
export type ResourceHistory = z.infer<typeof ResourceHistory>;

/** POST /api/resources/:id/confirm: somebody has looked today. */
export const Confirmation = z.object({ confirmedOn: Day, version: z.number().int() });

/** GET /api/resources/areas: 圏域 by name, for choosing. */
export const AreaNames = z.object({ items: z.array(z.string()) });
/** POST /api/resources/like: rows that may be the same as one that is being written. Asked in the body: a contact may be a person's. */
export const LikeQuestion = ResourceText.pick({ name: true, careArea: true, contact: true });
export const LikeAnswer = z.object({
  items: z.array(DirectoryResource.pick({ id: true, name: true, careArea: true, kind: true, formality: true })),
});
export type LikeAnswer = z.infer<typeof LikeAnswer>;

const GapCell = z.object({ formal: z.number().int(), informal: z.number().int() });
/** GET /api/resources/gaps: 圏域 × kind; every list of cells has the order of `kinds`. */
export const Gaps = z.object({
  kinds: z.array(SupporterKind),
  rows: z.array(z.object({ careArea: z.string(), cells: z.array(GapCell), total: GapCell })),
  totals: z.array(GapCell),
});
export type Gaps = z.infer<typeof Gaps>;

/** GET /api/resources/duplicates: the surest first. */
export const DuplicateList = z.object({
  items: z.array(
    z.object({
      one: DirectoryResource,
      other: DirectoryResource,
      reasons: z.array(z.enum(['same-name', 'similar-name', 'same-contact'])),
    }),
  ),
  /** There are more than are answered at once. */
  more: z.boolean(),
});
export type DuplicateList = z.infer<typeof DuplicateList>;
/** PUT /api/resources/distinct: two rows are different, or that is taken back. */
export const DistinctDecision = z.object({ one: ResourceId, other: ResourceId, distinct: z.boolean() });
/** POST /api/resources/:id/merge: it lives on in another row. POST …/unmerge takes that back. */
export const Merge = z.object({ into: ResourceId });

/** POST /api/resources/import/preview: what a CSV or Excel file (as the body) would do. Nothing is written. */
export const ImportPreview = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    lines: z.array(
      z.object({
        line: z.number().int(),
        verdict: z.enum(['new', 'changed', 'same', 'duplicate']),
        text: ResourceText,
        resource: DirectoryResource.pick({ id: true, version: true }).nullable(),
        fields: z.array(z.string()),
        like: z.array(z.object({ name: z.string(), careArea: z.string(), line: z.number().int().nullable() })),
      }),
    ),
    unused: z.array(z.string()),
  }),
  z.object({
    ok: z.literal(false),
    problems: z.array(z.object({ line: z.number().int().nullable(), message: z.string() })),
  }),
]);
export type ImportPreview = z.infer<typeof ImportPreview>;
/** POST /api/resources/import: the lines that people took, all or none. `resource` names the row and version that a line changes. */
export const ImportResources = z.object({
  lines: z
    .array(z.object({ text: ResourceText, resource: DirectoryResource.pick({ id: true, version: true }).nullable() }))
    .min(1)
    .max(MOST_IMPORTED_RESOURCES),
});
export const Imported = z.object({ added: z.number().int(), changed: z.number().int() });
export type Imported = z.infer<typeof Imported>;

/** GET /api/meetings/:id/resources: what everybody in a meeting may read of the rows on its map (domain SPEC RS15). */
export const MeetingResources = z.object({
  items: z.array(
    DirectoryResource.pick({ id: true, name: true, formality: true, kind: true, careArea: true, endedOn: true }),
  ),
});
export type MeetingResources = z.infer<typeof MeetingResources>;
