import { MeetingId, Role, roleContentHash, RoleId } from '@tsunagu/domain';
import { Kysely, sql } from 'kysely';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { followColumns } from './agreed-roles.ts';
import * as meetings from './migrations/0001-meetings.ts';
import * as assets from './migrations/0003-assets.ts';
import * as followUp from './migrations/0007-follow-up.ts';
import { eventsOfRole } from './role-events.ts';
import type { Db, Tables } from './schema.ts';
import { nodeSqliteDialect } from './sqlite-dialect.ts';

const meeting = MeetingId.parse('mtg_a');
const role = (id: string, over: object) =>
  Role.parse({
    id: `role_${id}`,
    what: id,
    owner: 'att_o',
    deputy: 'att_d',
    due: { kind: 'day', day: '2026-11-30' },
    ...over,
  });
const ROLES = [
  role('plain', { monitoringDay: '2026-11-20', monitor: 'att_d' }),
  role('confirmed', {}),
  role('deputy', { due: { kind: 'none' } }),
  role('done', { monitoringDay: '2026-12-20', monitor: 'att_gone' }),
  role('asks', { due: { kind: 'unset' } }),
  role('stale', {}),
];

it('fills the columns of roles that were agreed before as they would be filled today, and keeps their answers', async () => {
  const sqlite = new DatabaseSync(':memory:');
  sqlite.exec('pragma foreign_keys = on');
  const bare = new Kysely<unknown>({ dialect: nodeSqliteDialect(sqlite) });
  const db: Db = bare.withTables<Tables>();
  await meetings.up(bare);
  await assets.up(bare);
  sqlite.exec(`insert into account values ('usr_f', 'f@x', '花子', '', 1, '2026');
    insert into case_file values ('case_a', 'Aさん', '', 'usr_f', '2026');
    insert into meeting values ('mtg_a', 't', 1, 'individual', 'case_a', '', null, '', 'usr_f', 'closed', 1, '2026', null, '2026', 1, '');
    insert into attendance values ('att_o', 'mtg_a', 'guest', null, '鈴木', '', '', 'admitted', null, '2026');
    insert into attendance values ('att_d', 'mtg_a', 'guest', null, '田中', '', '', 'admitted', null, '2026');`);
  const add = sqlite.prepare('insert into agreed_role values (?, ?, ?, ?, ?, ?)');
  for (const one of ROLES) add.run(meeting, one.id, 'att_o', 'att_d', roleContentHash(one), JSON.stringify(one));
  const say = (id: string, by: string, kind: string, hash?: string) => {
    const one = ROLES.find((candidate) => candidate.id === `role_${id}`);
    sqlite
      .prepare('insert into role_answer values (?, ?, ?, ?, ?, ?, ?, null)')
      .run(
        meeting,
        `role_${id}`,
        by,
        kind,
        hash ?? (one ? roleContentHash(one) : ''),
        'ことば',
        '2026-11-26T01:00:00.000Z',
      );
  };
  say('confirmed', 'att_o', 'confirmed');
  say('deputy', 'att_d', 'confirmed');
  say('done', 'att_d', 'done');
  say('asks', 'att_o', 'confirmed');
  say('asks', 'att_o', 'consult');
  say('stale', 'att_o', 'done', 'before');
  const holds = { holds: [{ id: 'hld_a', text: '主治医の意見', until: null, item: '' }] };
  sqlite.prepare('insert into minutes_revision values (?, 1, 1, ?, 0, ?)').run(meeting, JSON.stringify(holds), '2026');
  sqlite.exec(`insert into role_pass values ('hash', 'mtg_a', 'att_o', '2026', '2027')`);
  await followUp.up(bare);

  for (const one of ROLES) {
    const row = await db.selectFrom('agreed_role').selectAll().where('role_id', '=', one.id).executeTakeFirstOrThrow();
    const events = await eventsOfRole(db, meeting, RoleId.parse(one.id));
    expect(row, one.id).toMatchObject({
      ...followColumns({ ...one, contentHash: roleContentHash(one) }, events),
      facilitator_id: 'usr_f',
      case_id: 'case_a',
      owner_name: '鈴木',
      monitor_id: one.monitor === 'att_d' ? 'att_d' : null,
    });
  }
  expect(await db.selectFrom('agreed_hold').selectAll().execute()).toMatchObject([
    { hold_id: 'hld_a', settled_as: null },
  ]);
  expect(await db.selectFrom('role_pass').selectAll().execute()).toMatchObject([
    { token_hash: 'hash', purpose: 'handed' },
  ]);
  // [FU1] a row of the history is never changed
  await expect(sql`update role_event set text = 'ちがうことば'`.execute(db)).rejects.toThrow('never changed');
  await db.destroy();
});
