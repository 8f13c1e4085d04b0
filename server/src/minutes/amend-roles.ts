import {
  type AttendanceId,
  type MeetingId,
  newId,
  partiesOf,
  type RandomBytes,
  releasedBy,
  Role,
  type RoleAmendment,
  type RoleChange,
  RoleContentValue,
  roleContentHash,
  RoleEventId,
  type UserId,
} from '@tsunagu/domain';
import { refreshAgreedRole } from '../storage/agreed-roles.ts';
import { agreedRole } from '../storage/records.ts';
import { addRoleEvent, PLAIN_EVENT } from '../storage/role-events.ts';
import { addRelease } from '../storage/role-releases.ts';
import type { Tx } from '../storage/schema.ts';

type About = {
  meeting: MeetingId;
  /** The revision that says so. */
  revision: number;
  reason: string;
  by: { user: UserId; seat: AttendanceId | null };
  at: string;
  random: RandomBytes;
};

/**
 * Roles as people find them elsewhere follow the minutes (domain SPEC A12, FU15), in the revision's own transaction: the agreed role with
 * the columns that lists, reminders and calendars read, and a line of its history. Answers who is concerned, before or now.
 */
export async function amendRoles(tx: Tx, changes: readonly RoleChange[], about: About): Promise<Set<AttendanceId>> {
  const { meeting, revision, reason, by, at, random } = about;
  const concerned = new Set<AttendanceId>();
  for (const { id, patch } of changes) {
    const agreed = await agreedRole(tx, meeting, id);
    if (!agreed) continue;
    const role = Role.parse({ ...agreed.role, ...patch });
    const contentHash = roleContentHash(role);
    const amendment: RoleAmendment = {
      revision,
      before: RoleContentValue.parse(agreed.role),
      after: RoleContentValue.parse(role),
    };
    const owner = role.owner === null ? undefined : await nameOf(tx, role.owner);
    await tx
      .updateTable('agreed_role')
      .set({
        role: JSON.stringify(role),
        content_hash: contentHash,
        owner_id: role.owner,
        deputy_id: role.deputy,
        monitor_id: role.monitor,
        owner_name: owner ?? '',
      })
      .where('meeting_id', '=', meeting)
      .where('role_id', '=', id)
      .execute();
    const event = newId(RoleEventId, 'rev', random);
    await addRoleEvent(tx, {
      ...PLAIN_EVENT,
      id: event,
      meeting_id: meeting,
      role_id: id,
      kind: 'amended',
      attendance_id: by.seat,
      recorded_by: by.user,
      content_hash: contentHash,
      text: reason,
      at,
      amendment: JSON.stringify(amendment),
    });
    for (const attendance of releasedBy(amendment)) await addRelease(tx, attendance, event);
    await refreshAgreedRole(tx, meeting, id);
    for (const seat of [...partiesOf(agreed.role), ...partiesOf(role)]) concerned.add(seat);
  }
  return concerned;
}

const nameOf = async (tx: Tx, id: AttendanceId): Promise<string | undefined> =>
  (await tx.selectFrom('attendance').select('name').where('id', '=', id).executeTakeFirst())?.name;
