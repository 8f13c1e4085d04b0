import { Attendance, Role, roleContentHash } from '@tsunagu/domain';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { describe, expect, it } from 'vitest';
import { roleGaps, roleState } from './role-gaps.ts';

const suzuki = Attendance.parse({
  id: 'att_s',
  name: '鈴木',
  affiliation: '',
  profession: '',
  kind: 'guest',
  userId: null,
  admission: 'admitted',
  pledgedAt: null,
  category: 'unset',
});
const whole = Role.parse({ id: 'role_1', what: '週に一度たずねる', owner: 'att_s', due: { kind: 'none' } });

describe('a role', () => {
  it('names everything it misses', () => {
    const bare = Role.parse({ id: 'role_2', what: ' ' });
    expect(roleGaps(bare, [suzuki])).toEqual([roleText.gap.what, roleText.gap.owner, roleText.gap.due]);
    expect(roleState(bare, [suzuki], [])).toBe('draft');
  });

  it('misses its owner when the owner was removed from the meeting', () => {
    expect(roleGaps(whole, [{ ...suzuki, admission: 'removed' }])).toEqual([roleText.gap.ownerAway]);
  });

  it('is confirmed only in the words that were confirmed', () => {
    const answer = {
      roleId: whole.id,
      attendanceId: suzuki.id,
      kind: 'confirmed',
      contentHash: roleContentHash(whole),
      at: '2026-11-23T10:00:00+09:00',
    } as const;
    expect(roleState(whole, [suzuki], [])).toBe('waiting');
    expect(roleState(whole, [suzuki], [answer])).toBe('confirmed');
    expect(roleState({ ...whole, what: '毎日たずねる' }, [suzuki], [answer])).toBe('waiting');
  });
});
