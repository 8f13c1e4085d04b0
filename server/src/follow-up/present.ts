import type { ListedRole } from '../http/follow-up/shapes.ts';
import type { ListedRole as Row } from '../storage/role-board.ts';
import type { StoredHold } from '../storage/agreed-holds.ts';

/** The row as pages read it. */
export const toListedRole = ({ role, ...row }: Row): ListedRole => ({
  ...row,
  states: [...row.states],
  roleId: role.id,
  what: role.what,
  goal: role.goal,
});

export const toHold = (row: StoredHold) => ({
  meetingId: row.meeting_id,
  meetingTitle: row.meeting_title,
  holdId: row.hold_id,
  text: row.text,
  until: row.until_day,
  settledAs: row.settled_as,
  reason: row.reason,
});
