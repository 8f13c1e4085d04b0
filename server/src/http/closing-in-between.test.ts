import { NO_FACTS } from '@tsunagu/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClosingInBetween, startClosingInBetween } from '../testing/closing-in-between.ts';
import { closedMeeting, type Page } from '../testing/follow-up-scene.ts';
import { pdfOf } from '../testing/pdf-files.ts';
import { pngOf } from '../testing/pictures.ts';
import type { Browser } from '../testing/test-server.ts';

let server: ClosingInBetween;
let admin: Browser;
beforeAll(async () => {
  server = await startClosingInBetween();
  admin = await server.administrator();
});
afterAll(() => server[Symbol.asyncDispose]());

const person = { name: '見本 花子', affiliation: '', profession: '' };
const PDF = { 'content-type': 'application/pdf' };
type Scene = Awaited<ReturnType<typeof scene>>;

/** A planned meeting that can be closed, with one of everything. */
async function scene() {
  const about = { title: '見本の会議', function: 2, level: 'municipal' };
  const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', about);
  const path = `/api/meetings/${id}`;
  const keep = async (name: string) => {
    const headers = { ...PDF, 'x-file-name': name };
    return (
      (await (await admin.request('POST', `${path}/materials`, pdfOf('<< >>'), headers)).json()) as { id: string }
    ).id;
  };
  const [material, removed] = [await keep('a.pdf'), await keep('b.pdf')];
  await admin.json(204, 'DELETE', `${path}/materials/${removed}`);
  await admin.json(201, 'POST', `${path}/invitees`, { people: [person] });
  const { invitees } = await admin.json<{ invitees: { id: string }[] }>(200, 'GET', `${path}/preparation`);
  const { id: seat } = await admin.json<{ id: string }>(201, 'POST', `${path}/attendance`, person);
  return { id, path, material, removed, seat, invitee: invitees[0]?.id ?? '' };
}

/** Everything that is written about a meeting before it closes, and never after. */
const WRITES: Readonly<Record<string, (at: Scene) => Promise<Response>>> = {
  'PATCH /api/meetings/{id}': ({ path }) => admin.request('PATCH', path, { title: '別の名' }),
  'POST /api/meetings/{id}/start': ({ path }) => admin.request('POST', `${path}/start`),
  'PUT /api/meetings/{id}/facts': ({ path }) => admin.request('PUT', `${path}/facts`, NO_FACTS, { 'if-match': '"0"' }),
  'PUT /api/meetings/{id}/preparation': ({ path }) =>
    admin.request('PUT', `${path}/preparation`, { startsAt: null, place: '公民館' }, { 'if-match': '"0"' }),
  'POST /api/meetings/{id}/invitees': ({ path }) => admin.request('POST', `${path}/invitees`, { people: [person] }),
  'PUT /api/meetings/{id}/invitees/{inviteeId}': ({ path, invitee }) =>
    admin.request('PUT', `${path}/invitees/${invitee}`, person),
  'DELETE /api/meetings/{id}/invitees/{inviteeId}': ({ path, invitee }) =>
    admin.request('DELETE', `${path}/invitees/${invitee}`),
  'POST /api/meetings/{id}/materials': ({ path }) => admin.request('POST', `${path}/materials`, pdfOf('<< >>'), PDF),
  'DELETE /api/meetings/{id}/materials/{materialId}': ({ path, material }) =>
    admin.request('DELETE', `${path}/materials/${material}`),
  'POST /api/meetings/{id}/materials/{materialId}/restore': ({ path, removed }) =>
    admin.request('POST', `${path}/materials/${removed}/restore`),
  'POST /api/meetings/{id}/attendance': ({ path }) => admin.request('POST', `${path}/attendance`, person),
  'PATCH /api/meetings/{id}/attendance/{attendanceId}': ({ path, seat }) =>
    admin.request('PATCH', `${path}/attendance/${seat}`, { category: 'observer' }),
  'POST /api/meetings/{id}/attendance/{attendanceId}/admission': ({ path, seat }) =>
    admin.request('POST', `${path}/attendance/${seat}/admission`, { admission: 'removed' }),
  'POST /api/meetings/{id}/invites': ({ path }) => admin.request('POST', `${path}/invites`),
  'POST /api/meetings/{id}/assets': ({ path }) =>
    admin.request('POST', `${path}/assets`, pngOf(2, 2), { 'content-type': 'image/png' }),
};

