import { z } from 'zod';
import { decodeCursor } from '../storage/paging.ts';

/** `?cursor=…` of a list; absent = from the start. */
export const PageQuery = z.object({
  cursor: z
    .string()
    .max(300)
    .optional()
    .transform((text, context) => {
      if (text === undefined) return null;
      const cursor = decodeCursor(text);
      if (cursor === null) context.addIssue({ code: 'invalid_format', format: 'cursor' });
      return cursor;
    }),
});
