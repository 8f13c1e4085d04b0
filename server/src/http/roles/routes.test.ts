import { addDays, dayOf, ROLE_STATES, roleContentHash, standingOf } from '@tsunagu/domain';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../storage/database.ts';
import { closedMeeting, type Page } from '../../testing/follow-up-scene.ts';
import { signInMember } from '../../testing/meeting-scene.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const TODAY = dayOf(Date.now());
const on = (days: number) => ({ kind: 'day', day: addDays(TODAY, days) }) as const;

/** Copies of one agreed role, as many as wanted, each due on another day. */
function multiply(server: TestServer, meeting: string, count: number): void {
  const db = new DatabaseSync(databaseFile(server.dataDir));
  db.exec('pragma foreign_keys = off; begin');
  const { columns } = db
    .prepare(`select group_concat(name) as columns from pragma_table_info('agreed_role') where name <> 'role_id'`)
    .get() as { columns: string };
  const picked = columns
    .replace(/\bdue_day\b/, `date('now', (n.value % 400 - 200) || ' days')`)
    .replace(/\bnext_day\b/, `date('now', (n.value % 400 - 200) || ' days')`)
    .replace(/\brole\b/, `json_set(role, '$.id', 'role_x' || n.value)`)
    .replace(/\bstage\b/, `case n.value % 5 when 0 then 'done' when 1 then 'working' else 'unconfirmed' end`);
  db.prepare(
    `with recursive n(value) as (select 1 union all select value + 1 from n where value < ${count})
     insert into agreed_role (role_id, ${columns}) select 'role_x' || n.value, ${picked} from agreed_role, n where meeting_id = ?`,
  ).run(meeting);
  db.exec('commit; analyze');
  db.close();
}

describe('the board of open roles', () => {
  it('[FU7] lists what needs somebody first, and says the same as the domain of every state', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const { roles, say } = await closedMeeting(server, facilitator, {
      guest: '鈴木 見本',
      roles: [
        { what: '後', due: on(9), monitoringDay: null },
        { what: 'すぎた', due: on(-2), monitoringDay: null },
        { what: '相談', due: on(30), monitoringDay: null },
        { what: '期限なし', due: { kind: 'none' }, monitoringDay: null },
        { what: 'できた', due: on(-5), monitoringDay: addDays(TODAY, -1) },
      ],
    });
    const [, late, asks, , done] = roles;
    if (!late || !asks || !done) throw new Error('no roles');
    await say(late, 'confirmed');
    await say(asks, 'consult', '話したい');
    await say(done, 'done');
    const { items } = await facilitator.json<Page>(200, 'GET', '/api/roles');
    expect(items.map(({ what }) => what)).toEqual(['相談', 'すぎた', 'できた', '後', '期限なし']);
    expect(items.map(({ daysLeft }) => daysLeft)).toEqual([30, -2, null, 9, null]);
    for (const state of ROLE_STATES) {
      const found = await facilitator.json<Page>(200, 'GET', `/api/roles?state=${state}`);
      expect(
        found.items.map(({ what }) => what),
        state,
      ).toEqual(items.filter(({ states }) => states.includes(state)).map(({ what }) => what));
    }
    for (const item of items) {
      const progress = {
        stage: item.stage,
        consulting: item.states.includes('consult'),
        monitoringDay: item.monitoringDay,
      };
      expect(item.states).toEqual(standingOf(progress, item.due, TODAY).states);
    }
    expect(await facilitator.json(200, 'GET', '/api/roles/counts')).toMatchObject({
      all: 5,
      states: { consult: 1, overdue: 1, monitoring: 1, unconfirmed: 3, working: 1, done: 1 },
    });
    const week = await facilitator.json<Page>(200, 'GET', '/api/roles?due=week');
    expect(week.items).toEqual([]);
    const named = await facilitator.json<Page>(200, 'GET', `/api/roles?owner=${encodeURIComponent('鈴')}`);
    expect(named.items).toHaveLength(5);
    expect((await facilitator.json<Page>(200, 'GET', `/api/roles?owner=%25`)).items).toEqual([]);
  });

  it('shows the roles of one’s own meetings only', async () => {
    await using server = await startTestServer();
    await closedMeeting(server, await server.administrator(), { guest: '鈴木 見本' });
    const other = await signInMember(server);
    expect(await other.json<Page>(200, 'GET', '/api/roles')).toEqual({ items: [], nextCursor: null });
    expect(await other.json(200, 'GET', '/api/roles/counts')).toMatchObject({ all: 0, cases: [] });
  });

  it('refuses a filter or a cursor that is none', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    for (const query of ['state=late', 'caseId=1', 'due=year', 'cursor=%00']) {
      expect((await facilitator.request('GET', `/api/roles?${query}`)).status, query).toBe(422);
    }
  });

  it('[K2] goes out as a table that computes nothing', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    await closedMeeting(server, facilitator, { guest: '=cmd', roles: [{ what: '＝1+1', due: on(-3) }] });
    const file = await facilitator.request('GET', '/api/roles.csv');
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await file.text();
    expect(text).toContain(`"'＝1+1","'=cmd"`);
    expect(text.split('\r\n')[1]).toContain('期限すぎ');
  });

  it('pages through 2,000 roles, none twice, none left out, without reading their JSON', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const { id } = await closedMeeting(server, facilitator, { guest: '鈴木 見本' });
    multiply(server, id, 1_999);
    const seen = new Set<string>();
    let [cursor, last] = ['', ''];
    do {
      const page: Page = await facilitator.json<Page>(200, 'GET', `/api/roles${cursor}`);
      for (const { roleId } of page.items) seen.add(roleId);
      cursor = page.nextCursor === null ? '' : `?cursor=${page.nextCursor}`;
      last = page.nextCursor ?? '';
    } while (last !== '');
    expect(seen.size).toBe(2_000);
    const db = new DatabaseSync(databaseFile(server.dataDir), { readOnly: true });
    const plan = db
      .prepare(
        `explain query plan select next_day, meeting_id, role_id from agreed_role where facilitator_id = 'a' and open = 1
         and stage in ('unconfirmed', 'working') and due_day < '2026-01-01' order by next_day, meeting_id, role_id limit 51`,
      )
      .all() as { detail: string }[];
    db.close();
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/COVERING INDEX agreed_role_board/);
    expect(plan.map(({ detail }) => detail).join('\n')).not.toMatch(/TEMP B-TREE/);
  }, 30_000);

  it('tells the facilitator’s open page of an answer, by topic alone', async () => {
    await using server = await startTestServer();
    const facilitator = await server.administrator();
    const scene = await closedMeeting(server, facilitator, { guest: '鈴木 見本' });
    const [role] = scene.roles;
    if (!role) throw new Error('no role');
    const stream = await facilitator.request('GET', '/api/me/events');
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe(': open\n\n');
    const answered = scene.phone.json(200, 'POST', `${scene.meeting}/roles/${role.id}/answers`, {
      kind: 'confirmed',
      contentHash: roleContentHash(role),
    });
    expect((await reader.read()).value).toBe('data: {"topic":"roles"}\n\n');
    await answered;
    await reader.cancel();
  });
});
