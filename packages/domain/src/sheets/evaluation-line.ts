import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { EvaluationId, type RoleId } from '../ids.ts';

/** 達成, 一部, 未達; empty = not looked at yet. */
export const EvaluationResult = z.enum(['', 'reached', 'partly', 'missed']);
export type EvaluationResult = z.infer<typeof EvaluationResult>;

/** One goal or role of the earlier meeting, and what became of it. */
export const EvaluationLine = z.object({
  id: EvaluationId,
  /** What was to be done. */
  what: z.string().max(LIMITS.text).default(''),
  goal: z.string().max(LIMITS.text).default(''),
  result: EvaluationResult.default(''),
  note: z.string().max(LIMITS.text).default(''),
  order: z.number().finite().optional(),
});
export type EvaluationLine = z.infer<typeof EvaluationLine>;

/** The line that looks back at a role: the same on every device, so that a role is never asked for twice (SPEC U7). */
export const evaluationIdOf = (role: RoleId): EvaluationId =>
  EvaluationId.parse(`evl_${role.slice(role.indexOf('_') + 1)}`);
