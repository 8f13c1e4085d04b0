import type { AttendanceId, Day, MeetingId, RoleId, UserId } from '@tsunagu/domain';
import type { Selectable } from 'kysely';
import type { AccountPrincipal, GuestPrincipal } from '../principal.ts';
import type { Db, Tx } from './schema.ts';
import type { ReminderAddressTable, ReminderSentTable } from './tables/follow-up.ts';

export type ReminderAddress = Selectable<ReminderAddressTable>;
type Person = AccountPrincipal | GuestPrincipal;

/** The one column that names somebody. */
export const ownerOf = (person: Person): { user_id: UserId | null; attendance_id: AttendanceId | null } =>
  person.kind === 'account'
    ? { user_id: person.userId, attendance_id: null }
    : { user_id: null, attendance_id: person.attendanceId };

export const reminderAddress = (db: Db, person: Person): Promise<ReminderAddress | undefined> =>
  db
    .selectFrom('reminder_address')
    .selectAll()
    .where((where) =>
      person.kind === 'account'
        ? where('user_id', '=', person.userId)
        : where('attendance_id', '=', person.attendanceId),
    )
    .executeTakeFirst();

/** One address a person; what was already sent to it stays known, so that a changed address is not told everything anew. */
export async function putReminderAddress(
  db: Db,
  person: Person,
  { email, withLink }: { email: string; withLink: boolean },
  now: Date,
): Promise<void> {
  const value = { email, with_link: withLink ? 1 : 0 };
  await db
    .insertInto('reminder_address')
    .values({ ...ownerOf(person), ...value, created_at: now.toISOString() })
    .onConflict((conflict) =>
      conflict.column(person.kind === 'account' ? 'user_id' : 'attendance_id').doUpdateSet(value),
    )
    .execute();
}

/** No more mails; the address is forgotten, and so are links that were mailed to it. */
export async function removeReminderAddress(tx: Tx, person: Person): Promise<void> {
  const owner = ownerOf(person);
  await tx
    .deleteFrom('reminder_address')
    .where((where) =>
      owner.user_id === null ? where('attendance_id', '=', owner.attendance_id) : where('user_id', '=', owner.user_id),
    )
    .execute();
  if (owner.attendance_id !== null)
    await tx
      .deleteFrom('role_pass')
      .where('attendance_id', '=', owner.attendance_id)
      .where('purpose', '=', 'mailed')
      .execute();
}

export type DueRole = {
  address: ReminderAddress;
  /** The seat whose role it is. */
  attendance_id: AttendanceId;
  meeting_id: MeetingId;
  role_id: RoleId;
  due_day: Day;
  stage: 'unconfirmed' | 'working';
};

/** Open roles with a due day in the range whose owner gave an address. */
export async function rolesToRemind(db: Db, days: { from: Day; to: Day }): Promise<DueRole[]> {
  const rows = await db
    .selectFrom('agreed_role')
    .innerJoin('attendance', 'attendance.id', 'agreed_role.owner_id')
    .innerJoin('reminder_address', (join) =>
      join.on((on) =>
        on.or([
          on('reminder_address.attendance_id', '=', on.ref('attendance.id')),
          on('reminder_address.user_id', '=', on.ref('attendance.user_id')),
        ]),
      ),
    )
    .selectAll('reminder_address')
    .select(['agreed_role.meeting_id', 'role_id', 'due_day', 'stage', 'attendance.id as seat'])
    .where('open', '=', 1)
    .where('due_day', '>=', days.from)
    .where('due_day', '<=', days.to)
    .where('stage', 'in', ['unconfirmed', 'working'])
    .where('attendance.admission', '=', 'admitted')
    .execute();
  return rows.map(({ meeting_id, role_id, due_day, stage, seat, ...address }) => ({
    address,
    attendance_id: seat,
    meeting_id,
    role_id,
    // Both are in the conditions above.
    due_day: due_day as Day,
    stage: stage as DueRole['stage'],
  }));
}

export type ReminderKey = Pick<ReminderSentTable, 'address_id' | 'meeting_id' | 'role_id' | 'due_day' | 'reminder'>;

/** Marks as being sent what nobody has marked before; answers what this call marked. */
export async function claimReminders(tx: Tx, keys: readonly ReminderKey[], now: Date): Promise<ReminderKey[]> {
  const claimed: ReminderKey[] = [];
  for (const key of keys) {
    const done = await tx
      .insertInto('reminder_sent')
      .values({ ...key, claimed_at: now.toISOString(), sent_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if ((done.numInsertedOrUpdatedRows ?? 0n) > 0n) claimed.push(key);
  }
  return claimed;
}

const ofKey = (key: ReminderKey) => [key.address_id, key.meeting_id, key.role_id, key.due_day, key.reminder] as const;

/** The mail is on its way. */
export async function confirmReminders(tx: Tx, keys: readonly ReminderKey[], now: Date): Promise<void> {
  for (const key of keys) {
    const [address, meeting, role, day, reminder] = ofKey(key);
    await tx
      .updateTable('reminder_sent')
      .set({ sent_at: now.toISOString() })
      .where('address_id', '=', address)
      .where('meeting_id', '=', meeting)
      .where('role_id', '=', role)
      .where('due_day', '=', day)
      .where('reminder', '=', reminder)
      .execute();
  }
}

/** The mail was refused before it was taken: the next run may try again. */
export async function releaseReminders(tx: Tx, keys: readonly ReminderKey[]): Promise<void> {
  for (const key of keys) {
    const [address, meeting, role, day, reminder] = ofKey(key);
    await tx
      .deleteFrom('reminder_sent')
      .where('address_id', '=', address)
      .where('meeting_id', '=', meeting)
      .where('role_id', '=', role)
      .where('due_day', '=', day)
      .where('reminder', '=', reminder)
      .where('sent_at', 'is', null)
      .execute();
  }
}
