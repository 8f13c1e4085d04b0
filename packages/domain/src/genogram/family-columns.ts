import type { ElementId } from '../ids.ts';
import { custodyOf, type Couple, type Family } from './family.ts';
import type { FamilyRows } from './family-rows.ts';
import type { Block, UnionCourse } from './partner-blocks.ts';
import { spaced } from './row-spacing.ts';

/** Distances between the middles of signs, in board units: names of six letters stay clear of each other. */
export const PARTNER_STEP = 216;
const SIBLING_STEP = 192;
/** Between people who are not brothers and sisters. */
const STRANGER_STEP = 232;
/** How often rows are adjusted to each other; families of three generations are at rest after fewer. */
const SWEEPS = 40;

/** Children who hang on one point, and where that point is in their parents' block. */
type Brood = { readonly parents: Block; readonly at: number; readonly children: readonly ElementId[] };

const among = (block: Block, id: ElementId): number => block.persons.indexOf(id) * PARTNER_STEP;

/**
 * The middle of everybody's sign on the horizontal axis (SPEC F14): parents above the middle of their children, partners and
 * children at fixed steps, nobody nearer than a step. The rows' order is given.
 */
export function familyColumns(
  { rows }: FamilyRows,
  family: Family,
  courses: ReadonlyMap<unknown, UnionCourse>,
): Map<ElementId, number> {
  const blockOf = new Map<ElementId, Block>();
  for (const block of rows.flat()) for (const id of block.persons) blockOf.set(id, block);
  /** Middle of each block's first sign. */
  const at = new Map<Block, number>();
  const gaps = rows.map((row) => row.map((block, i) => (i === 0 ? 0 : stepBetween(row[i - 1]!, block, family))));
  rows.forEach((row, r) => {
    let x = 0;
    row.forEach((block, i) => at.set(block, (x += gaps[r]![i]!)));
  });
  const middle = (id: ElementId) => at.get(blockOf.get(id)!)! + among(blockOf.get(id)!, id);
  const broods = rows.flat().flatMap((block) => broodsOf(block, family, courses));
  const above = groupBy(broods, ({ parents }) => [parents]);
  const below = groupBy(broods, ({ children }) => [...new Set(children.map((id) => blockOf.get(id)!))]);
  /** How far the children's middle stands right of the point they hang on. */
  const astray = ({ parents, at: point, children }: Brood): number =>
    (middle(children[0]!) + middle(children.at(-1)!)) / 2 - (at.get(parents)! + point);

  const settle = (r: number, pull: (block: Block) => number | undefined) => {
    const wishes = rows[r]!.map((block, i) => {
      const by = pull(block);
      return { at: at.get(block)! + (by ?? 0), weight: by === undefined ? 0.1 : 1, gap: gaps[r]![i]! };
    });
    spaced(wishes).forEach((x, i) => at.set(rows[r]![i]!, x));
  };
  const mean = (values: readonly number[]) =>
    values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let r = rows.length - 2; r >= 0; r--) settle(r, (block) => mean((above.get(block) ?? []).map(astray)));
    for (let r = 1; r < rows.length; r++) settle(r, (block) => mean((below.get(block) ?? []).map((b) => -astray(b))));
  }
  return new Map([...blockOf.keys()].map((id) => [id, middle(id)]));
}

function groupBy(broods: readonly Brood[], keys: (brood: Brood) => readonly Block[]): Map<Block, Brood[]> {
  const groups = new Map<Block, Brood[]>();
  for (const brood of broods) for (const key of keys(brood)) groups.set(key, [...(groups.get(key) ?? []), brood]);
  return groups;
}

/** From the middle of the first sign of a block to that of the next block. */
function stepBetween(left: Block, right: Block, family: Family): number {
  // Half brothers and sisters count too: one of their parents is the same.
  const parents = (block: Block) => block.persons.flatMap((id) => family.parentsOf.get(id)?.partners ?? []);
  const shared = new Set(parents(left));
  const siblings = parents(right).some((id) => shared.has(id));
  return (left.persons.length - 1) * PARTNER_STEP + (siblings ? SIBLING_STEP : STRANGER_STEP);
}

/** The points of a block that children hang on: the middle of a couple, or the parent who has custody (SPEC F5). */
function broodsOf(block: Block, family: Family, courses: ReadonlyMap<unknown, UnionCourse>): Brood[] {
  const couples = new Set(block.persons.flatMap((id) => family.couplesOf.get(id) ?? []));
  return [...couples].flatMap((couple) => {
    // A couple that could not stand together is drawn from the block of its first partner.
    if (!block.persons.includes(couple.partners[0]!)) return [];
    const byParent = new Map<ElementId | null, ElementId[]>();
    for (const id of couple.children) {
      const parent = custodyOf(couple, family.persons.get(id)!);
      byParent.set(parent, [...(byParent.get(parent) ?? []), id]);
    }
    return [...byParent].map(([parent, children]) => ({
      parents: block,
      children,
      at: parent ? among(block, parent) : pointOf(couple, block, courses.get(couple.union.id)),
    }));
  });
}

function pointOf(couple: Couple, block: Block, course: UnionCourse | undefined): number {
  const here = couple.partners.filter((id) => block.persons.includes(id)).map((id) => among(block, id));
  const [a, b] = [here[0]!, here[1] ?? here[0]!];
  if (!course || course.arch === 0 || a === b) return (a + b) / 2;
  const [outer, inner] = course.outer === 'a' ? [a, b] : [b, a];
  return outer + Math.sign(inner - outer) * (PARTNER_STEP / 2);
}
