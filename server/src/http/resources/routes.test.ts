import { Decision, Element, MeetingId } from '@tsunagu/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NEW_MEETING, openScene, signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';
import type { SettingsView } from '../shapes.ts';
import type {
  DuplicateList,
  Gaps,
  ImportPreview,
  ListedResource,
  MeetingResources,
  ResourceHistory,
  ResourcePage,
  ResourceView,
} from './shapes.ts';

let server: TestServer;
let one: Browser;
let two: Browser;
const now = new Date('2026-11-26T03:00:00Z');
beforeAll(async () => {
  server = await startTestServer({}, { now: () => now });
  one = await server.administrator();
  two = await signInMember(server);
});
afterAll(() => server[Symbol.asyncDispose]());

const add = (name: string, more: object = {}) =>
  one.json<ListedResource>(201, 'POST', '/api/resources', { name, formality: 'informal', ...more });
const list = (query: string) => one.json<ResourcePage>(200, 'GET', `/api/resources?${query}`);
const names = async (query: string) => (await list(query)).items.map(({ name }) => name);
const view = (id: string) => one.json<ResourceView>(200, 'GET', `/api/resources/${id}`);
const put = (browser: Browser, id: string, text: object, version: number | null) =>
  browser.request(
    'PUT',
    `/api/resources/${id}`,
    { formality: 'informal', ...text },
    version === null ? {} : { 'if-match': `"${version}"` },
  );
const problemOf = async (response: Response) => ((await response.json()) as { type: string }).type;

describe('the directory', () => {
  it('finds rows by words, 圏域, kind, formality and freshness', async () => {
    await add('ｻﾛﾝ ひまわり', {
      careArea: '東地区',
      kind: 'volunteer',
      contact: '046-876-1234',
      confirmedOn: '2026-11-01',
    });
    await add('北訪問看護', { formality: 'formal', careArea: '北地区', kind: 'medical', confirmedOn: '2025-01-01' });
    expect(await names('q=%E3%81%95%E3%82%8D%E3%82%93+876')).toEqual(['ｻﾛﾝ ひまわり']);
    expect(await names('q=%25')).toEqual([]);
    expect(await names('careArea=%E5%8C%97%E5%9C%B0%E5%8C%BA')).toEqual(['北訪問看護']);
    expect(await names('careArea=&q=ひまわり')).toEqual([]);
    expect(await names('kind=medical&formality=formal&freshness=due')).toEqual(['北訪問看護']);
    expect(await names('freshness=fresh&q=ひまわり')).toEqual(['ｻﾛﾝ ひまわり']);
    expect((await one.request('GET', '/api/resources?kind=space')).status).toBe(422);
  });

  it('is paged by name without leaving out or repeating anything', async () => {
    for (let n = 0; n < 60; n++) await add(`${String.fromCodePoint(0x4e10 + n)}頁`);
    const first = await list('q=頁');
    expect([first.items.length, first.total]).toEqual([50, 60]);
    const second = await list(`q=頁&cursor=${first.nextCursor}`);
    expect(second.nextCursor).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(60);
  });

  it('[RS2] keeps every version, with who and when', async () => {
    const { id } = await add('配食みどり');
    expect((await put(two, id, { name: '配食みどり', contact: '046' }, 1)).status).toBe(200);
    const { items } = await one.json<ResourceHistory>(200, 'GET', `/api/resources/${id}/history`);
    expect(items.map(({ kind, by, text }) => [kind, by, text.contact])).toEqual([
      ['changed', '会員 次郎', '046'],
      ['added', '管理 花子', ''],
    ]);
  });

  it('is never overwritten by somebody who has not seen the newest', async () => {
    const { id } = await add('囲碁の会');
    expect((await put(one, id, { name: '囲碁の会', contact: 'a' }, 1)).headers.get('etag')).toBe('"2"');
    const late = await put(two, id, { name: '囲碁の会', contact: 'b' }, 1);
    expect([late.status, await problemOf(late)]).toEqual([412, '/problems/resource-changed']);
    expect((await put(two, id, { name: '囲碁の会' }, null)).status).toBe(428);
    expect((await put(two, id, { name: ' ' }, 2)).status).toBe(422);
    expect((await put(two, 'rsc_none', { name: 'a' }, 1)).status).toBe(404);
    expect((await view(id)).contact).toBe('a');
  });

  it('ends a row so that it can be restored', async () => {
    const { id } = await add('朝市');
    const ended = await one.request('DELETE', `/api/resources/${id}`, undefined, { 'if-match': '"1"' });
    expect(((await ended.json()) as ResourceView).endedOn).toBe('2026-11-26');
    expect(await names('q=朝市')).toEqual([]);
    expect(await names('q=朝市&ended=true')).toEqual(['朝市']);
    await one.json(200, 'POST', `/api/resources/${id}/restore`);
    expect(await names('q=朝市')).toEqual(['朝市']);
  });

  it('[RS4] knows who looked last, and when', async () => {
    const { id, freshness } = await add('移動販売');
    expect(freshness).toBe('never');
    await two.json(200, 'POST', `/api/resources/${id}/confirm`);
    expect(await view(id)).toMatchObject({ freshness: 'fresh', confirmedOn: '2026-11-26', confirmedBy: '会員 次郎' });
    expect((await add('移動図書館', { confirmedOn: '2025-11-26' })).freshness).toBe('due');
  });

  it('[E11][RS4] is to be confirmed again after as many months as the settings say, in lists, rows and files', async () => {
    const { id } = await add('通いの場', { confirmedOn: '2026-08-26' });
    const seen = async () => ({
      row: (await view(id)).freshness,
      due: await names('q=通いの場&freshness=due'),
      fresh: await names('q=通いの場&freshness=fresh'),
      file: (await (await one.request('GET', '/api/resources/export.csv?q=通いの場&freshness=due')).text()).includes(
        '通いの場',
      ),
    });
    const months = async (confirmAfterMonths: number) => {
      const { version, settings } = await one.json<SettingsView>(200, 'GET', '/api/settings');
      const wanted = { ...settings, confirmAfterMonths };
      return (await one.request('PUT', '/api/settings', wanted, { 'if-match': `"${version}"` })).status;
    };
    const stillFresh = { row: 'fresh', due: [], fresh: ['通いの場'], file: false };
    expect(await seen()).toEqual(stillFresh);
    expect(await months(3)).toBe(200);
    expect(await seen()).toEqual({ row: 'due', due: ['通いの場'], fresh: [], file: true });
    expect([await months(0), await months(37)]).toEqual([422, 422]);
    expect((await seen()).row).toBe('due');
    expect(await months(12)).toBe(200);
    expect(await seen()).toEqual(stillFresh);
  });
});

