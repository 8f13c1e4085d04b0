import {
  contentOf,
  findTemplate,
  MeetingId,
  SAMPLES,
  type Template,
  type TemplateContent,
  TEMPLATES,
  templateRef,
  toTemplateFile,
} from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { NEW_MEETING, openScene, signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer } from '../../testing/test-server.ts';
import type { TemplateSummary, TemplateView } from './shapes.ts';

const NETWORK = contentOf(findTemplate('network')!);
const own: TemplateContent = { ...NETWORK, title: '北地区の連携会議' };

type Made = { id: string; version: number };
const add = (browser: Browser, content: unknown = own) => browser.json<Made>(201, 'POST', '/api/templates', content);
const view = (browser: Browser, id: string, query = '') =>
  browser.json<TemplateView>(200, 'GET', `/api/templates/${id}${query}`);
const list = async (browser: Browser, query = '') =>
  (await browser.json<{ items: TemplateSummary[]; nextCursor: string | null }>(200, 'GET', `/api/templates${query}`))
    .items;
const put = (browser: Browser, id: string, content: unknown, version: number | null) =>
  browser.request('PUT', `/api/templates/${id}`, content, version === null ? {} : { 'if-match': `"${version}"` });

describe('templates of the organisation', () => {
  it('stand with those that ship, for every account, and by function', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const member = await signInMember(server);
    const { id } = await add(member);
    const all = await list(admin);
    expect(all.slice(0, TEMPLATES.length).map((one) => one.id)).toEqual(TEMPLATES.map((one) => one.id));
    expect(all.at(-1)).toMatchObject({ id, title: own.title, shipped: false, mayChange: true, minutes: 70 });
    expect((await list(admin, '?function=2')).map((one) => one.id)).toEqual(['network', 'face-to-face', id]);
    expect((await admin.request('GET', '/api/templates?function=6')).status).toBe(422);
    expect((await view(admin, id)).template).toEqual({ ...own, id, version: 1 });
  });

  it('are changed by whoever made them and by administrators, never blindly', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const member = await signInMember(server);
    const other = await signInMember(server, 'other@example.jp', '会員 三郎');
    const { id } = await add(member);
    expect((await put(other, id, own, 1)).status).toBe(403);
    expect((await put(member, id, own, null)).status).toBe(428);
    const done = await put(admin, id, { ...own, title: '直した会議' }, 1);
    expect([done.status, done.headers.get('etag')]).toEqual([200, '"2"']);
    const late = await put(member, id, { ...own, title: '後から' }, 1);
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ type: '/problems/template-changed' });
    expect((await view(member, id)).template).toMatchObject({ title: '直した会議', version: 2 });
    expect((await view(member, id, '?version=1')).template.title).toBe(own.title);
    expect((await view(member, id)).versions.map(({ version }) => version)).toEqual([2, 1]);
    expect((await put(admin, 'network', own, 1)).status).toBe(409);
    expect((await put(admin, 'tpl_unknown', own, 1)).status).toBe(404);
    const both = await Promise.all([put(admin, id, own, 2), put(member, id, own, 2)]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
  });

  it('say in words what is wrong with them, and change nothing', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const { id } = await add(admin);
    const wrong: [unknown, string, RegExp][] = [
      [{ ...own, title: ' ' }, 'title', /入れて/],
      [{ ...own, agenda: [] }, 'agenda', /./],
      [{ ...own, produces: [{ kind: 'field', label: '約束', field: 'ない見出し' }] }, 'produces.0.field', /見出し/],
      [{ ...own, board: { ...own.board, ties: [{ from: 'el_x', to: 'el_y' }] } }, 'board.ties.0.from', /つながりの先/],
      [{ ...own, agenda: [{ title: '議題', minutes: 9999 }] }, 'agenda.0.minutes', /600/],
    ];
    for (const [content, field, words] of wrong) {
      const response = await put(admin, id, content, 1);
      expect(response.status, field).toBe(422);
      const { fields } = (await response.json()) as { fields: Record<string, string> };
      expect(fields[field], field).toMatch(words);
    }
    const huge = { ...own, description: 'あ'.repeat(400_000) };
    expect((await put(admin, id, huge, 1)).status).toBe(413);
    expect((await view(admin, id)).template.version).toBe(1);
  });

  it('go out as a file and come in as another template that says the same', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const { id } = await add(admin);
    const response = await admin.request('GET', `/api/templates/${id}/template.json`);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const file = (await response.json()) as object;
    const made = await admin.json<Made>(201, 'POST', '/api/templates/import', file);
    expect(made.id).not.toBe(id);
    expect((await view(admin, made.id)).template).toEqual({ ...own, id: made.id, version: 1 });
    const before = await list(admin);
    for (const hostile of [
      {},
      { ...file, version: 9 },
      { ...file, template: { ...own, id: '<script>', version: 1 } },
      { ...file, template: null },
      { format: 'tsunagu-template', version: 1, template: { agenda: [{ prompts: [[[]]] }] } },
    ]) {
      const refused = await admin.request('POST', '/api/templates/import', hostile);
      expect(refused.status).toBe(422);
      const { fields } = (await refused.json()) as { fields: Record<string, string> };
      expect(Object.keys(fields).length).toBeGreaterThan(0);
    }
    expect(await list(admin)).toEqual(before);
  });

  it('draw their words as shapes: nothing in a picture runs or is read as markup', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const evil = '<script>alert(1)</script>';
    const { id } = await add(admin, {
      ...own,
      title: evil,
      board: { elements: [{ kind: 'note', pos: { x: 0, y: 0 }, text: `${evil} & "quoted"` }] },
    });
    const response = await admin.request('GET', `/api/templates/${id}/thumbnail.svg`);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('cache-control')).toContain('private');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toMatch(/<script|<text/);
    const etag = response.headers.get('etag') ?? '';
    const again = await admin.request('GET', `/api/templates/${id}/thumbnail.svg`, undefined, {
      'if-none-match': etag,
    });
    expect(again.status).toBe(304);
  });

  it('can be removed and brought back; meetings on them keep what they were opened with', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const { id } = await add(admin);
    const meeting = await admin.json<Made>(201, 'POST', '/api/meetings', { ...NEW_MEETING, function: 2, template: id });
    expect((await put(admin, id, { ...own, title: '二版' }, 1)).status).toBe(200);
    await admin.json(204, 'DELETE', `/api/templates/${id}`);
    expect((await list(admin)).some((one) => one.id === id)).toBe(false);
    const refused = await admin.request('POST', '/api/meetings', { ...NEW_MEETING, function: 2, template: id });
    expect(refused.status).toBe(422);
    expect((await put(admin, id, own, 2)).status).toBe(412);
    const kept = await admin.json<{ template: Template }>(200, 'GET', `/api/meetings/${meeting.id}/template`);
    expect(kept.template).toEqual({ ...own, id, version: 1 });
    await admin.json(204, 'POST', `/api/templates/${id}/restore`);
    expect((await list(admin)).some((one) => one.id === id)).toBe(true);
  });
});

