import type { Me } from '../api/shapes.ts';

/** What the waiting room shows. `over`: the session is gone (expired, or the door never knew it). */
export type WaitingState =
  | { kind: 'waiting'; name: string }
  | { kind: 'admitted'; meetingId: string }
  | { kind: 'refused' | 'removed' | 'closed' | 'over' | 'account' };

export function waitingState(me: Pick<Me, 'guest' | 'account'>): WaitingState {
  const { guest } = me;
  if (guest === null) return { kind: me.account === null ? 'over' : 'account' };
  if (guest.scope === 'role-pass') return { kind: 'closed' };
  switch (guest.admission) {
    case 'waiting':
      return { kind: 'waiting', name: guest.name };
    case 'admitted':
      return guest.meetingId === null ? { kind: 'over' } : { kind: 'admitted', meetingId: guest.meetingId };
    case 'refused':
    case 'removed':
      return { kind: guest.admission };
  }
}
