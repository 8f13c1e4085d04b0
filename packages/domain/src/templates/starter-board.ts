import { z } from 'zod';
import { Area, BoardTable, Caption, Card, Chart, Lanes, Note, Person, Resource, Timeline } from '../board/element.ts';
import { Tie } from '../board/tie.ts';
import { Union } from '../board/union.ts';
import { ElementId } from '../ids.ts';

/** Only what something else names needs an id; boards made from it get fresh ones. */
const named = { id: ElementId.optional() };

/**
 * An element of a starter board: everything that may stand on a map but pictures, which are kept with their meeting.
 */
export const StarterElement = z.discriminatedUnion('kind', [
  Person.extend(named),
  Resource.extend(named),
  Note.extend(named),
  Area.extend(named),
  Caption.extend(named),
  Card.extend(named),
  BoardTable.extend(named),
  Chart.extend(named),
  Timeline.extend(named),
  Lanes.extend(named),
]);
export type StarterElement = z.infer<typeof StarterElement>;

/** How much a starter board holds: a map that people still take in at a glance, many times over. */
export const STARTER_LIMITS = { elements: 400, ties: 800, unions: 100 } as const;

/** The board on which a meeting starts. Never empty; the person with `isSubject` takes the case's alias. */
export const StarterBoard = z.object({
  elements: z.array(StarterElement).min(1).max(STARTER_LIMITS.elements),
  ties: z
    .array(Tie.omit({ id: true }))
    .max(STARTER_LIMITS.ties)
    .default([]),
  unions: z.array(Union).max(STARTER_LIMITS.unions).default([]),
});
export type StarterBoard = z.infer<typeof StarterBoard>;
