import { MATERIAL_LIMITS } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { databaseFile, openDatabase } from '../../storage/database.ts';
import { NEW_MEETING } from '../../testing/meeting-scene.ts';
import { pdfOf } from '../../testing/pdf-files.ts';
import { pngOf } from '../../testing/pictures.ts';
import { startTestServer } from '../../testing/test-server.ts';

async function scene(server: Awaited<ReturnType<typeof startTestServer>>) {
  const admin = await server.administrator();
  const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', NEW_MEETING);
  const materials = `/api/meetings/${id}/materials`;
  const add = (bytes: Uint8Array, name = '経過.pdf', type = 'application/pdf') =>
    admin.request('POST', materials, bytes, { 'content-type': type, 'x-file-name': encodeURIComponent(name) });
  const names = async () =>
    (await admin.json<{ items: { name: string }[] }>(200, 'GET', materials)).items.map(({ name }) => name);
  return { admin, id, materials, add, names };
}

describe('materials of a meeting', () => {
  it('[PR6] are kept as what they are, and handed out as files that do nothing', async () => {
    await using server = await startTestServer();
    const { admin, materials, add, names } = await scene(server);
    const kept = await add(pdfOf('<< >>'), '"><img src=x>\r\n.html');
    expect(kept.status).toBe(201);
    const { id } = (await kept.json()) as { id: string };
    const file = await admin.request('GET', `${materials}/${id}`);
    await file.body?.cancel();
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"<>\r\n]+\.pdf"/);
    // A picture that says it is a PDF is written anew as a picture.
    await add(pngOf(2, 2), '見取図.pdf');
    await add(pngOf(2, 2), '見取図.exe', 'application/octet-stream');
    expect(await names()).toEqual(['___img src=x___.html.pdf', '見取図.png', '見取図.exe.png']);
  });

  it('[PR6] are refused in words', async () => {
    await using server = await startTestServer();
    const { add, names } = await scene(server);
    const refused = async (bytes: Uint8Array) => {
      const answer = await add(bytes);
      return [answer.status, ((await answer.json()) as { type: string }).type];
    };
    expect(await refused(pdfOf('<< /S /JavaScript >>'))).toEqual([422, '/problems/pdf-acts']);
    expect(await refused(pdfOf('<< /Encrypt 4 0 R >>'))).toEqual([422, '/problems/pdf-sealed']);
    expect(await refused(Buffer.from('<html><script>alert(1)</script>'))).toEqual([415, '/problems/material-type']);
    expect(await refused(Buffer.from('%PDF-1.7\nhalf'))).toEqual([422, '/problems/material-broken']);
    expect(await refused(new Uint8Array(MATERIAL_LIMITS.file + 1))).toEqual([413, '/problems/material-too-large']);
    expect(await names()).toEqual([]);
  });

  it('[PR9] come back until the meeting begins, and are gone for good afterwards', async () => {
    await using server = await startTestServer();
    const { admin, id, materials, add, names } = await scene(server);
    const { id: file } = (await (await add(pdfOf('<< >>'))).json()) as { id: string };
    expect((await admin.request('DELETE', `${materials}/${file}`)).status).toBe(204);
    expect(await names()).toEqual([]);
    expect((await admin.request('GET', `${materials}/${file}`)).status).toBe(404);
    expect((await admin.request('POST', `${materials}/${file}/restore`)).status).toBe(204);
    expect(await names()).toEqual(['経過.pdf']);
    const { id: gone } = (await (await add(pdfOf('<< >>'), '別.pdf')).json()) as { id: string };
    await admin.request('DELETE', `${materials}/${gone}`);
    await admin.json(200, 'POST', `/api/meetings/${id}/start`);
    expect((await admin.request('DELETE', `${materials}/${file}`)).status).toBe(409);
    expect((await admin.request('POST', `${materials}/${gone}/restore`)).status).toBe(409);
    expect(await names()).toEqual(['経過.pdf']);
    // A file of another meeting is not found under this one.
    const other = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', NEW_MEETING);
    expect((await admin.request('GET', `/api/meetings/${other.id}/materials/${file}`)).status).toBe(404);
  });

  it('[PR9] that were removed are gone too when a meeting closes that never began', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const about = { title: '見本の会議', function: 2, level: 'municipal' };
    const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', about);
    const materials = `/api/meetings/${id}/materials`;
    const headers = { 'content-type': 'application/pdf' };
    const { id: file } = (await (await admin.request('POST', materials, pdfOf('<< >>'), headers)).json()) as {
      id: string;
    };
    await admin.json(204, 'DELETE', `${materials}/${file}`);
    await admin.json(200, 'POST', `/api/meetings/${id}/close`, { acceptGaps: true });
    const db = await openDatabase(databaseFile(server.dataDir));
    expect(await db.selectFrom('material').selectAll().execute()).toEqual([]);
    await db.destroy();
  });

  it('[PR9] are twenty at most', async () => {
    await using server = await startTestServer();
    const { add } = await scene(server);
    for (let at = 0; at < MATERIAL_LIMITS.files; at += 1) expect((await add(pdfOf('<< >>'))).status).toBe(201);
    expect((await add(pdfOf('<< >>'))).status).toBe(409);
  });
});
