import type { MeetingFunction } from '../five-functions.ts';

/** Where a relation points: to its second end, both ways, or neither. */
type Arrow = '→' | '↔' | '–';

/**
 * A relation of a figure, ends by their labels. `told`: its words name both ends, so the tie must run and point like that.
 * `deduced`: its words stand on the page and the ends are ours. `structural`: membership, order, adjacency; has no words.
 */
export type Relation = {
  readonly kind: 'told' | 'deduced' | 'structural';
  readonly from: string;
  readonly arrow: Arrow;
  readonly to: string;
  readonly label: string;
};

/**
 * What the figure behind a sample shows, written down apart from the sample: the test holds the sample against it, so that
 * a rearranged sample cannot lose a label or a relation unnoticed. Labels are in full; what stands inside a thing (a list, a
 * note's further lines) by a word or two of it.
 */
export type Figure = {
  /** Areas, frames and lanes. */
  readonly areas: readonly string[];
  /** Everything else, each with words of what is listed inside. A label that the figure bears twice stands here twice. */
  readonly nodes: readonly (string | readonly [label: string, ...inside: string[]])[];
  readonly relations: readonly Relation[];
  /** Numbered or worded callouts on elements and ties. */
  readonly callouts?: readonly string[];
  /** How many elements and ties bear the badge of a function, at least. */
  readonly badges?: Readonly<Partial<Record<MeetingFunction, number>>>;
  /** Words that stand anywhere: cells of a table, steps of a course, titles of lanes. */
  readonly words?: readonly string[];
  /** What stands in which area, by labels. */
  readonly inside?: Readonly<Record<string, readonly string[]>>;
  /** What a faithful sample counts at least; a badge or callout kept as a mark counts as an element. */
  readonly elements: number;
  readonly ties: number;
};

const relation =
  (kind: Relation['kind']) =>
  (from: string, arrow: Arrow, to: string, label = ''): Relation => ({ kind, from, arrow, to, label });

export const told = relation('told');
export const deduced = relation('deduced');

/** Relations without words between each of the first and the second, e.g. members and their organisation. */
export const structural = (from: readonly string[] | string, to: string): Relation[] =>
  [from].flat().map((one) => relation('structural')(one, '–', to));
