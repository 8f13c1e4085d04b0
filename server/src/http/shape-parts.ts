import { z } from 'zod';

/** A moment: ISO 8601 with offset. */
export const Instant = z.iso.datetime({ offset: true });
/** A list, paged by `cursor` (absent = from the start; `nextCursor: null` = the end). */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
