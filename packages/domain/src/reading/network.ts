import type { ElementId, TieId } from '../ids.ts';
import type { Board } from '../board/board.ts';
import type { Element, Person, Resource } from '../board/element.ts';
import type { SupporterKind } from '../board/support-network.ts';
import type { Tie } from '../board/tie.ts';

export type Supporter = Person | Resource;
/** One tie as seen from one of its ends. */
export type Link = { readonly tie: Tie; readonly other: ElementId };

/** A board as a network of people and resources: what every finding is read off (SPEC Q1). */
export type Network = {
  /** 本人; several for a household. */
  readonly subjects: ReadonlySet<ElementId>;
  /** Everybody and everything else that is there now or is to be won; those who have left do not count. */
  readonly supporters: readonly Supporter[];
  readonly byId: ReadonlyMap<ElementId, Supporter>;
  /** Current ties between people and resources, by end. */
  readonly links: ReadonlyMap<ElementId, readonly Link[]>;
  readonly currentTies: readonly Tie[];
  /** Ties that are planned or broken: drawn, but nothing hangs on them now. */
  readonly otherTies: readonly Tie[];
};

const isSupporter = (element: Element): element is Supporter =>
  (element.kind === 'person' || element.kind === 'resource') && element.state !== 'past';

/** Reads the network off a board. Ties to areas, notes and figures are no part of it. */
export function networkOf({ elements, ties }: Pick<Board, 'elements' | 'ties'>): Network {
  const byId = new Map(elements.filter(isSupporter).map((element) => [element.id, element]));
  const subjects = new Set<ElementId>();
  for (const element of byId.values()) if (element.kind === 'person' && element.isSubject) subjects.add(element.id);
  const links = new Map<ElementId, Link[]>();
  const link = (from: ElementId, tie: Tie, other: ElementId) => {
    const list = links.get(from);
    if (list) list.push({ tie, other });
    else links.set(from, [{ tie, other }]);
  };
  const currentTies: Tie[] = [];
  const otherTies: Tie[] = [];
  for (const tie of ties) {
    if (!byId.has(tie.from) || !byId.has(tie.to) || tie.from === tie.to) continue;
    if (tie.state !== 'current') {
      otherTies.push(tie);
      continue;
    }
    currentTies.push(tie);
    link(tie.from, tie, tie.to);
    link(tie.to, tie, tie.from);
  }
  const supporters = [...byId.values()].filter(({ id }) => !subjects.has(id));
  return { subjects, supporters, byId, links, currentTies, otherTies };
}

const PROFESSIONAL: ReadonlySet<SupporterKind> = new Set([
  'medical',
  'care',
  'welfare',
  'administration',
  'education',
  'justice',
  'police-fire',
]);

/**
 * Whether a supporter belongs to the formal or the informal side; undefined for a person of whom neither kind nor relation is
 * written. Resources say it themselves; people count by their kind, else as close people (SPEC Q2).
 */
export function sideOf(supporter: Supporter): 'formal' | 'informal' | undefined {
  if (supporter.kind === 'resource') return supporter.formality;
  if (supporter.supporterKind !== null) return PROFESSIONAL.has(supporter.supporterKind) ? 'formal' : 'informal';
  return supporter.relation.trim() === '' && supporter.bornTo === null ? undefined : 'informal';
}

/** Kind of a supporter; null where it is not written. */
export const kindOf = (supporter: Supporter): SupporterKind | null =>
  supporter.supporterKind === 'other' ? null : supporter.supporterKind;

/** Ties that give help away from one end: as `from` forward or both, as `to` backward or both. */
export function givesAlong({ tie }: Link, from: ElementId): boolean {
  if (tie.direction === 'both') return true;
  return tie.direction === (tie.from === from ? 'forward' : 'backward');
}

/** Ties that bring help to one end. */
export function receivesAlong({ tie }: Link, at: ElementId): boolean {
  if (tie.direction === 'both') return true;
  return tie.direction === (tie.from === at ? 'backward' : 'forward');
}

/** Everybody that current ties reach from the given people, without going through `without`. */
export function reachedFrom(network: Network, starts: Iterable<ElementId>, without?: ElementId): Set<ElementId> {
  const reached = new Set<ElementId>();
  const open = [...starts].filter((id) => id !== without);
  for (const id of open) reached.add(id);
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const { other } of network.links.get(id) ?? [])
      if (other !== without && !reached.has(other)) {
        reached.add(other);
        open.push(other);
      }
  return reached;
}

export type NetworkThing = ElementId | TieId;
