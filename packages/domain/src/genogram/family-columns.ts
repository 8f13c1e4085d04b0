import type { ElementId } from '../ids.ts';
import { custodyOf, type Couple, type Family } from './family.ts';
import type { FamilyRows } from './family-rows.ts';
import type { arches, Block } from './partner-blocks.ts';
import { spaced } from './row-spacing.ts';

/** Distances between the middles of signs, in board units: names of six letters stay clear of each other. */
export const PARTNER_STEP = 216;
const SIBLING_STEP = 192;
/** Between people who are not brothers and sisters. */
const STRANGER_STEP = 232;
/** How often rows are adjusted to each other; families of three generations are at rest after fewer. */
const SWEEPS = 40;
/** How much a place matters to somebody whom nothing pulls: little while rows settle, everything at the end. */
const LOOSE = 0.1;
const FIRM = 1e6;

type Arches = ReturnType<typeof arches>;

/** Children who hang on one point, and where that point is in their parents' block. */
type Brood = {
  readonly couple: Couple;
  readonly parents: Block;
  readonly at: number;
  readonly children: readonly ElementId[];
};

/** The middle of everybody's sign, and how far each bar of children reaches, on the horizontal axis. */
export type Columns = {
  readonly middles: ReadonlyMap<ElementId, number>;
  readonly bars: readonly Bar[];
};
export type Bar = {
  readonly couple: Couple;
  readonly generation: number;
  readonly from: number;
  readonly to: number;
  /** How far the children's middle is from the point that they hang on. */
  readonly astray: number;
};

const among = (block: Block, id: ElementId): number => block.persons.indexOf(id) * PARTNER_STEP;

/**
 * The middle of everybody's sign on the horizontal axis (SPEC F14): parents above the middle of their children, partners and
 * children at fixed steps, nobody nearer than a step. The rows' order is given.
 */
export function familyColumns(rows: FamilyRows, family: Family, arched: Arches, sweeps = SWEEPS): Columns {
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
  const broods = rows.flat().flatMap((block) => broodsOf(block, family, arched));
  const above = groupBy(broods, ({ parents }) => [parents]);
  const below = groupBy(broods, ({ children }) => [...new Set(children.map((id) => blockOf.get(id)!))]);
  /** How far the children's middle stands right of the point they hang on. */
  const astray = ({ parents, at: point, children }: Brood): number =>
    (middle(children[0]!) + middle(children.at(-1)!)) / 2 - (at.get(parents)! + point);

  const settle = (r: number, pull: (block: Block) => number | undefined, loose = LOOSE) => {
    const wishes = rows[r]!.map((block, i) => {
      const by = pull(block);
      return { at: at.get(block)! + (by ?? 0), weight: by === undefined ? loose : 1, gap: gaps[r]![i]! };
    });
    spaced(wishes).forEach((x, i) => at.set(rows[r]![i]!, x));
  };
  const mean = (values: readonly number[]) =>
    values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let r = rows.length - 2; r >= 0; r--) settle(r, (block) => mean((above.get(block) ?? []).map(astray)));
    for (let r = 1; r < rows.length; r++) settle(r, (block) => mean((below.get(block) ?? []).map((b) => -astray(b))));
  }
  // Who has no parents here can be put right above the children without moving anybody else.
  rows.forEach((_, r) =>
    settle(r, (block) => (below.has(block) ? undefined : mean((above.get(block) ?? []).map(astray))), FIRM),
  );
  const bars = broods.map((brood): Bar => {
    const { couple, parents, at: point, children } = brood;
    const xs = [at.get(parents)! + point, ...children.map(middle)];
    // The line of a child in one parent's custody begins between the parents, not below that one.
    if (couple.partners.some((id) => blockOf.get(id) === parents && among(parents, id) === point))
      xs.push(at.get(parents)! + pointOf(couple, parents, arched));
    const generation = Math.min(...children.map((id) => family.generations.get(id)!));
    return { couple, generation, from: Math.min(...xs), to: Math.max(...xs), astray: astray(brood) };
  });
  return { middles: new Map([...blockOf.keys()].map((id) => [id, middle(id)])), bars };
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
function broodsOf(block: Block, family: Family, arched: Arches): Brood[] {
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
      couple,
      parents: block,
      children,
      at: parent && block.persons.includes(parent) ? among(block, parent) : pointOf(couple, block, arched),
    }));
  });
}

function pointOf(couple: Couple, block: Block, arched: Arches): number {
  const here = couple.partners.filter((id) => block.persons.includes(id)).map((id) => among(block, id));
  const [a, b] = [here[0]!, here[1] ?? here[0]!];
  const course = arched.get(couple.union.id);
  if (!course || course.arch === 0 || a === b) return (a + b) / 2;
  const [outer, inner] = course.outer === 'a' ? [a, b] : [b, a];
  return outer + Math.sign(inner - outer) * (PARTNER_STEP / 2);
}
