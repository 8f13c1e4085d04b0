import type { Person } from '../board/element.ts';
import type { ElementId, UnionId } from '../ids.ts';
import type { Couple, Family } from './family.ts';

/** People who stand side by side because they are or were partners, from left to right; also one person alone. */
export type Block = { readonly generation: number; readonly persons: ElementId[] };

/** How a couple's lines run, by what is known of the family alone, so that every screen draws them alike (SPEC F12). */
export type UnionCourse = {
  /** 0: straight between neighbours. Above: in an arch over those who stand between, each further one higher. */
  readonly arch: number;
  /** Which partner stands at the outer end of the arch; the children descend beside that one. */
  readonly outer: 'a' | 'b';
  /** Height of the children's bar, so that bars which pass each other are told apart; each further side has one more. */
  readonly lane: number;
};
export const PLAIN_COURSE: UnionCourse = { arch: 0, outer: 'b', lane: 0 };

const partnerIn = (couple: Couple, id: ElementId): ElementId | undefined =>
  couple.partners.find((partner) => partner !== id);

/** Whether `a` stands left of `b`: male left, female right; else as the couple was entered. */
function standsLeft(a: Person, b: Person, couple: Couple): boolean {
  if (a.sex === 'male' && b.sex === 'female') return true;
  if (a.sex === 'female' && b.sex === 'male') return false;
  return couple.partners[0] === a.id;
}

/**
 * Everybody who has relatives, in blocks of partners (SPEC F10, F11). Of several partners of one person the latest stands
 * right, the earlier ones left, the first outermost.
 */
export function partnerBlocks(family: Family): Block[] {
  const unequal = new Set(family.unequal);
  const placed = new Set<ElementId>();
  const partnersOf = (id: ElementId) =>
    (family.couplesOf.get(id) ?? []).flatMap((couple) => {
      const partner = unequal.has(couple.union.id) ? undefined : partnerIn(couple, id);
      return partner && !placed.has(partner) ? [{ partner, couple }] : [];
    });

  /** A partner and those who are only there as partners of that one, from the inside outwards. */
  function outwards(from: ElementId): ElementId[] {
    const line: ElementId[] = [];
    const waiting = [from];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (placed.has(id)) continue;
      placed.add(id);
      line.push(id);
      waiting.push(...partnersOf(id).map(({ partner }) => partner));
    }
    return line;
  }

  const blocks: Block[] = [];
  // Who has most partners stands in the middle of them.
  const centres = [...family.generations.keys()].sort(
    (a, b) => (family.couplesOf.get(b)?.length ?? 0) - (family.couplesOf.get(a)?.length ?? 0),
  );
  for (const id of centres) {
    if (placed.has(id)) continue;
    placed.add(id);
    const person = family.persons.get(id)!;
    const partners = [...new Map(partnersOf(id).map((one) => [one.partner, one])).values()];
    const only = partners.length === 1 ? partners[0]! : undefined;
    const onLeft =
      only && !standsLeft(person, family.persons.get(only.partner)!, only.couple) ? partners : partners.slice(0, -1);
    const onRight = partners.slice(onLeft.length);
    const left = [...onLeft].reverse().flatMap(({ partner }) => outwards(partner));
    const right = onRight.flatMap(({ partner }) => outwards(partner));
    blocks.push({ generation: family.generations.get(id)!, persons: [...left.reverse(), id, ...right] });
  }
  return blocks;
}

/** Which couples' lines arch over somebody, by the order of their block (SPEC F11). */
export function arches(family: Family, blocks: readonly Block[]): Map<UnionId, Pick<UnionCourse, 'arch' | 'outer'>> {
  const at = new Map<ElementId, { block: Block; index: number }>();
  for (const block of blocks) block.persons.forEach((id, index) => at.set(id, { block, index }));
  const straight = new Set<string>();
  return new Map(
    [...family.couples.values()].map(({ union, partners }) => {
      const [a, b] = partners.map((id) => at.get(id));
      if (!a || !b || a.block !== b.block) return [union.id, { arch: 0, outer: 'b' }];
      const pair = [...partners].sort().join(' ');
      const between = Math.abs(a.index - b.index) - 1;
      const arch = between > 0 ? between : straight.has(pair) ? 1 : 0;
      straight.add(pair);
      const middle = (a.block.persons.length - 1) / 2;
      return [union.id, { arch, outer: Math.abs(a.index - middle) > Math.abs(b.index - middle) ? 'a' : 'b' }];
    }),
  );
}
