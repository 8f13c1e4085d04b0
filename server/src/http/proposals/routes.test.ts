import {
  AnonymousCopy,
  AnonymousCopyId,
  MeetingId,
  type ProposalState,
  proposalState,
  toBoardJson,
} from '@tsunagu/domain';
import { strFromU8, unzipSync } from 'fflate';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCopy } from '../../storage/anonymous.ts';
import { databaseFile, inTransaction, openDatabase } from '../../storage/database.ts';
import { boardOf } from '../../testing/board-records.ts';
import { openScene, signInMember } from '../../testing/meeting-scene.ts';
import { raiseIssues } from '../../testing/raised-issues.ts';
import { type Browser, startTestServer, type TestServer } from '../../testing/test-server.ts';
import type { ChainView, ProposalHistory, ProposalPage, ProposalView } from '../shapes.ts';

type Out<S extends { _zod: { output: unknown } }> = S['_zod']['output'];

let server: TestServer;
let facilitator: Browser;
let member: Browser;
let meeting: string;
let areaIssue: string;

beforeAll(async () => {
  server = await startTestServer();
  const scene = await openScene(server);
  facilitator = scene.facilitator;
  meeting = scene.id;
  member = await signInMember(server);
  await raiseIssues(server, meeting, {
    a: { title: '坂が急で買物に行けない', care_area: '東地区' },
    b: { title: '買い物の足がない', care_area: '東地区' },
  });
  const issues = ['iss_a', 'iss_b'].map((issueId) => ({ meetingId: meeting, issueId }));
  const text = { title: '坂の上で買物に困る', causes: '坂' };
  areaIssue = (await facilitator.json<{ id: string }>(201, 'POST', '/api/area-issues', { text, issues })).id;
});
afterAll(() => server[Symbol.asyncDispose]());

const make = async (text: object, more: object = {}): Promise<string> =>
  (
    await member.json<{ id: string }>(201, 'POST', '/api/proposals', {
      text: { title: '移動販売を', ...text },
      ...more,
    })
  ).id;
const view = (id: string, by = member) => by.json<ProposalView>(200, 'GET', `/api/proposals/${id}`);
/** A change by somebody who has just looked. */
async function change(id: string, method: string, path: string, body?: unknown, by = member): Promise<Response> {
  const { version } = await view(id, by);
  return by.request(method, `/api/proposals/${id}${path}`, body, { 'if-match': `"${version}"` });
}
const PLAN = {
  plan: '第十期 介護保険事業計画',
  fiscalYear: 2027,
  section: '3-2',
  measure: '移動販売',
  budgetYen: 1_200_000,
};

/** A copy of the meeting, once. */
async function publish(): Promise<string> {
  const db = await openDatabase(databaseFile(server.dataDir));
  const id = AnonymousCopyId.parse('anc_shopping');
  const document = AnonymousCopy.parse({
    format: 'tsunagu-anonymous-case',
    version: 1,
    title: '買物に困る一人暮らし',
    function: 1,
    month: '2026-05',
    careArea: '',
    map: toBoardJson(boardOf(), { attendance: [], hideNames: false }),
    issues: [],
    roles: [],
    decisions: [],
  });
  const known = await db.selectFrom('anonymous_copy').select('id').where('id', '=', id).executeTakeFirst();
  const user = await db.selectFrom('account').select('id').executeTakeFirstOrThrow();
  const from = { meeting: MeetingId.parse(meeting), user: user.id, now: new Date() };
  if (!known) await inTransaction(db, (tx) => addCopy(tx, { id, document }, from));
  await db.destroy();
  return id;
}

