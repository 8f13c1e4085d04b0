import { DEFAULT_SETTINGS, Issue, MeetingId } from '@tsunagu/domain';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decisionOf, issueOf, RARE_LETTERS, roleOf } from '../../testing/board-records.ts';
import { openScene, signInMember } from '../../testing/meeting-scene.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

async function sceneWithRecords(server: TestServer) {
  const scene = await openScene(server);
  const guest = await scene.admit('鈴木 一郎');
  await server.rooms.write(MeetingId.parse(scene.id), (board) => {
    board.roles.add(roleOf('a', guest.attendanceId, { method: '=cmd|calc\u0007 と書かれた\n二行目' }));
    board.decisions.add(decisionOf('a'));
    board.issues.add(issueOf('a'));
  });
  return { ...scene, guest };
}

/** The files inside a zip, by its central directory: a broken archive throws. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i += 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(data, data + size);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return files;
}

describe('minutes', () => {
  it('are a draft until the meeting is closed', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator, guest } = await sceneWithRecords(server);
    const draft = await guest.browser.json(200, 'GET', `${meeting}/minutes`);
    expect(draft).toMatchObject({ state: 'draft', revision: 0, document: { decisions: [{ text: '見守りを始める' }] } });
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
    expect(await facilitator.json(200, 'GET', `${meeting}/minutes`)).toMatchObject({ state: 'closed', revision: 1 });
  });

  it('open in Word with every letter that was written', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await sceneWithRecords(server);
    const response = await facilitator.request('GET', `${meeting}/minutes.docx`);
    expect(response.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const name = /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
    expect(decodeURIComponent(name)).toBe('会議録_Aさんの支援を考える会議（下書き）.docx');

    const files = unzip(Buffer.from(await response.arrayBuffer()));
    const xml = files.get('word/document.xml')?.toString('utf8') ?? '';
    expect(xml).toContain(RARE_LETTERS);
    expect(xml).toContain('鈴木 一郎');
    expect(xml).toContain('=cmd|calc と書かれた');
    // eslint-disable-next-line no-control-regex -- what XML forbids
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(xml).toMatch(/w:eastAsia="BIZ UDPGothic"/);
    expect(files.has('[Content_Types].xml')).toBe(true);
  });

  it('print as a PDF with its letters inside', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await sceneWithRecords(server);
    const response = await facilitator.request('GET', `${meeting}/minutes.pdf`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1')).toMatch(/\/FontFile2/);
    const text = textOf(bytes);
    if (text === undefined) return;
    for (const letter of RARE_LETTERS) expect(text).toContain(letter);
    expect(text).toContain('見守りを始める');
    expect(text).toContain('鈴木 一郎');
  });

  it('keep names out while they are hidden, in every form, also of a closed revision', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, guest } = await sceneWithRecords(server);
    await server.rooms.write(MeetingId.parse(id), (board) => board.meta.update({ hideNames: true }));
    const shown = async (query = '') => [
      await (await facilitator.request('GET', `${meeting}/minutes${query}`)).text(),
      unzip(Buffer.from(await (await facilitator.request('GET', `${meeting}/minutes.docx${query}`)).arrayBuffer()))
        .get('word/document.xml')
        ?.toString('utf8') ?? '',
      await (await facilitator.request('GET', `${meeting}/board.json${query}`)).text(),
    ];
    // A wish can hide more names than the board does, never fewer.
    for (const query of ['', '?hideNames=false', '?hideNames=true'])
      for (const text of await shown(query)) expect(text).not.toContain('鈴木');
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
    for (const query of ['', '?hideNames=false', '?revision=1&hideNames=false'])
      for (const text of await shown(query)) expect(text).not.toContain('鈴木');
    expect((await guest.browser.request('GET', `${meeting}/minutes`)).status).toBe(403);
  });

  it('[M6] [OU3] whose names are hidden name nobody in their life either, and give their words only to who corrects them', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, guest, invite, decide } = await sceneWithRecords(server);
    const member = await signInMember(server);
    const { attendanceId } = await member.json<{ attendanceId: string }>(200, 'POST', '/api/join', {
      code: invite.code,
      name: '会員 次郎',
      affiliation: '地区社協',
      profession: '',
      pledge: true,
    });
    await decide(attendanceId, 'admitted');
    await server.rooms.write(MeetingId.parse(id), (board) => {
      board.meta.update({ hideNames: true });
      board.roles.add(roleOf('b', guest.attendanceId, { what: '鈴木 一郎さんに電話する' }));
      board.issues.add(Issue.parse({ id: 'iss_named', title: '鈴木 一郎さんが疲れている' }));
    });
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
    const step = async (what: string, seen: number, body: object) =>
      expect(
        (await facilitator.request('POST', `${meeting}/minutes/${what}`, body, { 'if-match': `"${seen}"` })).status,
      ).toBe(200);
    const me = await facilitator.json<{ account: { id: string } }>(200, 'GET', '/api/me');
    await step('revisions', 1, { kind: 'correction', reason: '鈴木 一郎さんの希望', words: { place: '体育館' } });
    await step('review', 2, { approver: me.account.id });
    for (const who of [facilitator, member]) {
      const { life } = await who.json<{ life: unknown }>(200, 'GET', `${meeting}/minutes?hideNames=false`);
      expect(life).toMatchObject({
        revisions: [{ revision: 1 }, { revision: 2, author: '' }],
        review: { revision: 2 },
      });
      expect(JSON.stringify(life)).not.toMatch(/鈴木|管理 花子|会員/);
      for (const text of ['電話する', '疲れている', '鈴木']) {
        const found = await who.json(200, 'POST', '/api/search', { text, kinds: [], after: null });
        expect(JSON.stringify(found)).not.toContain('鈴木');
      }
    }
    const original = `${meeting}/minutes/original?revision=2`;
    expect(JSON.stringify(await facilitator.json(200, 'GET', original))).toContain('鈴木 一郎さんに電話する');
    expect((await member.request('GET', original)).status).toBe(403);
    expect((await facilitator.request('GET', `${meeting}/minutes/original?revision=9`)).status).toBe(404);
  });

  it('write years as asked, else as the organisation does', async () => {
    await using server = await startTestServer();
    const { meeting, facilitator } = await sceneWithRecords(server);
    const word = async (query = '') =>
      unzip(Buffer.from(await (await facilitator.request('GET', `${meeting}/minutes.docx${query}`)).arrayBuffer()))
        .get('word/document.xml')
        ?.toString('utf8') ?? '';
    expect(await word()).toContain('令和81年11月30日');
    expect(await word('?calendar=gregorian')).toContain('2099年11月30日');
    const settings = { ...DEFAULT_SETTINGS, era: 'gregorian' };
    await facilitator.request('PUT', '/api/settings', settings, { 'if-match': '"0"' });
    expect(await word()).toContain('2099年11月30日');
    expect(await word('?calendar=japanese')).toContain('令和81年11月30日');
  });
});

/** What a reader can copy out of the PDF; undefined where poppler is not installed. */
function textOf(pdf: Buffer): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagu-pdf-'));
  try {
    writeFileSync(join(folder, 'minutes.pdf'), pdf);
    return execFileSync('pdftotext', ['-layout', join(folder, 'minutes.pdf'), '-'], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
