import { z } from 'zod';
import { InkId } from '../ids.ts';
import { LIMITS } from './limits.ts';

const coordinate = z.number().finite().min(-LIMITS.coordinate).max(LIMITS.coordinate);

/** A pen stroke: written once, when the pen is lifted. `points` are x, y, pressure triples, flat; pressure 0–1. */
export const Ink = z.object({
  id: InkId,
  points: z
    .array(coordinate)
    .min(3)
    .max(LIMITS.inkPoints * 3)
    .refine((p) => p.length % 3 === 0, 'x, y, pressure triples'),
  width: z.number().min(1).max(60),
  tint: z.number().int().min(0).max(4).default(0),
});
export type Ink = z.infer<typeof Ink>;
