import type { Role } from './records.ts';
import type { RoleId } from '../ids.ts';

export type Ordered = { readonly id: string; readonly order?: number | undefined };

/**
 * Records in the order in which they were made: by `order`, those without one first, equal ones by id. A Y.Map has no
 * order that two browsers share, so every list and number on screen comes from here.
 */
export const inOrder = <T extends Ordered>(records: Iterable<T>): T[] =>
  [...records].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** The `order` of a record made now: one above the greatest. */
export const nextOrder = (records: Iterable<Ordered>): number => {
  let greatest = 0;
  for (const record of records) greatest = Math.max(greatest, record.order ?? 0);
  return Math.floor(greatest) + 1;
};

/** Role → its number (from 1) in the role table, the minutes and the read-back. */
export const numberRoles = (roles: Iterable<Role>): ReadonlyMap<RoleId, number> =>
  new Map(inOrder(roles).map((role, index) => [role.id, index + 1]));
