import { z } from 'zod';

/** What a meeting puts on paper, in the order in which it is bound together. */
export const PAPER_THINGS = ['minutes', 'roles', 'case', 'assessment', 'map'] as const;
export const PaperThing = z.enum(PAPER_THINGS);
export type PaperThing = z.infer<typeof PaperThing>;

/** Tables of a meeting for a spreadsheet. */
export const OUTPUT_TABLES = ['roles', 'attendance', 'issues', 'sheets'] as const;
export const OutputTable = z.enum(OUTPUT_TABLES);
export type OutputTable = z.infer<typeof OutputTable>;
