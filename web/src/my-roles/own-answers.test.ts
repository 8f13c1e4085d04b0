import type { AttendanceId, MeetingId, RoleId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import type { MyRole, RoleAnswer } from '../api/shapes.ts';
import { ownAnswers, splitRoles } from './own-answers.ts';

const meetingId = 'mtg_1' as MeetingId;
const answer = (kind: RoleAnswer['kind'], contentHash: string): RoleAnswer => ({
  meetingId,
  roleId: 'role_1' as RoleId,
  attendanceId: 'att_1' as AttendanceId,
  kind,
  contentHash,
  text: '',
  at: '2026-11-23T10:00:00+09:00',
  recordedBy: null,
});
const role = (what: string, over: Partial<MyRole>): MyRole => ({
  meetingId,
  meetingTitle: '',
  meetingDay: null,
  draft: false,
  roleId: 'role_1' as RoleId,
  what,
  goal: '',
  method: '',
  due: { kind: 'none' },
  ownerName: '',
  deputyName: '',
  monitoringDay: null,
  monitorName: '',
  as: 'owner',
  contentHash: 'now',
  answers: [],
  stage: 'working',
  states: ['working'],
  daysLeft: null,
  monitoringResult: null,
  nextMonitoringDay: null,
  settledAs: null,
  history: [],
  ...over,
});

describe('ownAnswers', () => {
  it('counts only answers to the role as it reads now', () => {
    const { given, outdated } = ownAnswers(
      role('', { answers: [answer('confirmed', 'before'), answer('consult', 'now')] }),
    );
    expect(Object.keys(given)).toEqual(['consult']);
    expect(outdated).toBe(false);
  });

  it('asks anew when every answer was given to an older wording', () => {
    expect(ownAnswers(role('', { answers: [answer('confirmed', 'before')] })).outdated).toBe(true);
    expect(ownAnswers(role('', {})).outdated).toBe(false);
  });
});

it('tells apart what is to be done, what is looked after for others, and what is over', () => {
  const asks = role('できたが相談がある', { stage: 'done', states: ['consult', 'done'] });
  const { open, watched, finished } = splitRoles([
    role('する', {}),
    asks,
    role('できた', { stage: 'done', states: ['done'] }),
    role('終わり', { stage: 'settled', states: [], settledAs: 'closed' }),
    role('見る', { as: 'monitor', nextMonitoringDay: '2026-12-20' }),
    role('見おわった', { as: 'monitor' }),
  ]);
  expect(open.map(({ what }) => what)).toEqual(['する', 'できたが相談がある']);
  expect(watched.map(({ what }) => what)).toEqual(['見る']);
  expect(finished.map(({ what }) => what)).toEqual(['できた', '終わり']);
});