describe('proposals', () => {
  it('[PP1] are listed by how far they have come, as the domain says', async () => {
    const made: Record<ProposalState, string> = {
      draft: await make({ title: '下書きだけ' }),
      submitted: await make({ title: '出した', submittedOn: '2026-06-01' }),
      answered: await make({ title: '返事', submittedOn: '2026-06-01', outcome: 'declined' }),
      reflected: await make({ title: '計画へ', submittedOn: '2026-06-01', outcome: 'accepted' }),
    };
    expect((await change(made.reflected, 'POST', '/plans', PLAN)).status).toBe(201);
    for (const [state, id] of Object.entries(made)) {
      const path = `/api/proposals?state=${state}`;
      const { items } = await member.json<Out<typeof ProposalPage>>(200, 'GET', path);
      expect(items.map((item) => item.id)).toEqual([id]);
      const { text, entries, state: shown } = await view(id);
      expect(shown).toBe(proposalState(text, entries.length));
    }
    const found = await member.json<Out<typeof ProposalPage>>(200, 'GET', '/api/proposals?words=%E8%BF%94%E4%BA%8B');
    expect(found.items.map((item) => item.title)).toEqual(['返事']);
  });

  it('[PP3] keep every version; a stale save is refused, and the same text is no version', async () => {
    const id = await make({});
    expect((await change(id, 'PUT', '', { title: '移動販売を', body: '坂の上で' })).status).toBe(204);
    expect((await change(id, 'PUT', '', { title: '移動販売を', body: '坂の上で' })).status).toBe(204);
    const stale = await facilitator.request('PUT', `/api/proposals/${id}`, { title: '別' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect((await facilitator.request('PUT', `/api/proposals/${id}`, { title: '別' })).status).toBe(428);
    const { items } = await member.json<ProposalHistory>(200, 'GET', `/api/proposals/${id}/history`);
    expect(items.map(({ version, kind, text }) => [version, kind, text?.body])).toEqual([
      [2, 'text', '坂の上で'],
      [1, 'made', ''],
    ]);
    const database = new DatabaseSync(databaseFile(server.dataDir));
    expect(() => database.exec('delete from proposal_change')).toThrow('only grows');
    database.close();
  });

  it('[PP2] an answer before the proposal is refused at its field', async () => {
    const id = await make({});
    const refused = await change(id, 'PUT', '', { title: '移動販売を', outcome: 'accepted' });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ fields: { submittedOn: expect.stringContaining('出した日') } });
  });

  it('[PP4] shows of its evidence no small count, and takes what is there only', async () => {
    const id = await make({}, { evidence: { areaIssues: [areaIssue] } });
    // What is handed on is the same for everybody, also on the page of whoever reads the meeting.
    expect((await view(id)).areaIssues).toMatchObject([
      { title: '坂の上で買物に困る', counts: { areas: [{ careArea: '東地区', count: { low: 1, high: 2 } }] } },
    ]);
    expect((await change(id, 'POST', '/links', { add: { areaIssues: ['ari_nothing'] } })).status).toBe(422);
    expect((await change(id, 'POST', '/links', { remove: { areaIssues: [areaIssue] } })).status).toBe(204);
    expect((await view(id)).areaIssues).toEqual([]);
  });

  it('[PP5] an entry of a plan is taken out and entered again; the year page names its proposal', async () => {
    const id = await make({ title: '計画に入れる', submittedOn: '2026-06-01' });
    const added = await change(id, 'POST', '/plans', { ...PLAN, fiscalYear: 2031 });
    const { id: entry } = (await added.json()) as { id: string };
    expect((await change(id, 'PUT', `/plans/${entry}`, { ...PLAN, fiscalYear: 2031, budgetYen: null })).status).toBe(
      204,
    );
    const year = await member.json(200, 'GET', '/api/proposals/plans?fiscalYear=2031');
    expect(year).toMatchObject({ items: [{ plan: PLAN.plan, budgetYen: null, proposal: { id } }], nextCursor: null });
    const other = await make({});
    expect((await change(other, 'DELETE', `/plans/${entry}`)).status).toBe(404);
    expect((await change(id, 'DELETE', `/plans/${entry}`)).status).toBe(204);
    expect((await view(id)).entries).toEqual([]);
  });

  it('[PP6] leads from the plan down to the cases: by right, else by their anonymised copies', async () => {
    const id = await make({ submittedOn: '2026-06-01' }, { evidence: { areaIssues: [areaIssue] } });
    await change(id, 'POST', '/plans', PLAN);
    const chain = (by: Browser) => by.json<ChainView>(200, 'GET', `/api/proposals/${id}/chain`);
    expect(await chain(member)).toMatchObject({
      issues: [],
      hiddenIssues: { low: 1, high: 2 },
      areaIssues: [{ id: areaIssue }],
    });

    const copy = await publish();
    const seen = await chain(member);
    expect(seen.issues).toMatchObject([{ form: 'copy', copyId: copy, title: '買物に困る一人暮らし' }]);
    expect(seen.hiddenIssues).toEqual({ low: 0, high: 0 });
    expect(JSON.stringify(seen)).not.toContain(meeting);
    const from = (to: string) => seen.hops.filter((hop) => hop.to === to).map((hop) => hop.from);
    expect(from(seen.plans[0]!.key)).toEqual([id]);
    expect(from(id)).toEqual([areaIssue]);
    expect(from(areaIssue)).toEqual([copy]);

    const own = await chain(facilitator);
    expect(own.issues.map((issue) => [issue.form, issue.copyId])).toEqual([
      ['open', copy],
      ['open', copy],
    ]);
    // The same rows from below.
    const above = await member.json<ChainView>(200, 'GET', `/api/area-issues/${areaIssue}/chain`);
    expect(above).toMatchObject({ hiddenIssues: { low: 0, high: 0 }, issues: [{ form: 'copy' }] });
    expect(above.proposals.map((proposal) => proposal.id)).toContain(id);

    expect((await view(id)).nearby.copies).toMatchObject([{ id: copy }]);
    expect((await change(id, 'POST', '/links', { add: { copies: [copy] } })).status).toBe(204);
    expect((await view(id)).copies).toMatchObject([{ id: copy, month: '2026-05' }]);
  });

  it('[PP7] is a Word file and a PDF with its evidence and the map, and names nobody', async () => {
    await publish();
    const id = await make(
      {
        title: '坂の上に移動販売を',
        body: '週に二回\n来てほしい',
        addressee: '市の高齢福祉課',
        submittedOn: '2026-06-01',
      },
      { evidence: { areaIssues: [areaIssue], copies: ['anc_shopping'] } },
    );
    await change(id, 'POST', '/plans', PLAN);
    const docx = await member.request('GET', `/api/proposals/${id}/proposal.docx?calendar=japanese`);
    expect(docx.status).toBe(200);
    const files = unzipSync(new Uint8Array(await docx.arrayBuffer()));
    const words = strFromU8(files['word/document.xml']!).replaceAll(/<[^>]+>/g, '|');
    for (const word of [
      '市の高齢福祉課',
      '来てほしい',
      '坂の上で買物に困る',
      '3件未満',
      '買物に困る一人暮らし',
      '令和9年度',
      '1,200,000円',
      '令和8年6月1日',
    ])
      expect(words).toContain(word);
    expect(words).not.toContain('会員 次郎');
    expect(Object.keys(files).some((name) => name.endsWith('.svg'))).toBe(true);
    const pdf = await member.request('GET', `/api/proposals/${id}/proposal.pdf`);
    expect(pdf.status).toBe(200);
    expect(new TextDecoder('latin1').decode(await pdf.arrayBuffer())).toMatch(/^%PDF/);
  });

  it('[PP7] is a Word file that opens, whatever stands in its title', async () => {
    const id = await make({ title: '<b>移動\u0001販売</b>&"=1+1', body: '\u0000' });
    const docx = await member.request('GET', `/api/proposals/${id}/proposal.docx`);
    const files = unzipSync(new Uint8Array(await docx.arrayBuffer()));
    for (const name of ['word/document.xml', 'docProps/core.xml']) {
      const xml = strFromU8(files[name]!);
      expect(xml).toContain('移動販売');
      // eslint-disable-next-line no-control-regex -- what XML does not take is what is looked for
      expect(xml).not.toMatch(/[\u0000-\u0008]/);
      expect(xml).not.toContain('<b>');
    }
  });

  it('comes from a meeting that the asker may read only', async () => {
    const origin = { meetingId: meeting, recordId: 'dec_a' };
    const body = { text: { title: '会議から' }, origin };
    expect((await member.request('POST', '/api/proposals', body)).status).toBe(403);
    const { id } = await facilitator.json<{ id: string }>(201, 'POST', '/api/proposals', body);
    expect((await view(id, facilitator)).origin).toMatchObject({ meeting: { id: meeting } });
    expect((await view(id)).origin).toEqual({ meeting: null });
  });
});
