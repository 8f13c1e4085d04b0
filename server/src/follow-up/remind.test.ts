import { addDays, dayOf, writeIcs } from '@tsunagu/domain';
import { reminderMail } from '@tsunagu/domain/catalogue/reminders';
import { sync } from 'node-ical';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openMailer } from '../mail/mailer.ts';
import { databaseFile, openDatabase } from '../storage/database.ts';
import { closedMeeting } from '../testing/follow-up-scene.ts';
import { startSmtp, wordsOf } from '../testing/smtp-server.ts';
import { startTestServer } from '../testing/test-server.ts';
import { remind } from './remind.ts';

const PUBLIC_URL = 'https://board.example.jp';
/** Names and words that must be in no mail. */
const MARKERS = ['鈴木', '見本', 'ないしょの仕事', '支援を考える会議', 'Aさん', '管理'];

async function scene(smtp: Awaited<ReturnType<typeof startSmtp>>, dueIn = 5) {
  const start = new Date('2026-11-26T10:00:00+09:00');
  let now = start;
  const mail = { url: smtp.url, from: 'tsunagu@example.jp' };
  const server = await startTestServer({ mail }, { now: () => now });
  const facilitator = await server.administrator();
  const meeting = await closedMeeting(server, facilitator, {
    guest: '鈴木 見本',
    roles: [
      {
        what: 'ないしょの仕事',
        due: { kind: 'day', day: addDays(dayOf(start.getTime()), dueIn) },
        monitoringDay: null,
      },
    ],
  });
  const db = await openDatabase(databaseFile(server.dataDir));
  const mailer = openMailer({ mail });
  if (!mailer) throw new Error('no mailer');
  return {
    server,
    facilitator,
    ...meeting,
    round: () => remind({ db, mailer, publicUrl: PUBLIC_URL, now: () => now, random: (count) => randomBytes(count) }),
    at: (days: number, hours = 0) => (now = new Date(start.getTime() + days * 86_400_000 + hours * 3_600_000)),
    async [Symbol.asyncDispose]() {
      mailer.stop();
      await db.destroy();
      await server[Symbol.asyncDispose]();
    },
  };
}