/** What is done after closing too, or is the closing itself. */
const AFTERWARDS = new Set([
  'POST /api/meetings/{id}/close',
  'DELETE /api/meetings/{id}/invites',
  'POST /api/meetings/{id}/role-passes',
  'DELETE /api/meetings/{id}/role-passes/{attendanceId}',
  'POST /api/meetings/{id}/roles/{roleId}/answers',
  'DELETE /api/meetings/{id}/roles/{roleId}/answers/{kind}',
  'POST /api/meetings/{id}/roles/{roleId}/follow-up',
  'PATCH /api/meetings/{id}/issues/{issueId}',
  'POST /api/meetings/{id}/minutes/review',
  'POST /api/meetings/{id}/minutes/answers',
  'POST /api/meetings/{id}/minutes/approval',
  'POST /api/meetings/{id}/minutes/revisions',
  'PUT /api/meetings/{id}/anonymous-review',
  'POST /api/meetings/{id}/anonymous-copy',
  // Writes into the document, which closes by itself: the test below.
  'POST /api/meetings/{id}/earlier',
  'POST /api/meetings/{id}/ideas',
  // A mail that went out went out; what would be noted of it goes by `whileOpen` too.
  'POST /api/meetings/{id}/invitees/{inviteeId}/mail',
]);

describe('a meeting that closes between the look of a request and its writing', () => {
  it('is tried with everything that can be written about a meeting', async () => {
    type Api = { paths: Record<string, Record<string, unknown>> };
    const { paths } = await admin.json<Api>(200, 'GET', '/api/openapi.json');
    const writes = Object.entries(paths).flatMap(([path, methods]) =>
      path.startsWith('/api/meetings/{id}')
        ? Object.keys(methods)
            .filter((method) => method !== 'get')
            .map((method) => `${method.toUpperCase()} ${path}`)
        : [],
    );
    expect(writes.filter((write) => !(write in WRITES) && !AFTERWARDS.has(write))).toEqual([]);
  });

  it('refuses what would be written into its document', async () => {
    const { id: caseId } = await admin.json<{ id: string }>(201, 'POST', '/api/cases', { alias: 'Aさん' });
    const first = await closedMeeting(server, admin, { caseId, guest: '鈴木 見本' });
    const idea = await admin.json<{ id: string }>(201, 'POST', '/api/resource-ideas', {
      title: '買物バス',
      on: '2026-04-01',
      note: '',
    });
    const record = { kind: 'role', id: first.roles[0]?.id };
    for (const [what, body] of [
      ['earlier', { record, meetingId: first.id, as: 'carried' }],
      ['ideas', { ideaId: idea.id }],
    ] as const) {
      const about = { title: '見本の会議', function: 2, level: 'municipal', caseId };
      const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', about);
      const write = server.rooms.write.bind(server.rooms);
      server.rooms.write = async (meeting, change) => {
        server.rooms.write = write;
        await admin.json(200, 'POST', `/api/meetings/${id}/close`, { acceptGaps: true });
        return write(meeting, change);
      };
      const answer = await admin.request('POST', `/api/meetings/${id}/${what}`, body);
      expect([what, answer.status, await answer.json()]).toMatchObject([
        what,
        409,
        { type: '/problems/meeting-closed' },
      ]);
    }
    // It stays open for a meeting that is held.
    expect((await admin.json<Page>(200, 'GET', '/api/roles')).items).toMatchObject([{ settledAs: null }]);
  });

  it.each(Object.entries(WRITES))('stays as its closing left it: %s', async (_, write) => {
    const at = await scene();
    expect(await server.whileItCloses(admin, at.id, () => write(at))).toEqual({
      status: 409,
      type: '/problems/meeting-closed',
      changed: false,
    });
  });
});
