import { z } from 'zod';
import { BoardJson } from '../board/open-format.ts';
import { LIMITS } from '../board/limits.ts';
import { MeetingFunction } from '../five-functions.ts';
import { IssueId, RoleId } from '../ids.ts';

const line = z.string().max(LIMITS.label);
const text = z.string().max(LIMITS.text);

/** A month, `YYYY-MM`: as exact as a copy says when anything was. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof Month>;

/**
 * 匿名の写し: a case as it may be shown above the meeting that knew it. A document of its own with ids of its own, written anew from
 * a list of what may be in it; nothing of the original is in it that was not confirmed by a person.
 */
export const AnonymousCopy = z.object({
  format: z.literal('tsunagu-anonymous-case'),
  version: z.literal(1),
  title: line.min(1),
  function: MeetingFunction,
  month: Month,
  /** 圏域 by name, at the level that was chosen; empty = the whole municipality. */
  careArea: line,
  /** The map, without ink, pictures, agenda, minutes and participants. */
  map: BoardJson,
  issues: z.array(z.object({ id: IssueId, title: line, detail: text, category: z.string().max(LIMITS.id) })),
  /** What was agreed, by what kind of person. */
  roles: z.array(z.object({ id: RoleId, what: text, by: line })),
  decisions: z.array(text),
});
export type AnonymousCopy = z.infer<typeof AnonymousCopy>;
