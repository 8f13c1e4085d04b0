import type { ElementId } from '../ids.ts';
import { custodyOf, type Couple, type Family } from './family.ts';
import { partnerBlocks, type Block } from './partner-blocks.ts';

/** Blocks of one family row by row, from the eldest generation and from left to right. */
export type FamilyRows = readonly (readonly Block[])[];

/**
 * Puts blocks of partners in order (SPEC F13): brothers and sisters together and by birth, each family's people together, families
 * that a couple joins side by side. Whoever joins two families stands at the edge of their own, towards the other one,
 * because there the lines do not cross. `start` is somebody whose family it is; who else belongs to it is found.
 * Another start may put families on other sides.
 */
export function familyRows(family: Family, start: ElementId): FamilyRows {
  const blocks = partnerBlocks(family);
  const blockOf = new Map<ElementId, Block>();
  for (const block of blocks) for (const id of block.persons) blockOf.set(id, block);
  const seen = new Set<Block>();
  const rows: Block[][] = [];

  const parentsOf = (id: ElementId): Couple | undefined => family.parentsOf.get(id);
  const blockOfCouple = (couple: Couple): Block => blockOf.get(couple.partners[0]!)!;
  /** Members whose own parents are on the map and have no place yet. */
  const joining = (block: Block, except?: ElementId): ElementId[] =>
    block.persons.filter((id) => {
      const couple = parentsOf(id);
      return id !== except && couple !== undefined && !seen.has(blockOfCouple(couple));
    });

  /** Children of a couple, by the parent who has custody; who also joins a family that comes later stands at the edge. */
  const ordered = (couple: Couple): ElementId[] => {
    const block = blockOfCouple(couple);
    const places = couple.partners.map((id) => block.persons.indexOf(id));
    const middle = places.reduce((sum, place) => sum + place, 0) / places.length;
    const isLinked = (id: ElementId) => joining(blockOf.get(id)!, id).length > 0;
    const sideOf = (id: ElementId) => {
      const parent = custodyOf(couple, family.persons.get(id)!);
      return parent === null ? middle : block.persons.indexOf(parent);
    };
    return couple.children
      .map((id, index) => ({ id, index, linked: Number(isLinked(id)), side: sideOf(id) }))
      .sort((a, b) => a.linked - b.linked || a.side - b.side || a.index - b.index)
      .map(({ id }) => id);
  };

  /** A stack of things to do instead of recursion: a family may be as deep as a board is large. */
  const todo: (() => void)[] = [];

  function visit(block: Block, child?: ElementId): void {
    if (seen.has(block)) return;
    if (child === undefined) {
      turnToFirstborn(block);
      // Climb on the left side first: everything is put down from left to right.
      const first = joining(block)[0];
      const above = first && blockOfCouple(parentsOf(first)!);
      if (first && above && above !== block && !climbed.has(block)) {
        climbed.add(block);
        todo.push(
          () => visit(block),
          () => visit(above),
        );
        return;
      }
    } else if (joining(block, child).some((id) => block.persons.indexOf(id) < block.persons.indexOf(child))) {
      // The other family comes to stand on the right, so the partner from there does too.
      block.persons.reverse();
    }
    seen.add(block);
    (rows[block.generation] ??= []).push(block);
    const next: (() => void)[] = [];
    for (const couple of couplesIn(block))
      next.push(() => {
        todo.push(
          ...ordered(couple)
            .reverse()
            .map((id) => () => visit(blockOf.get(id)!, id)),
        );
      });
    for (const id of block.persons) {
      const couple = parentsOf(id);
      if (couple) next.push(() => visit(blockOfCouple(couple)));
    }
    // Partners who could not stand side by side belong to the family all the same.
    for (const couple of couplesIn(block)) for (const id of couple.partners) next.push(() => visit(blockOf.get(id)!));
    todo.push(...next.reverse());
  }
  const climbed = new Set<Block>();

  /** Couples of a block from left to right. */
  function couplesIn(block: Block): Couple[] {
    const couples = new Map<Couple, number>();
    block.persons.forEach((id, index) => {
      for (const couple of family.couplesOf.get(id) ?? [])
        couples.set(couple, (couples.get(couple) ?? 0) + index / couple.partners.length);
    });
    return [...couples].sort((a, b) => a[1] - b[1]).map(([couple]) => couple);
  }

  /** A couple that joins two families is turned where that leaves more brothers and sisters in the order of birth. */
  function turnToFirstborn(block: Block): void {
    const ends = joining(block);
    const [left, right] = [ends[0], ends.at(-1)];
    if (!left || !right || left === right) return;
    const passed = (id: ElementId, side: 'before' | 'after') => {
      const { children } = parentsOf(id)!;
      const index = children.indexOf(id);
      return side === 'before' ? index : children.length - 1 - index;
    };
    const asIs = passed(left, 'after') + passed(right, 'before');
    const turned = passed(right, 'after') + passed(left, 'before') + 0.5;
    if (turned < asIs) block.persons.reverse();
  }

  todo.push(() => visit(blockOf.get(start)!));
  for (let step = todo.pop(); step; step = todo.pop()) step();
  return rows.filter((row) => row !== undefined);
}
