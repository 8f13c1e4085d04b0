import type { AttendanceId, MeetingId, RoleId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import type { MyRole, RoleAnswer } from '../api/shapes.ts';
import { daysUntil, roleStanding, splitRoles } from './role-standing.ts';

const meetingId = 'mtg_1' as MeetingId;
const answer = (kind: RoleAnswer['kind'], contentHash: string, at: string): RoleAnswer => ({
  meetingId,
  roleId: 'role_1' as RoleId,
  attendanceId: 'att_1' as AttendanceId,
  kind,
  contentHash,
  text: '',
  at,
  recordedBy: null,
});
const role = (what: string, due: MyRole['due'], answers: RoleAnswer[] = []): MyRole => ({
  meetingId,
  meetingTitle: '',
  meetingDay: null,
  draft: false,
  roleId: 'role_1' as RoleId,
  what,
  goal: '',
  method: '',
  due,
  deputyName: '',
  monitoringDay: null,
  monitorName: '',
  as: 'owner',
  contentHash: 'now',
  answers,
});
const day = (value: string): MyRole['due'] => ({ kind: 'day', day: value });

describe('roleStanding', () => {
  it('counts only answers to the role as it reads now', () => {
    const { answers, outdated } = roleStanding(
      role('', day('2026-11-30'), [
        answer('confirmed', 'before', '2026-11-23T10:00:00+09:00'),
        answer('consult', 'now', '2026-11-23T11:00:00+09:00'),
      ]),
    );
    expect(Object.keys(answers)).toEqual(['consult']);
    expect(outdated).toBe(false);
  });

  it('asks anew when every answer was given to an older wording', () => {
    const changed = role('', day('2026-11-30'), [answer('confirmed', 'before', '2026-11-23T10:00:00+09:00')]);
    expect(roleStanding(changed).outdated).toBe(true);
    expect(roleStanding(role('', day('2026-11-30'))).outdated).toBe(false);
  });

  it('keeps the whole history, newest first, by the instant and not by the offset', () => {
    const { history } = roleStanding(
      role('', day('2026-11-30'), [
        answer('confirmed', 'before', '2026-11-23T10:00:00+09:00'),
        answer('done', 'now', '2026-11-23T02:00:00Z'),
      ]),
    );
    expect(history.map((entry) => [entry.answer.kind, entry.current])).toEqual([
      ['done', true],
      ['confirmed', false],
    ]);
  });
});

it('counts days across months and back', () => {
  expect(daysUntil('2026-12-01', '2026-11-30')).toBe(1);
  expect(daysUntil('2026-11-30', '2026-11-30')).toBe(0);
  expect(daysUntil('2026-11-20', '2026-11-24')).toBe(-4);
});

it('puts what is due next first, undated last, and finished roles apart', () => {
  const done = role('済', day('2026-11-01'), [answer('done', 'now', '2026-11-23T10:00:00+09:00')]);
  const { open, finished } = splitRoles([
    role('期限なし', { kind: 'none' }),
    role('後', day('2026-12-10')),
    done,
    role('先', day('2026-11-30')),
  ]);
  expect(open.map((r) => r.what)).toEqual(['先', '後', '期限なし']);
  expect(finished).toEqual([done]);
});
