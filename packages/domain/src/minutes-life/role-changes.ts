import { AttendanceId, type RoleId } from '../ids.ts';
import type { MinutesDocument, MinutesRole } from '../meeting/minutes-document.ts';
import type { RoleContent } from '../meeting/role-hash.ts';
import { minutesWords } from './walk-minutes.ts';

/** What a revision changed in a role's content. People are given by their ids, which the minutes do not hold. */
export type RoleChange = { readonly id: RoleId; readonly patch: Partial<RoleContent> };

const WORDS = ['what', 'goal', 'method'] as const;
const PEOPLE = ['owner', 'deputy', 'monitor'] as const;

/** The roles whose content is another now (SPEC A9, A12). `changes`: the words that were given, by key. */
export function roleChanges(
  before: MinutesDocument,
  after: MinutesDocument,
  changes: Readonly<Record<string, string>>,
): RoleChange[] {
  const words = new Map(minutesWords(before).map((word) => [word.key, word.text]));
  const named = (role: MinutesRole): Partial<RoleContent> =>
    Object.fromEntries(
      PEOPLE.flatMap((field): [string, AttendanceId | null][] => {
        const key = `role/${role.id}/${field}`;
        const value = changes[key]?.trim();
        if (value === undefined || value === words.get(key)) return [];
        return [[field, value === '' ? null : AttendanceId.parse(value)]];
      }),
    );
  return after.roles.flatMap((role, at): RoleChange[] => {
    const old = before.roles[at];
    if (old === undefined) return [];
    const patch: Partial<RoleContent> = {
      ...Object.fromEntries(WORDS.flatMap((field) => (old[field] === role[field] ? [] : [[field, role[field]]]))),
      ...(JSON.stringify(old.due) === JSON.stringify(role.due) ? {} : { due: role.due }),
      ...(old.monitoringDay === role.monitoringDay ? {} : { monitoringDay: role.monitoringDay }),
      ...named(role),
    };
    return Object.keys(patch).length === 0 ? [] : [{ id: role.id, patch }];
  });
}
