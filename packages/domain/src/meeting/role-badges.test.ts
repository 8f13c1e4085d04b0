import { Role } from './records.ts';
import { expect, it } from 'vitest';
import { roleBadges } from './role-badges.ts';

const role = (id: string, more: object) => Role.parse({ id: `role_${id}`, what: '', ...more });

it('counts the roles of each thing, an issue once', () => {
  const badges = roleBadges([
    role('1', { source: { kind: 'tie', id: 'tie_a' } }),
    role('2', { source: { kind: 'tie', id: 'tie_a' }, issueId: 'iss_a' }),
    role('3', { source: { kind: 'issue', id: 'iss_a' }, issueId: 'iss_a' }),
    role('4', {}),
  ]);
  expect([...badges]).toEqual([
    ['tie_a', 2],
    ['iss_a', 2],
  ]);
});