describe('reminders by e-mail', () => {
  it('[FU10] go out once a window to the address that was given, and hold nothing personal', async () => {
    await using smtp = await startSmtp();
    await using it = await scene(smtp);
    expect(await it.round()).toEqual({ sent: 0, failed: 0 });
    await it.phone.json(200, 'PUT', '/api/me/reminders', { email: 'suzuki@example.jp' });
    expect(await it.round(), 'too early').toEqual({ sent: 0, failed: 0 });
    it.at(2, 10);
    expect(await it.round(), 'at night').toEqual({ sent: 0, failed: 0 });
    it.at(3);
    expect(await it.round()).toEqual({ sent: 1, failed: 0 });
    expect(await it.round()).toEqual({ sent: 0, failed: 0 });
    it.at(6);
    expect(await it.round()).toEqual({ sent: 1, failed: 0 });
    it.at(7);
    expect(await it.round()).toEqual({ sent: 0, failed: 0 });

    expect(smtp.mails.map(({ to }) => to)).toEqual([['<suzuki@example.jp>'], ['<suzuki@example.jp>']]);
    const [soon = '', overdue = ''] = smtp.mails.map(wordsOf);
    expect(soon).toContain(reminderMail.soon);
    expect(soon).toContain(`${PUBLIC_URL}/me/roles`);
    expect(soon, 'no secret unless it was chosen').not.toContain('#');
    expect(overdue).toContain(reminderMail.overdue);
    for (const mail of smtp.mails)
      for (const marker of MARKERS) {
        expect(wordsOf(mail)).not.toContain(marker);
        expect(mail.data).not.toContain(Buffer.from(marker).toString('base64').replace(/=+$/, ''));
      }
  });

  it('[FU15] follow a due day that the minutes corrected, and go to nobody who lost the role', async () => {
    await using smtp = await startSmtp();
    await using it = await scene(smtp, 1);
    const [role] = it.roles;
    if (!role) throw new Error('no role');
    const amend = async (revision: number, words: Record<string, string>) => {
      const body = { kind: 'correction', reason: '聞きまちがい', words };
      const path = `${it.meeting}/minutes/revisions`;
      const done = await it.facilitator.request('POST', path, body, { 'if-match': `"${revision}"` });
      expect(done.status).toBe(200);
    };
    await it.phone.json(200, 'PUT', '/api/me/reminders', { email: 'suzuki@example.jp' });
    await amend(1, { [`role/${role.id}/owner`]: it.facilitatorSeat });
    expect(await it.round(), 'somebody else’s').toEqual({ sent: 0, failed: 0 });
    await amend(2, { [`role/${role.id}/owner`]: it.attendanceId, [`role/${role.id}/due`]: '2026-12-26' });
    expect(await it.round(), 'the old day').toEqual({ sent: 0, failed: 0 });
    it.at(28);
    expect(await it.round(), 'the new day').toEqual({ sent: 1, failed: 0 });
  });

  it('hold the personal link only for whoever chose it, beside the one on paper, until both are revoked', async () => {
    await using smtp = await startSmtp();
    await using it = await scene(smtp, 1);
    const { attendanceId } = it;
    const paper = await it.facilitator.json<{ token: string }>(201, 'POST', `${it.meeting}/role-passes`, {
      attendanceId,
    });
    await it.phone.json(200, 'PUT', '/api/me/reminders', { email: 'suzuki@example.jp', withLink: true });
    await it.round();
    const [mail] = smtp.mails;
    const token = mail && /\/me\/roles#(\S+)/.exec(wordsOf(mail))?.[1];
    const use = async (key: string | undefined) =>
      (await it.server.browser().request('POST', '/api/session/role-pass', { token: key })).status;
    expect(await use(token)).toBe(204);
    expect(await use(paper.token)).toBe(204);
    await it.facilitator.request('DELETE', `${it.meeting}/role-passes/${attendanceId}`);
    expect([await use(token), await use(paper.token)]).toEqual([404, 404]);
    it.at(3);
    expect(await it.round(), 'and no new link is mailed').toEqual({ sent: 0, failed: 0 });
  });

  it('are tried again after a plain refusal, and never doubled', async () => {
    await using smtp = await startSmtp();
    await using it = await scene(smtp, 1);
    await it.phone.json(200, 'PUT', '/api/me/reminders', { email: 'suzuki@example.jp' });
    smtp.refuse(true);
    expect(await it.round()).toEqual({ sent: 0, failed: 1 });
    smtp.refuse(false);
    const rounds = await Promise.all([it.round(), it.round(), it.round()]);
    expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
    expect(smtp.mails).toHaveLength(1);
  });

  it('stop when somebody says so, and when it is done', async () => {
    await using smtp = await startSmtp();
    await using it = await scene(smtp, 1);
    const [role] = it.roles;
    if (!role) throw new Error('no role');
    await it.phone.json(200, 'PUT', '/api/me/reminders', { email: 'suzuki@example.jp' });
    await it.say(role, 'done');
    expect(await it.round()).toEqual({ sent: 0, failed: 0 });
    expect((await it.phone.request('DELETE', '/api/me/reminders')).status).toBe(204);
    expect(await it.phone.json(200, 'GET', '/api/me/reminders')).toMatchObject({ available: true, email: null });
    for (const email of ['no address', 'a@b.jp\r\nBcc: x@y.jp', 'a@b.jp, c@d.jp'])
      expect((await it.phone.request('PUT', '/api/me/reminders', { email })).status, email).toBe(422);
  });
});

describe('the calendar', () => {
  it('[CF2] has one’s own due days, changes on the next reading, and needs no cookie by its own address', async () => {
    await using smtp = await startSmtp();
    await using it = await scene(smtp);
    const [role] = it.roles;
    if (!role) throw new Error('no role');
    const read = async (path: string, browser = it.phone) => {
      const file = await browser.request('GET', path);
      expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      const events = Object.values(sync.parseICS(await file.text())).filter((part) => part?.type === 'VEVENT');
      return events as unknown as { uid: string; summary: string; sequence: string; status: string }[];
    };
    const [before] = await read('/api/me/roles.ics');
    expect(before?.summary).toBe('【期限】ないしょの仕事');
    const feed = await it.phone.json<{ link: string }>(201, 'POST', '/api/me/calendar');
    const path = new URL(feed.link).pathname;
    await it.say(role, 'done');
    const [after] = await read(path, it.server.browser());
    expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence));
    expect(await read(`/api/me/roles/${it.id}/${role.id}/calendar.ics`)).toHaveLength(1);
    await it.phone.request('DELETE', '/api/me/calendar');
    expect((await it.server.browser().request('GET', path)).status).toBe(404);
    expect(writeIcs('', [])).not.toContain('VEVENT');
  });
});
