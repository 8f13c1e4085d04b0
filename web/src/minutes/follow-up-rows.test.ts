import type { MinutesDocument } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import type { RoleAnswer } from '../api/shapes.ts';
import { followUpRows } from './follow-up-rows.ts';

type Role = MinutesDocument['roles'][number];
const role = (number: number) => ({ id: `role_${number}`, number }) as unknown as Role;
const answer = (number: number, kind: RoleAnswer['kind'], at: string) =>
  ({ roleId: `role_${number}`, kind, at, text: '' }) as unknown as RoleAnswer;

describe('followUpRows', () => {
  it('puts whoever wants to talk first, then the silent, then the rest', () => {
    const rows = followUpRows(
      [role(1), role(2), role(3), role(4)],
      [
        answer(1, 'confirmed', '2026-11-24T10:00:00+09:00'),
        answer(2, 'done', '2026-11-24T11:00:00+09:00'),
        answer(4, 'done', '2026-11-24T11:00:00+09:00'),
        answer(4, 'consult', '2026-11-24T10:30:00+09:00'),
      ],
    );
    expect(rows.map(({ role: { number }, standing }) => [number, standing])).toEqual([
      [4, 'consult'],
      [3, 'waiting'],
      [1, 'confirmed'],
      [2, 'done'],
    ]);
  });

  it('lists the newest answer first, whatever the offset of its time', () => {
    const [row] = followUpRows(
      [role(1)],
      [answer(1, 'confirmed', '2026-11-24T10:00:00+09:00'), answer(1, 'done', '2026-11-24T01:30:00Z')],
    );
    expect(row?.answers.map(({ kind }) => kind)).toEqual(['done', 'confirmed']);
  });
});
