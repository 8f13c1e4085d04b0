import type { ElementId } from '../ids.ts';
import type { Couple, Family } from './family.ts';
import { partnerBlocks, type Block } from './partner-blocks.ts';

/** One family without relatives in any other: its blocks row by row, from the eldest generation and from left to right. */
export type FamilyRows = { readonly rows: readonly (readonly Block[])[] };

/**
 * Puts blocks of partners in order (SPEC F13): brothers and sisters together and by birth, each family's people together, families
 * that a couple joins side by side. Whoever joins two families stands at the edge of their own, towards the other one,
 * because there the lines do not cross.
 */
export function familyRows(family: Family): FamilyRows[] {
  const blocks = partnerBlocks(family);
  const blockOf = new Map<ElementId, Block>();
  for (const block of blocks) for (const id of block.persons) blockOf.set(id, block);
  const seen = new Set<Block>();
  let rows: Block[][] = [];

  const parentsOf = (id: ElementId): Couple | undefined => family.parentsOf.get(id);
  const blockOfCouple = (couple: Couple): Block => blockOf.get(couple.partners[0]!)!;
  /** Members whose own parents are on the map and have no place yet. */
  const joining = (block: Block, except?: ElementId): ElementId[] =>
    block.persons.filter((id) => {
      const couple = parentsOf(id);
      return id !== except && couple !== undefined && !seen.has(blockOfCouple(couple));
    });

  /** Children of a couple; who also joins a family that comes later stands at the right edge. */
  const ordered = (couple: Couple): ElementId[] => {
    const isLinked = (id: ElementId) => joining(blockOf.get(id)!, id).length > 0;
    return [...couple.children.filter((id) => !isLinked(id)), ...couple.children.filter(isLinked)];
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

  const families: FamilyRows[] = [];
  const start = [...blocks].sort((a, b) => Number(hasSubject(b)) - Number(hasSubject(a)));
  for (const block of start) {
    if (seen.has(block)) continue;
    rows = [];
    todo.push(() => visit(block));
    for (let step = todo.pop(); step; step = todo.pop()) step();
    families.push({ rows: [...rows].filter((row) => row !== undefined) });
  }
  return families;

  function hasSubject(block: Block): boolean {
    return block.persons.some((id) => family.persons.get(id)!.isSubject);
  }
}
