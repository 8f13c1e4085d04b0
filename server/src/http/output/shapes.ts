import { Era, OutputTable, PAPER_THINGS, type PaperThing } from '@tsunagu/domain';
import { z } from 'zod';
import { PAPERS } from '../../exports/print-jobs.ts';
import { flagQuery } from '../params.ts';

const known = new Set<string>(PAPER_THINGS);

/** What every file of a meeting can be asked for. */
export const FileWish = z.object({
  /** 名前をかくす: can only hide more than the board does. */
  hideNames: flagQuery.default(false),
  /** 和暦 or 西暦: absent = as the organisation writes years. */
  calendar: Era.optional(),
  /** An earlier revision; absent = the newest. */
  revision: z.coerce.number().int().min(1).max(100_000).optional(),
});

/** Things of a meeting bound together; `things` is a list with commas, and comes out in the order of binding, none twice. */
export const PaperWish = FileWish.extend({
  things: z
    .string()
    .max(100)
    .refine((list) => list.split(',').every((thing) => known.has(thing)), { params: { rule: 'not-a-paper' } })
    .transform((list): PaperThing[] => PAPER_THINGS.filter((thing) => list.split(',').includes(thing))),
  paper: z.enum(PAPERS).default('a4'),
  withSheets: flagQuery.default(true),
});

/** To be looked at in a tab and printed from there, instead of kept. */
export const PdfWish = PaperWish.extend({ inline: flagQuery.default(false) });

export const TableWish = FileWish.extend({ table: OutputTable });
