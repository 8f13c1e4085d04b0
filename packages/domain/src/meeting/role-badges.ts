import type { ElementId, IssueId, TieId } from '../ids.ts';
import type { Role } from './records.ts';

/** How many roles were made from each thing on the map: the number on its badge. */
export function roleBadges(roles: Iterable<Role>): ReadonlyMap<ElementId | TieId | IssueId, number> {
  const badges = new Map<ElementId | TieId | IssueId, number>();
  for (const { source, issueId } of roles) {
    // A role that answers an issue counts on the issue's card too, once.
    // A need stands in a sheet, not on the map.
    const origin = source === null || source.kind === 'need' ? null : source.id;
    const things = new Set([origin, issueId].filter((id) => id !== null));
    for (const id of things) badges.set(id, (badges.get(id) ?? 0) + 1);
  }
  return badges;
}
