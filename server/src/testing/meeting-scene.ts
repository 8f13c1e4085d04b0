import { addAccount } from '../storage/accounts.ts';
import { hashPassword } from '../auth/password.ts';
import { databaseFile, openDatabase } from '../storage/database.ts';
import { randomBytes } from 'node:crypto';
import type { Invite, Me } from '../http/shapes.ts';
import { type Browser, PASSWORD, type TestServer } from './test-server.ts';

export const NEW_MEETING = { title: 'Aさんの支援を考える会議', function: 1, level: 'individual' } as const;

/** A meeting that its facilitator has opened, running, with its door open. */
export async function openScene(server: TestServer) {
  const facilitator = await server.administrator();
  const { id } = await facilitator.json<{ id: string }>(201, 'POST', '/api/meetings', NEW_MEETING);
  const meeting = `/api/meetings/${id}`;
  await facilitator.json(200, 'POST', `${meeting}/start`);
  const invite = await facilitator.json<Invite>(201, 'POST', `${meeting}/invites`);

  const knock = async (name: string): Promise<{ browser: Browser; attendanceId: string }> => {
    const browser = server.browser();
    const { attendanceId } = await browser.json<{ attendanceId: string }>(200, 'POST', '/api/join', {
      code: invite.code,
      name,
      affiliation: '北包括',
      profession: '保健師',
      pledge: true,
    });
    return { browser, attendanceId };
  };
  const decide = (attendanceId: string, admission: string) =>
    facilitator.request('POST', `${meeting}/attendance/${attendanceId}/admission`, { admission });
  const admit = async (name: string) => {
    const guest = await knock(name);
    await decide(guest.attendanceId, 'admitted');
    return guest;
  };
  const own = await facilitator.json<{ me: { attendanceId: string } }>(200, 'GET', meeting);
  return { id, meeting, facilitator, facilitatorAttendance: own.me.attendanceId, invite, knock, decide, admit };
}

/** A signed-in account that is no administrator. */
export async function signInMember(
  server: TestServer,
  email = 'member@example.jp',
  name = '会員 次郎',
): Promise<Browser> {
  const db = await openDatabase(databaseFile(server.dataDir));
  const passwordHash = await hashPassword(PASSWORD);
  await addAccount(db, { email, name, isAdmin: false, passwordHash }, new Date(), (count) => randomBytes(count));
  await db.destroy();
  const browser = server.browser();
  await browser.json(200, 'POST', '/api/session', { email, password: PASSWORD });
  return browser;
}

export const whoAmI = (browser: Browser): Promise<Me> => browser.json<Me>(200, 'GET', '/api/me');
