import { formatDayShort } from '@tsunagu/domain';
import { earlierText as text } from '@tsunagu/domain/catalogue/earlier';
import type { Earlier, ListedRole, SettleEarlier } from '../../api/follow-up.ts';

/** A role or a hold of an earlier meeting, as its card shows it. */
export type EarlierRecord = {
  record: SettleEarlier['record'];
  id: string;
  meetingId: string;
  what: string;
  /** Who, until when; empty for nothing to say. */
  about: string;
  /** Standing, for roles. */
  role: ListedRole | null;
  latest: string;
  /** Not decided yet. */
  open: boolean;
  settledAs: ListedRole['settledAs'];
};

/** What is open first: roles in their order, then holds; what this meeting has decided about comes after. */
export function earlierRecords({ roles, holds }: Pick<Earlier, 'roles' | 'holds'>): EarlierRecord[] {
  const all: EarlierRecord[] = [
    ...roles.map((role) => ({
      record: { kind: 'role' as const, id: role.roleId },
      id: role.roleId,
      meetingId: role.meetingId,
      what: role.what,
      about: role.ownerName === '' ? text.nobody : text.owner(role.ownerName),
      role,
      latest: role.latest?.text ?? '',
      open: role.settledAs === null,
      settledAs: role.settledAs,
    })),
    ...holds.map((hold) => ({
      record: { kind: 'hold' as const, id: hold.holdId },
      id: hold.holdId,
      meetingId: hold.meetingId,
      what: hold.text,
      about: hold.until === null ? text.holds : text.holdLine(text.holds, formatDayShort(hold.until)),
      role: null,
      latest: hold.reason,
      open: hold.settledAs === null,
      settledAs: hold.settledAs,
    })),
  ];
  return [...all.filter(({ open }) => open), ...all.filter(({ open }) => !open)];
}
