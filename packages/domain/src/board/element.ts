import { z } from 'zod';
import { Area, Lanes } from './elements/enclosures.ts';
import { BoardTable, Chart, Image, Timeline } from './elements/figures.ts';
import { Person } from './elements/person.ts';
import { Resource } from './elements/resource.ts';
import { Caption, Card, Note } from './elements/writing.ts';

export * from './elements/placed.ts';
export * from './elements/person.ts';
export * from './elements/resource.ts';
export * from './elements/enclosures.ts';
export * from './elements/writing.ts';
export * from './elements/figures.ts';

/** Everything that stands on a map, one schema a kind. A new kind: its schema in `elements/`, and a line here. */
export const Element = z.discriminatedUnion('kind', [
  Person,
  Resource,
  Note,
  Area,
  Caption,
  Card,
  BoardTable,
  Chart,
  Timeline,
  Lanes,
  Image,
]);
export type Element = z.infer<typeof Element>;
export type ElementKind = Element['kind'];

/** Elements whose size is said by a hand, not by their words. */
export type SizedElement = Extract<Element, { size: unknown }>;
export const isSized = (element: Element): element is SizedElement => 'size' in element;

/** Elements that others stand on: they lie at the back and are never in the way of a new thing. */
export const isGround = (element: Element): element is Area | Lanes =>
  element.kind === 'area' || element.kind === 'lanes';

/** Elements that others may stand on without being in the way: enclosures, and a timeline on whose courses things are placed. */
export const mayHold = (element: Element): boolean => isGround(element) || element.kind === 'timeline';

/** Elements that a tie may start or end at. */
export type TieEnd = Exclude<Element, Lanes>;
export const canCarryTie = (element: Element): element is TieEnd => element.kind !== 'lanes';
