import { z } from 'zod';
import { Area, Caption, Note, Person, Resource } from '../board/element.ts';
import { LIMITS } from '../board/limits.ts';
import { MeetingFunction, MeetingLevel } from '../five-functions.ts';

const line = z.string().min(1).max(LIMITS.label);
const text = z.string().max(LIMITS.text);
const withoutId = { id: true } as const;

/** An element of a starter board: everything but its id. */
export const StarterElement = z.discriminatedUnion('kind', [
  Person.omit(withoutId),
  Resource.omit(withoutId),
  Note.omit(withoutId),
  Area.omit(withoutId),
  Caption.omit(withoutId),
]);

export const TemplateItem = z.object({
  title: line,
  /** Time box in minutes; 0 = none. */
  minutes: z.number().int().min(0).max(600),
  /** What the facilitator may ask. */
  prompts: z.array(line),
  /** What is written down here: each becomes a heading in the item's minutes. */
  fields: z.array(line).default([]),
});

/**
 * How a meeting of one function starts: data, not code, so that an office can write its own. A meeting remembers the template as
 * `id@version`; a change that matters raises `version`.
 */
export const Template = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  version: z.number().int().min(1),
  function: MeetingFunction,
  level: MeetingLevel,
  title: line,
  /** What this kind of meeting is for, in one or two sentences. */
  description: text,
  /** What one meeting produces. */
  produces: z.array(line).min(1),
  agenda: z.array(TemplateItem).min(1),
  /** The board on which a meeting starts; the person with `isSubject` takes the case's alias. Never empty. */
  board: z.array(StarterElement).min(1),
  /** What the facilitator asks the room before closing. */
  closingCheck: z.array(line).min(1),
});
/** A template as it is written down: what has a default may be left out. */
export type Template = z.input<typeof Template>;

/** `id@version`, as the board's `meta.template` keeps it. */
export const templateRef = (template: Pick<Template, 'id' | 'version'>): string => `${template.id}@${template.version}`;