describe('templates that ship', () => {
  it('are hidden or replaced for everybody by administrators alone', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const member = await signInMember(server);
    const { id } = await add(member);
    const arrange = (browser: Browser, shipped: string, wish: object) =>
      browser.request('PUT', `/api/templates/${shipped}/standing`, wish);
    expect((await arrange(member, 'network', { hidden: true })).status).toBe(403);
    expect((await arrange(admin, id, { hidden: true })).status).toBe(404);
    expect((await arrange(admin, 'policy', { hidden: true, replacedBy: id })).status).toBe(422);
    expect((await arrange(admin, 'network', { hidden: true, replacedBy: id })).status).toBe(204);
    const [shipped, replacement] = await list(member, '?function=2');
    expect(shipped).toMatchObject({ id: 'network', hidden: true, replacedBy: id });
    expect(replacement).toMatchObject({ id });
    const usual = async () => {
      const meeting = await member.json<Made>(201, 'POST', '/api/meetings', { ...NEW_MEETING, function: 2 });
      return (await member.json<{ template: string }>(200, 'GET', `/api/meetings/${meeting.id}`)).template;
    };
    expect(await usual()).toBe(`${id}@1`);
    const onSample = await member.json<Made>(201, 'POST', '/api/meetings', { sample: 'C21' });
    expect(await member.json(200, 'GET', `/api/meetings/${onSample.id}`)).toMatchObject({ template: `${id}@1` });
    // Without its replacement the shipped one is offered again.
    await member.json(204, 'DELETE', `/api/templates/${id}`);
    expect(await usual()).toBe(templateRef(findTemplate('network')!));
    expect((await arrange(admin, 'network', { hidden: true })).status).toBe(204);
    expect(await usual()).toBe(templateRef(findTemplate('face-to-face')!));
    expect((await arrange(admin, 'network', { hidden: false })).status).toBe(204);
    expect(await usual()).toBe(templateRef(findTemplate('network')!));
  });
});

