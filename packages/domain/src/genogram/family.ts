import type { Element, Person } from '../board/element.ts';
import type { Union } from '../board/union.ts';
import type { ElementId, UnionId } from '../ids.ts';
import { brokenLinks, generationsOf } from './generations.ts';

/** What of a board a family is read from. */
export type FamilyPart = { readonly elements: Iterable<Element>; readonly unions: Iterable<Union> };

/** A couple or a single parent whose persons stand on the board. */
export type Couple = {
  readonly union: Union;
  /** One or two different persons of the board; `union.a` first. */
  readonly partners: readonly ElementId[];
  /** From the eldest to the youngest; twins side by side. */
  readonly children: readonly ElementId[];
};

/** A family as read from a board. Everything is in an order that is the same on every screen. */
export type Family = {
  /** Every person of the board, also those without relatives. */
  readonly persons: ReadonlyMap<ElementId, Person>;
  readonly couples: ReadonlyMap<UnionId, Couple>;
  /** Couples of each person who has any, in their order. */
  readonly couplesOf: ReadonlyMap<ElementId, readonly Couple[]>;
  /** The couple that each child descends from. Links that would make somebody their own ancestor are left out. */
  readonly parentsOf: ReadonlyMap<ElementId, Couple>;
  /** Generation of everybody who has relatives, 0 for the eldest of each family; partners share theirs. */
  readonly generations: ReadonlyMap<ElementId, number>;
  /** Persons whose `bornTo` was left out because it closed a circle. */
  readonly circles: readonly ElementId[];
  /** Couples whose partners cannot stand in one generation, because one descends from the other. */
  readonly unequal: readonly UnionId[];
};

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Couples of one person from the first to the latest. */
const inUnionOrder = (a: Union, b: Union) => a.order - b.order || byId(a, b);

/** From the eldest: as said by `birthOrder`, else by age, else in a fixed order. */
const inBirthOrder = (a: Person, b: Person) =>
  a.birthOrder - b.birthOrder || (b.age ?? -1) - (a.age ?? -1) || byId(a, b);

/**
 * Reads the family from a board (SPEC F1–F4). Never throws: what does not fit together is left out and named by
 * `familyFindings`.
 */
export function readFamily(part: FamilyPart): Family {
  const persons = new Map<ElementId, Person>();
  for (const element of [...part.elements].sort(byId)) if (element.kind === 'person') persons.set(element.id, element);
  const partnersOf = new Map<UnionId, ElementId[]>();
  const unions = [...part.unions].sort(inUnionOrder);
  for (const { id, a, b } of unions) {
    const partners = [...new Set(b === null ? [a] : [a, b])].filter((partner) => persons.has(partner));
    if (partners.length > 0) partnersOf.set(id, partners);
  }

  const bornTo = new Map<ElementId, UnionId>();
  for (const { id, bornTo: union } of persons.values()) if (union && partnersOf.has(union)) bornTo.set(id, union);
  const parents = (id: ElementId): readonly ElementId[] => partnersOf.get(bornTo.get(id) as UnionId) ?? [];
  const circles = brokenLinks([...persons.keys()], parents);
  for (const id of circles) bornTo.delete(id);

  const childrenOf = new Map<UnionId, Person[]>();
  for (const [id, union] of bornTo) childrenOf.set(union, [...(childrenOf.get(union) ?? []), persons.get(id)!]);
  const couples = new Map<UnionId, Couple>();
  const couplesOf = new Map<ElementId, Couple[]>();
  const parentsOf = new Map<ElementId, Couple>();
  for (const union of unions) {
    const partners = partnersOf.get(union.id);
    if (!partners) continue;
    const children = withTwinsTogether((childrenOf.get(union.id) ?? []).sort(inBirthOrder)).map(({ id }) => id);
    const couple = { union, partners, children };
    couples.set(union.id, couple);
    for (const id of partners) couplesOf.set(id, [...(couplesOf.get(id) ?? []), couple]);
    for (const id of children) parentsOf.set(id, couple);
  }

  const members = [...persons.keys()].filter((id) => couplesOf.has(id) || parentsOf.has(id));
  const { generations, unequal } = generationsOf(members, parents, [...couples.values()]);
  return { persons, couples, couplesOf, parentsOf, generations, circles, unequal };
}

/** Twins of one birth stand beside the first of them. */
function withTwinsTogether(children: readonly Person[]): Person[] {
  const isTwin = (child: Person) => child.twinKind !== 'none' && child.twinGroup !== '';
  const first = new Map<string, number>();
  children.forEach((child, index) => {
    if (isTwin(child) && !first.has(child.twinGroup)) first.set(child.twinGroup, index);
  });
  const place = (child: Person, index: number) => (isTwin(child) ? first.get(child.twinGroup)! : index);
  return children
    .map((child, index) => ({ child, index, place: place(child, index) }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ child }) => child);
}

/**
 * The parent with whom a child stays (SPEC F5): said by `custody`, and only once the couple has parted. Null for both.
 */
export function custodyOf(couple: Couple, child: Person): ElementId | null {
  if (couple.union.state === 'together' || couple.partners.length < 2 || child.custody === null) return null;
  return couple.partners.includes(child.custody) ? child.custody : null;
}

/** Everybody who has relatives, from the eldest generation: couples together, children by birth. For lists. */
export function familyOrder(family: Family): ElementId[] {
  const couples = new Map([...family.couples.keys()].map((id, index) => [id, index]));
  const rank = (id: ElementId): readonly number[] => {
    const parents = family.parentsOf.get(id);
    // Who married in stands beside their partner.
    const partner = family.couplesOf.get(id)?.[0]?.partners.find((one) => one !== id && family.parentsOf.has(one));
    const home = parents ?? (partner && family.parentsOf.get(partner));
    const place = home?.children.indexOf(parents ? id : partner!) ?? -1;
    const own = couples.get(family.couplesOf.get(id)?.[0]?.union.id as UnionId) ?? couples.size;
    return [family.generations.get(id)!, home ? couples.get(home.union.id)! : own, place, parents ? 0 : 1];
  };
  return [...family.generations.keys()]
    .map((id) => ({ id, rank: rank(id) }))
    .sort((a, b) => a.rank.reduce((sign, value, i) => sign || value - b.rank[i]!, 0))
    .map(({ id }) => id);
}
