import type { ElementId, UnionId } from '../ids.ts';
import type { Couple } from './family.ts';

type Parents = (id: ElementId) => readonly ElementId[];

/**
 * Whose link to their parents has to be left out so that nobody is their own ancestor: one person of each circle, the
 * one with the smallest id. Without recursion: a board may be hostile.
 */
export function brokenLinks(ids: readonly ElementId[], parents: Parents): ElementId[] {
  const broken = new Set<ElementId>();
  for (;;) {
    const linked = (id: ElementId) => (broken.has(id) ? [] : parents(id));
    const circle = firstCircle(ids, linked);
    if (!circle) return [...broken];
    broken.add([...circle].sort()[0]!);
  }
}

/** Some circle of `before`, found by walking up from the first thing that cannot be put in order; undefined for none. */
function firstCircle<T>(ids: readonly T[], before: (id: T) => readonly T[]): T[] | undefined {
  const sorted = inOrder(ids, before);
  let at = ids.find((id) => !sorted.has(id));
  if (at === undefined) return undefined;
  const path = new Set<T>();
  while (!path.has(at)) {
    path.add(at);
    at = before(at).find((id) => !sorted.has(id))!;
  }
  const walked = [...path];
  return walked.slice(walked.indexOf(at));
}

/** Things in an order in which all of `before` come first, each with its level; what is in circles is left out. */
function inOrder<T>(ids: readonly T[], before: (id: T) => readonly T[]): Map<T, number> {
  const after = new Map<T, T[]>();
  const waits = new Map<T, number>();
  const level = new Map<T, number>();
  for (const id of ids) {
    const first = [...new Set(before(id))];
    waits.set(id, first.length);
    for (const other of first) after.set(other, [...(after.get(other) ?? []), id]);
  }
  const ready = ids.filter((id) => waits.get(id) === 0);
  const levelOf = new Map<T, number>(ready.map((id) => [id, 0]));
  for (let i = 0; i < ready.length; i++) {
    const id = ready[i]!;
    level.set(id, levelOf.get(id)!);
    for (const next of after.get(id) ?? []) {
      levelOf.set(next, Math.max(levelOf.get(next) ?? 0, levelOf.get(id)! + 1));
      waits.set(next, waits.get(next)! - 1);
      if (waits.get(next) === 0) ready.push(next);
    }
  }
  return level;
}

/**
 * Generations: partners share one, children stand below their parents, and who has no parents here stands right above
 * their children. Where partners cannot share one, all couples of that circle of partners let go (`unequal`).
 */
export function generationsOf(
  members: readonly ElementId[],
  parents: Parents,
  couples: readonly Couple[],
): { generations: Map<ElementId, number>; unequal: UnionId[] } {
  const apart = new Set<ElementId>();
  for (;;) {
    const group = partnerGroups(members, couples, apart);
    const groups = [...new Set(group.values())];
    const before = new Map<ElementId, Set<ElementId>>(groups.map((id) => [id, new Set()]));
    for (const id of members) for (const parent of parents(id)) before.get(group.get(id)!)!.add(group.get(parent)!);
    const levels = inOrder(groups, (id) => [...before.get(id)!]);
    if (levels.size === groups.length) {
      pullDown(levels, before);
      const generations = new Map(members.map((id) => [id, levels.get(group.get(id)!)!]));
      const unequal = couples.filter(({ partners }) => new Set(partners.map((id) => generations.get(id))).size > 1);
      return { generations, unequal: unequal.map(({ union }) => union.id) };
    }
    // Persons alone make no circle, so one of these groups has more than one.
    const circle = firstCircle(groups, (id) => [...before.get(id)!])!;
    const whole = circle.find((id) => members.some((member) => member !== id && group.get(member) === id))!;
    for (const id of members) if (group.get(id) === whole) apart.add(id);
  }
}

/** Everybody's group of partners, named by its first person. */
function partnerGroups(
  members: readonly ElementId[],
  couples: readonly Couple[],
  apart: ReadonlySet<ElementId>,
): Map<ElementId, ElementId> {
  const up = new Map<ElementId, ElementId>();
  const find = (id: ElementId): ElementId => {
    let at = id;
    while (up.has(at)) at = up.get(at)!;
    return at;
  };
  for (const { partners } of couples) {
    const [a, b] = partners;
    if (!a || !b || apart.has(a) || apart.has(b)) continue;
    const [x, y] = [find(a), find(b)];
    if (x !== y) up.set(x < y ? y : x, x < y ? x : y);
  }
  return new Map(members.map((id) => [id, find(id)]));
}

/** Moves those who could stand lower down to right above their children: the parents of somebody who married in. */
function pullDown(levels: Map<ElementId, number>, before: ReadonlyMap<ElementId, ReadonlySet<ElementId>>): void {
  const lowest = new Map<ElementId, number>();
  for (const id of [...levels.keys()].reverse()) {
    const level = Math.max(levels.get(id)!, (lowest.get(id) ?? -Infinity) - 1);
    levels.set(id, level);
    for (const parent of before.get(id)!) lowest.set(parent, Math.min(lowest.get(parent) ?? Infinity, level));
  }
}
