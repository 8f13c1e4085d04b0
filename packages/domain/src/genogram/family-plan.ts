import type { ElementId, UnionId } from '../ids.ts';
import { familyColumns, type Bar, type Columns } from './family-columns.ts';
import { familyRows, type FamilyRows } from './family-rows.ts';
import type { Couple, Family } from './family.ts';
import { arches, partnerBlocks, type UnionCourse } from './partner-blocks.ts';

/** A family as it would stand if nobody were held: who beside whom in which row, and how its lines run. */
export type FamilyPlan = {
  readonly families: readonly FamilyRows[];
  /** The middle of everybody's sign on the horizontal axis, for each family by itself. */
  readonly middles: ReadonlyMap<ElementId, number>;
  readonly courses: ReadonlyMap<UnionId, UnionCourse>;
};

/** What makes one order of a family worse than another, in units of distance. */
const WORSE = { meeting: 260, birth: 150, male: 70 };
/** How many beginnings are tried; with more families than this their order is as it comes. */
const MOST_STARTS = 24;
/** How often rows are adjusted while beginnings are only compared. */
const ROUGH = 6;
/** Bars of the children have this many heights at most. */
const LANES = 6;
/** Bars that end nearer to each other than this look like one. */
const BAR_GAP = 24;

/**
 * Plans a board's families (SPEC F10–F14). Depends on who is related to whom, never on places: each screen comes to the same.
 * Of the orders that begin with each of a family's eldest, the one with the shortest and clearest lines is taken.
 */
export function familyPlan(family: Family): FamilyPlan {
  const arched = arches(family, partnerBlocks(family));
  const families: FamilyRows[] = [];
  const middles = new Map<ElementId, number>();
  const courses = new Map<UnionId, UnionCourse>();
  const isSubject = (id: ElementId) => Number(family.persons.get(id)!.isSubject);
  for (const start of [...family.generations.keys()].sort((a, b) => isSubject(b) - isSubject(a))) {
    if (middles.has(start)) continue;
    const best = bestOf(family, start, arched);
    families.push(best.rows);
    for (const [id, x] of best.columns.middles) middles.set(id, x);
    for (const [couple, lane] of lanesOf(best.columns.bars)) {
      const course = arched.get(couple.union.id)!;
      courses.set(couple.union.id, { ...course, lane });
    }
  }
  for (const [id, course] of arched) if (!courses.has(id)) courses.set(id, { ...course, lane: 0 });
  return { families, middles, courses };
}

/** How the lines of every couple run (SPEC F12). */
export const unionCourses = (family: Family): ReadonlyMap<UnionId, UnionCourse> => familyPlan(family).courses;

type Order = { readonly rows: FamilyRows; readonly columns: Columns };

function bestOf(family: Family, start: ElementId, arched: ReturnType<typeof arches>): Order {
  const order = (from: ElementId, sweeps?: number): Order => {
    const rows = familyRows(family, from);
    return { rows, columns: familyColumns(rows, family, arched, sweeps) };
  };
  const first = order(start, ROUGH);
  const roots = first.rows.flat().filter(({ persons }) => !persons.some((id) => family.parentsOf.has(id)));
  if (roots.length < 2 || roots.length > MOST_STARTS) return order(start);
  let best = { from: start, cost: costOf(family, first) };
  for (const { persons } of roots) {
    const cost = costOf(family, order(persons[0]!, ROUGH));
    // By a clear difference only, so that rounding decides nothing.
    if (cost < best.cost - 1) best = { from: persons[0]!, cost };
  }
  return order(best.from);
}

function costOf(family: Family, { columns }: Order): number {
  let cost = 0;
  for (const { astray, from, to } of columns.bars) cost += Math.abs(astray) + (to - from) / 8;
  cost += WORSE.meeting * meetings(columns.bars).length;
  for (const { partners, children } of family.couples.values()) {
    const xs = children.map((id) => columns.middles.get(id));
    if (xs[0] !== undefined) cost += WORSE.birth * xs.filter((x, i) => i > 0 && x! < xs[i - 1]!).length;
    const [a, b] = partners.map((id) => ({ sex: family.persons.get(id)!.sex, x: columns.middles.get(id) }));
    if (a?.x === undefined || b?.x === undefined) continue;
    const [man, woman] = a.sex === 'male' ? [a, b] : [b, a];
    if (man.sex === 'male' && woman.sex === 'female' && man.x! > woman.x!) cost += WORSE.male;
  }
  return cost;
}

const meet = (a: Bar, b: Bar): boolean =>
  a.generation === b.generation && a.from < b.to + BAR_GAP && b.from < a.to + BAR_GAP;

/** Pairs of bars that pass each other. */
function meetings(bars: readonly Bar[]): [Bar, Bar][] {
  return bars.flatMap((a, i) =>
    bars
      .slice(i + 1)
      .filter((b) => meet(a, b))
      .map((b): [Bar, Bar] => [a, b]),
  );
}

/** A height for each couple at which its bars lie on no other; a couple whose children hang on several places takes several. */
function lanesOf(bars: readonly Bar[]): Map<Couple, number> {
  const own = new Map<Couple, Bar[]>();
  for (const bar of bars) own.set(bar.couple, [...(own.get(bar.couple) ?? []), bar]);
  const lanes = new Map<Couple, number>();
  const taken: { bar: Bar; from: number; to: number }[] = [];
  const inPlace = [...own].sort((a, b) => a[1][0]!.from - b[1][0]!.from || (a[0].union.id < b[0].union.id ? -1 : 1));
  for (const [couple, list] of inPlace) {
    const fits = (lane: number) =>
      taken.every(
        ({ bar, from, to }) => lane + list.length <= from || to <= lane || !list.some((one) => meet(one, bar)),
      );
    const free = Array.from({ length: LANES }, (_, lane) => lane).find(fits) ?? 0;
    lanes.set(couple, free);
    for (const bar of list) taken.push({ bar, from: free, to: free + list.length });
  }
  return lanes;
}