describe('rows that may be the same', () => {
  it('[RS7] are suggested, joined and taken apart again by people', async () => {
    const a = await add('社会福祉法人 桜山会', { careArea: '桜山' });
    const b = await add('（福）桜山会', { careArea: '桜山' });
    const pairs = async () =>
      (await one.json<DuplicateList>(200, 'GET', '/api/resources/duplicates')).items.filter(
        ({ one: row }) => row.careArea === '桜山',
      );
    expect(await pairs()).toHaveLength(1);
    await one.json(204, 'PUT', '/api/resources/distinct', { one: b.id, other: a.id, distinct: true });
    expect(await pairs()).toEqual([]);
    await one.json(204, 'PUT', '/api/resources/distinct', { one: a.id, other: b.id, distinct: false });
    await one.json(200, 'POST', `/api/resources/${b.id}/merge`, { into: a.id });
    expect(await pairs()).toEqual([]);
    expect((await view(a.id)).merged).toEqual([{ id: b.id, name: '（福）桜山会' }]);
    expect((await view(b.id)).mergedInto).toBe(a.id);
    expect(await names('careArea=桜山')).toEqual(['社会福祉法人 桜山会']);
    // Neither a circle nor a change of what is no row of its own any more.
    expect((await one.request('POST', `/api/resources/${a.id}/merge`, { into: b.id })).status).toBe(404);
    expect((await one.request('POST', `/api/resources/${a.id}/merge`, { into: a.id })).status).toBe(409);
    expect((await put(one, b.id, { name: 'x' }, 2)).status).toBe(409);
    await one.json(200, 'POST', `/api/resources/${b.id}/unmerge`);
    expect(await pairs()).toHaveLength(1);
  });

  it('are told while a new one is being written', async () => {
    await add('ふれあい食堂', { contact: '046-999-0000' });
    const like = await one.json<{ items: { name: string }[] }>(200, 'POST', '/api/resources/like', {
      name: '食堂ふれあい',
      careArea: 'どこか',
      contact: '0469990000',
    });
    expect(like.items.map(({ name }) => name)).toEqual(['ふれあい食堂']);
  });
});

