import { MinutesLife } from '@tsunagu/domain';
import { z } from 'zod';
import { Instant } from '../shape-parts.ts';

/** POST /api/meetings/:id/close → 200, or 409 `/problems/meeting-incomplete` with `gaps`. */
export const CloseMeeting = z.object({
  /** Close although soft gaps (things that may stay open) were named. */
  acceptGaps: z.boolean().default(false),
  /** What was ticked of the closing check, in its own words. */
  checked: z.array(z.string().max(500)).max(100).default([]),
});
export const Closing = z.object({ revision: z.number().int(), sequence: z.number().int(), closedAt: Instant });
/** GET /api/meetings/:id/minutes: the immutable revision once closed, else the draft of this moment. */
export const MinutesView = z.object({
  state: z.enum(['draft', 'closed']),
  revision: z.number().int(),
  /** domain `MinutesDocument` as JSON. */
  document: z.unknown(),
  /** What happened since closing; null for a draft. */
  life: MinutesLife.nullable(),
});

/**
 * GET /api/meetings/:id/board.json. Only its head is described here: rich text nests without end, which JSON Schema can say
 * (`/api/board.schema.json`) and the generator of the OpenAPI document cannot.
 */
export const BoardFile = z.looseObject({ format: z.literal('tsunagu-board'), version: z.number().int() });