describe('a meeting on a template', () => {
  it('starts on the board and agenda of any template of its function, by its id or its version', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    for (const template of TEMPLATES)
      for (const name of [template.id, templateRef(template)]) {
        const wanted = { ...NEW_MEETING, function: template.function, template: name };
        const { id } = await admin.json<Made>(201, 'POST', '/api/meetings', wanted);
        const { board } = await server.rooms.read(MeetingId.parse(id));
        expect(board.agenda.map(({ title }) => title).toSorted()).toEqual(
          template.agenda.map(({ title }) => title).toSorted(),
        );
        expect(board.elements).toHaveLength(template.board.elements.length);
        expect(board.ties).toHaveLength(template.board.ties.length);
      }
  });

  it('is told at closing, in its own words, what it has not produced', async () => {
    await using server = await startTestServer();
    const { facilitator, meeting } = await openScene(server);
    const response = await facilitator.request('POST', `${meeting}/close`, {});
    const { gaps } = (await response.json()) as { gaps: { kind: string; product?: { label: string } }[] };
    expect(gaps.flatMap(({ product }) => (product ? [product.label] : []))).toEqual(
      findTemplate('case-conference')!.produces.map(({ label }) => label),
    );
  });

  it('is opened on every sample for each of its functions, with a template of that function', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    for (const sample of SAMPLES)
      for (const useFor of sample.functions) {
        const { id } = await admin.json<Made>(201, 'POST', '/api/meetings', { sample: sample.id, useFor });
        const meeting = await admin.json<{ function: number; template: string }>(200, 'GET', `/api/meetings/${id}`);
        expect(meeting.function).toBe(useFor);
        expect(findTemplate(meeting.template)?.function).toBe(useFor);
      }
    const refused = [
      { sample: 'C21', useFor: 1 },
      { sample: 'C21', template: 'policy' },
      { sample: 'C6', useFor: 2, template: 'self-support' },
      { sample: 'C6', template: 'nothing' },
    ];
    for (const wanted of refused) expect((await admin.request('POST', '/api/meetings', wanted)).status).toBe(422);
    const chosen = await admin.json<Made>(201, 'POST', '/api/meetings', { sample: 'C6', template: 'self-support' });
    expect(await admin.json(200, 'GET', `/api/meetings/${chosen.id}`)).toMatchObject({ template: 'self-support@1' });
  });
});

it('describes the open format', async () => {
  await using server = await startTestServer();
  const schema = await server.browser().json<{ properties: object }>(200, 'GET', '/api/template.schema.json');
  expect(Object.keys(schema.properties)).toEqual(['format', 'version', 'template']);
  const file = toTemplateFile(TEMPLATES[0]!);
  expect(Object.keys(file)).toEqual(Object.keys(schema.properties));
});
