import type { MinutesDocument } from '@tsunagu/domain';
import type { RoleAnswer } from '../api/shapes.ts';

type Role = MinutesDocument['roles'][number];

export type FollowUpRow = {
  role: Role;
  /** The weightiest answer so far: somebody who wants to talk comes before done, done before confirmed. */
  standing: RoleAnswer['kind'] | 'waiting';
  /** All answers to this role, newest first. */
  answers: readonly RoleAnswer[];
};

const WEIGHT: Readonly<Record<FollowUpRow['standing'], number>> = { consult: 0, waiting: 1, confirmed: 2, done: 3 };

/** Roles with their answers; those that need the facilitator first, else in the order of the minutes. */
export function followUpRows(roles: readonly Role[], answers: readonly RoleAnswer[]): FollowUpRow[] {
  const byRole = Map.groupBy(answers, (answer) => answer.roleId as string);
  return roles
    .map((role): FollowUpRow => {
      const own = [...(byRole.get(role.id) ?? [])].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
      const given = (kind: RoleAnswer['kind']) => own.some((answer) => answer.kind === kind);
      const standing = given('consult')
        ? 'consult'
        : given('done')
          ? 'done'
          : given('confirmed')
            ? 'confirmed'
            : 'waiting';
      return { role, standing, answers: own };
    })
    .sort((a, b) => WEIGHT[a.standing] - WEIGHT[b.standing] || a.role.number - b.role.number);
}
