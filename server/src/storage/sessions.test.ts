import { AttendanceId, MeetingId, UserId } from '@tsunagu/domain';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import type { Db } from './schema.ts';
import { addSession, endSessionsOf, principalOf, sweepSessions, turnIntoRolePasses } from './sessions.ts';

const HOUR = 3_600_000;
const start = new Date('2026-11-23T00:00:00Z');
const after = (hours: number) => new Date(start.getTime() + hours * HOUR);
const guest = AttendanceId.parse('att_guest');
const waiting = AttendanceId.parse('att_waiting');
const meeting = MeetingId.parse('mtg_a');

let db: Db;
beforeEach(async () => {
  db = await openDatabase(':memory:');
  await sql`insert into account values ('usr_a', 'a@x', '花子', '', 1, '2026')`.execute(db);
  await sql`insert into meeting (id, title, function, level, case_id, template, starts_at, place, facilitator_id, state, epoch, created_at, opened_at, closed_at, closed_at_sequence, sample) values ('mtg_a', 't', 1, 'individual', null, '', null, '', 'usr_a', 'running', 1, '2026', '2026', null, null, '')`.execute(
    db,
  );
  for (const [id, admission] of [
    [guest, 'admitted'],
    [waiting, 'waiting'],
  ]) {
    await sql`insert into attendance values (${id}, 'mtg_a', 'guest', null, '一郎', '', '', ${admission}, null, '2026', 'unset')`.execute(
      db,
    );
  }
  await addSession(db, 'account', { scope: 'account', userId: UserId.parse('usr_a') }, start, after(12));
  await addSession(db, 'guest', { scope: 'meeting', attendanceId: guest }, start, after(12));
  await addSession(db, 'waiting', { scope: 'meeting', attendanceId: waiting }, start, after(12));
});
afterEach(() => db.destroy());

const kindOf = async (hash: string, at: Date, idle = 1000 * HOUR) => (await principalOf(db, hash, at, idle)).kind;
const rows = async () =>
  (await db.selectFrom('session').select('token_hash').orderBy('token_hash').execute()).map((row) => row.token_hash);

it('belongs to somebody until it expires, and to nobody when it is unknown', async () => {
  expect(await kindOf('account', after(11.9))).toBe('account');
  expect(await kindOf('account', after(12))).toBe('anonymous');
  expect(await kindOf('guest', after(1))).toBe('guest');
  expect(await kindOf('unknown', start)).toBe('anonymous');
});

it('becomes a role pass at closing, without end by idleness; who was never let in is signed out', async () => {
  await turnIntoRolePasses(db, meeting, after(90 * 24));
  expect(await principalOf(db, 'guest', after(60 * 24), HOUR)).toMatchObject({ kind: 'guest', scope: 'role-pass' });
  expect(await kindOf('guest', after(90 * 24))).toBe('anonymous');
  expect(await rows()).toEqual(['account', 'guest']);
});

it('is swept when it has expired; a guest’s row stays for a meeting that is closed late', async () => {
  await sweepSessions(db, after(13));
  expect(await rows()).toEqual(['guest', 'waiting']);
  expect(await kindOf('guest', after(13))).toBe('anonymous');
  await sweepSessions(db, after(12 + 7 * 24));
  expect(await rows()).toEqual([]);
});

it('ends with its attendance', async () => {
  await endSessionsOf(db, guest);
  expect(await rows()).toEqual(['account', 'waiting']);
});
