import type { JoinState, Me } from '../api/shapes.ts';

/** What the waiting room shows. `over`: the knock is gone (expired, or there never was one). */
export type WaitingState =
  | { kind: 'waiting'; name: string; isGuest: boolean }
  | { kind: 'admitted'; meetingId: string }
  | { kind: 'refused' | 'removed' | 'closed' | 'over' };

/** @param join how the newest knock stands; null when the server knows none */
export function waitingState(me: Pick<Me, 'guest' | 'account'>, join: JoinState | null): WaitingState {
  if (me.guest?.scope === 'role-pass') return { kind: 'closed' };
  if (join === null) return { kind: 'over' };
  switch (join.admission) {
    case 'waiting':
      return { kind: 'waiting', name: (me.guest ?? me.account)?.name ?? '', isGuest: me.guest !== null };
    case 'admitted':
      return join.meetingId === null ? { kind: 'over' } : { kind: 'admitted', meetingId: join.meetingId };
    case 'refused':
    case 'removed':
      return { kind: join.admission };
  }
}
