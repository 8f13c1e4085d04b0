import type { AttendanceId, MeetingId } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import type { JoinState, Me } from '../api/shapes.ts';
import { waitingState } from './waiting-state.ts';

const attendanceId = 'att_1' as AttendanceId;
const meetingId = 'mtg_1' as MeetingId;
const guest: NonNullable<Me['guest']> = {
  name: '田中',
  affiliation: '',
  profession: '',
  attendanceId,
  admission: 'waiting',
  meetingId: null,
  scope: 'meeting',
};
const knock = (admission: JoinState['admission'], to: MeetingId | null = null): JoinState => ({
  attendanceId,
  admission,
  meetingId: to,
});

describe('the waiting room', () => {
  it('waits, and knows that a guest is nobody else', () => {
    expect(waitingState({ guest, account: null }, knock('waiting'))).toEqual({
      kind: 'waiting',
      name: '田中',
      isGuest: true,
    });
  });

  it('leads to the meeting once admitted', () => {
    expect(waitingState({ guest, account: null }, knock('admitted', meetingId))).toEqual({
      kind: 'admitted',
      meetingId,
    });
  });

  it.each(['refused', 'removed'] as const)('says that one was %s', (admission) => {
    expect(waitingState({ guest, account: null }, knock(admission))).toEqual({ kind: admission });
  });

  it('is over without a knock', () => {
    expect(waitingState({ guest: null, account: null }, null)).toEqual({ kind: 'over' });
  });

  it('leads to the own roles when the meeting has been closed meanwhile', () => {
    expect(waitingState({ guest: { ...guest, scope: 'role-pass' }, account: null }, null)).toEqual({ kind: 'closed' });
  });
});
