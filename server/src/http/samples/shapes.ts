import { MeetingFunction } from '@tsunagu/domain';
import { z } from 'zod';

export const SampleList = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    functions: z.array(MeetingFunction),
    description: z.string(),
    /** How many elements and ties its map has. */
    elements: z.number().int(),
    ties: z.number().int(),
  }),
);