describe('files', () => {
  const preview = async (file: string | Uint8Array) => {
    const response = await one.request('POST', '/api/resources/import/preview', file, { 'content-type': 'text/csv' });
    return (await response.json()) as ImportPreview;
  };

  it('[RS13] are shown line by line before anything is written, then taken as a whole', async () => {
    const csv = '名称,区分,圏域,最終確認日\n輪投げの会,インフォーマル,南地区,R8.4.1\nカフェみなみ,,南地区,';
    const shown = await preview(csv);
    expect(shown.ok && shown.lines.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
    expect(await names('careArea=南地区')).toEqual([]);
    const lines = shown.ok ? shown.lines.map(({ text, resource }) => ({ text, resource })) : [];
    expect(await one.json(200, 'POST', '/api/resources/import', { lines })).toEqual({ added: 2, changed: 0 });
    const again = await preview(`${csv.replace('R8.4.1', 'R8.5.1')}\n新しい会,,南地区,`);
    expect(again.ok && again.lines.map(({ verdict }) => verdict)).toEqual(['changed', 'same', 'new']);
    // Somebody else changes a row meanwhile: nothing of the file is taken.
    const old = again.ok ? again.lines : [];
    const [changed] = old;
    await two.json(200, 'POST', `/api/resources/${changed?.resource?.id}/confirm`);
    const late = await one.request('POST', '/api/resources/import', {
      lines: [old[2], changed].map((line) => ({ text: line?.text, resource: line?.resource })),
    });
    expect([late.status, await problemOf(late)]).toEqual([412, '/problems/resource-changed']);
    expect(await names('q=新しい会')).toEqual([]);
  });

  it('[RS10] go out as CSV and Excel and come back unchanged; no cell is computed', async () => {
    await add('=HYPERLINK("http://x")', { careArea: '式地区', contact: '+81-46' });
    const query = 'careArea=%E5%BC%8F%E5%9C%B0%E5%8C%BA';
    const csv = await one.request('GET', `/api/resources/export.csv?${query}`);
    expect(csv.headers.get('content-disposition')).toContain('.csv');
    const text = await csv.text();
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    const back = await preview(text);
    expect(back.ok && back.lines.map(({ verdict }) => verdict)).toEqual(['same']);
    const xlsx = new Uint8Array(await (await one.request('GET', `/api/resources/export.xlsx?${query}`)).arrayBuffer());
    const again = await preview(xlsx);
    expect(again.ok && again.lines.map(({ verdict }) => verdict)).toEqual(['same']);
  });

  it('[RS11] that cannot be read say where', async () => {
    const read = await preview('名称,種別\nサロン,宇宙');
    expect(!read.ok && read.problems.map(({ line }) => line)).toEqual([2]);
    expect(
      (
        await one.request('POST', '/api/resources/import/preview', new Uint8Array(6 * 1_048_576), {
          'content-type': 'text/csv',
        })
      ).status,
    ).toBe(413);
  });
});

describe('the gap view', () => {
  it('[RS8] counts formal and informal apart, also where nothing is', async () => {
    await add('西の見守り', { careArea: '西地区', kind: 'volunteer' });
    await one.json(201, 'POST', '/api/cases', { alias: 'Bさん', careArea: '空地区' });
    const { kinds, rows } = await one.json<Gaps>(200, 'GET', '/api/resources/gaps');
    const cell = (area: string) => rows.find(({ careArea }) => careArea === area)?.cells[kinds.indexOf('volunteer')];
    expect(cell('西地区')).toEqual({ formal: 0, informal: 1 });
    expect(cell('空地区')).toEqual({ formal: 0, informal: 0 });
    expect(await (await one.request('GET', '/api/resources/gaps.csv')).text()).toContain(
      '"西地区","ボランティア・NPO","0","1","1"',
    );
  });
});

describe('a resource on a map', () => {
  it('[RS9] [RS15] is known to guests by name only, and counts at closing', async () => {
    const row = await add('地図のサロン', { contact: '046-000-0000', careArea: '東地区' });
    const other = await add('地図のサロン 別館');
    const scene = await openScene(server);
    const { id: caseId } = await one.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Cさん' });
    const guest = await scene.admit('鈴木 見本');
    const meeting = await one.json<{ id: string }>(201, 'POST', '/api/meetings', { ...NEW_MEETING, caseId });
    const place = (id: string, linked: string, element: string) =>
      server.rooms.write(MeetingId.parse(id), (board) =>
        board.elements.add(
          Element.parse({
            id: element,
            kind: 'resource',
            pos: { x: 0, y: 0 },
            label: 'サロン',
            formality: 'informal',
            resourceId: linked,
          }),
        ),
      );
    await place(scene.id, row.id, 'el_a');
    await place(scene.id, 'rsc_unknown', 'el_b');
    const known = await guest.browser.json<MeetingResources>(200, 'GET', `${scene.meeting}/resources`);
    expect(known.items).toEqual([
      { id: row.id, name: '地図のサロン', formality: 'informal', kind: 'other', careArea: '東地区', endedOn: null },
    ]);
    for (const path of ['', `/${row.id}`, `/${row.id}/history`, '/export.csv', '/gaps'])
      expect((await guest.browser.request('GET', `/api/resources${path}`)).status).toBe(403);

    await place(meeting.id, other.id, 'el_a');
    await one.json(200, 'POST', `/api/meetings/${meeting.id}/start`);
    await server.rooms.write(MeetingId.parse(meeting.id), (board) =>
      board.decisions.add(Decision.parse({ id: 'dec_a', text: '見守る' })),
    );
    await one.json(200, 'POST', `/api/meetings/${meeting.id}/close`, { acceptGaps: true });
    await one.json(200, 'POST', `/api/resources/${other.id}/merge`, { into: row.id });
    expect(await view(row.id)).toMatchObject({ cases: { kind: 'exact', count: 1 }, meetings: [{ id: meeting.id }] });
    // Somebody who was in none of the meetings learns only that there are a few.
    const strange = await two.json<ResourceView>(200, 'GET', `/api/resources/${row.id}`);
    expect([strange.cases, strange.meetings]).toEqual([{ kind: 'few' }, []]);
  });
});
