import { z } from 'zod';
import { LIMITS } from '../board/limits.ts';
import { Day } from '../meeting/records.ts';

const line = z.string().trim().max(LIMITS.label);
/** A clock time in Tokyo, `HH:MM`; empty = not settled. */
const Clock = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]);

/** 事前説明: on which day, by whom, to whom. */
export const Explained = z.object({ day: Day.nullable(), by: line, to: line });
export type Explained = z.infer<typeof Explained>;

/** What is settled about a meeting before it is held. Date and place are the meeting's own. */
export const Preparation = z
  .object({
    startsAt: z.iso.datetime({ offset: true }).nullable(),
    /** Until when, on the same day. */
    until: Clock.default(''),
    place: line.default(''),
    /** A line for everybody in the invitation: 「駐車場は裏にあります」. It names nobody. */
    message: z.string().trim().max(1_000).default(''),
    explained: Explained.default({ day: null, by: '', to: '' }),
    /** Nobody has to bring a paper. */
    noMaterials: z.boolean().default(false),
  })
  .superRefine(({ startsAt, until }, context) => {
    if (until === '') return;
    const rule = startsAt === null ? 'until-without-start' : clockOf(startsAt) >= until ? 'until-before-start' : null;
    if (rule !== null) context.addIssue({ code: 'custom', path: ['until'], params: { rule } });
  });
export type Preparation = z.infer<typeof Preparation>;

/** `HH:MM` in Tokyo of an instant. Tokyo keeps one time all the year. */
export const clockOf = (instant: string): string =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(11, 16);
