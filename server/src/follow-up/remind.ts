import { createHash } from 'node:crypto';
import { dayOf, mayRemindAt, type RandomBytes, remindedDays, reminderWindow } from '@tsunagu/domain';
import { reminderMail } from '@tsunagu/domain/catalogue/reminders';
import { hashToken, newToken } from '../auth/token.ts';
import type { Mailer } from '../mail/mailer.ts';
import { inTransaction } from '../storage/database.ts';
import {
  claimReminders,
  confirmReminders,
  type DueRole,
  type ReminderKey,
  releaseReminders,
  rolesToRemind,
} from '../storage/reminders.ts';
import { putRolePass } from '../storage/role-passes.ts';
import type { Db } from '../storage/schema.ts';

type World = { db: Db; mailer: Mailer; publicUrl: string; now: () => Date; random: RandomBytes };

/** How long a link in a mail opens the roles. */
const MAILED_PASS_MS = 30 * 86_400_000;

export type Reminded = { sent: number; failed: number };

/**
 * One round of reminders (domain SPEC FU10): one mail a person for everything that has come into a window and was not told yet. What is
 * told is marked before the mail goes out. A plain refusal takes the mark away, for the next round; when it is not known whether the
 * mail went out, or the process ends in between, the mark stays: better one reminder too few than the same one twice.
 */
export async function remind(world: World): Promise<Reminded> {
  const result = { sent: 0, failed: 0 };
  if (!mayRemindAt(world.now())) return result;
  const today = dayOf(world.now().getTime());
  const due = await rolesToRemind(world.db, remindedDays(today));
  for (const roles of Map.groupBy(due, ({ address }) => address.id).values()) {
    const keys = roles.flatMap((role) => keyOf(role, today));
    const claimed = await inTransaction(world.db, (tx) => claimReminders(tx, keys, world.now()));
    const [first] = roles;
    if (claimed.length === 0 || !first) continue;
    const outcome = await world.mailer.send(await mailOf(world, first, claimed));
    await inTransaction(world.db, (tx) =>
      outcome === 'unsent' ? releaseReminders(tx, claimed) : confirmReminders(tx, claimed, world.now()),
    );
    if (outcome === 'sent') result.sent += 1;
    else result.failed += 1;
  }
  return result;
}

function keyOf({ address, meeting_id, role_id, due_day, stage }: DueRole, today: string): ReminderKey[] {
  const reminder = reminderWindow({ stage }, { kind: 'day', day: due_day }, today);
  return reminder === null ? [] : [{ address_id: address.id, meeting_id, role_id, due_day, reminder }];
}

async function mailOf(world: World, { address, attendance_id, meeting_id }: DueRole, keys: readonly ReminderKey[]) {
  // Accounts log in; for them a link would be a second key.
  const secret = address.with_link === 1 && address.attendance_id !== null;
  let link = `${world.publicUrl}/me/roles`;
  if (secret) {
    const token = newToken(world.random);
    const expiresAt = new Date(world.now().getTime() + MAILED_PASS_MS);
    const pass = { tokenHash: hashToken(token), meetingId: meeting_id, attendanceId: attendance_id, expiresAt };
    await inTransaction(world.db, (tx) => putRolePass(tx, { ...pass, purpose: 'mailed' }, world.now()));
    link += `#${token}`;
  }
  const has = (window: ReminderKey['reminder']) => keys.some(({ reminder }) => reminder === window);
  const lines = [...(has('overdue') ? [reminderMail.overdue] : []), ...(has('soon') ? [reminderMail.soon] : [])];
  // The same reminders give the same id: a mail server that gets it twice after all can tell.
  const id = createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 32);
  return {
    to: address.email,
    subject: reminderMail.subject,
    text: reminderMail.body(lines, link, secret),
    messageId: `<${id}@${new URL(world.publicUrl).hostname}>`,
  };
}
