import { z } from 'zod';
import { LIMITS } from './limits.ts';

const coordinate = z.number().finite().min(-LIMITS.coordinate).max(LIMITS.coordinate);

/** A place on the board, in board units (1 unit = 1 CSS px at 100 %), y downwards. For elements it is the top left corner. */
export const Pos = z.object({ x: coordinate, y: coordinate });
export type Pos = z.infer<typeof Pos>;

export const Size = z.object({
  w: z.number().finite().min(8).max(LIMITS.coordinate),
  h: z.number().finite().min(8).max(LIMITS.coordinate),
});
export type Size = z.infer<typeof Size>;
