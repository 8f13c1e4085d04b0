import { z } from 'zod';

export * from './anonymous-copies/shapes.ts';
export * from './answers/shapes.ts';
export * from './area-issues/shapes.ts';
export * from './assets/shapes.ts';
export * from './attendance/shapes.ts';
export * from './cases/shapes.ts';
export * from './closing/shapes.ts';
export * from './events/shapes.ts';
export * from './meeting-facts/shapes.ts';
export * from './meetings/shapes.ts';
export * from './minutes-life/shapes.ts';
export * from './my-roles/shapes.ts';
export * from './preparation/shapes.ts';
export * from './proposals/shapes.ts';
export * from './resource-ideas/shapes.ts';
export * from './resources/shapes.ts';
export * from './samples/shapes.ts';
export * from './search/shapes.ts';
export * from './session/shapes.ts';
export * from './settings/shapes.ts';
export * from './taken-up/shapes.ts';

/*
 * The shapes of `/api`, once, for validation, OpenAPI and the browser's types: those that most pages need, each beside its routes.
 * Times are ISO 8601 with offset, ids opaque, lists paged (`shape-parts.ts`).
 */

/** Errors are application/problem+json. `type` is stable (`/problems/<slug>`), `title` says what happened, `detail` what to do. Never a stack. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  detail: z.string().optional(),
  status: z.number().int(),
  /** For `/problems/invalid-input`: field path → message. */
  fields: z.record(z.string(), z.string()).optional(),
  /** For `/problems/meeting-incomplete`: what closing still misses (domain `ClosingGap`). */
  gaps: z.array(z.unknown()).optional(),
});
export type Problem = z.infer<typeof Problem>;
