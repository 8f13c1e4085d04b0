import { AttendanceId, closingQuestions, findTemplate, MeetingId, MinutesDocument } from '@tsunagu/domain';
import { templatesText } from '@tsunagu/domain/catalogue/templates';
import { strFromU8, unzipSync } from 'fflate';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { decisionOf, issueOf, roleOf } from '../../testing/board-records.ts';
import { openScene, whoAmI } from '../../testing/meeting-scene.ts';
import { databaseFile } from '../../storage/database.ts';
import { startTestServer } from '../../testing/test-server.ts';
import type { Closing, MyRoles, Problem } from '../shapes.ts';
import type { z } from 'zod';

type Roles = z.infer<typeof MyRoles>;

describe('POST /api/meetings/:id/close', () => {
  it('names what is missing and leaves everything as it was', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator } = await openScene(server);
    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.add(roleOf('a', null)));

    const refused = await facilitator.json<Problem>(409, 'POST', `${meeting}/close`, {});
    expect(refused.type).toBe('/problems/meeting-incomplete');
    expect(refused.gaps).toContainEqual({ kind: 'role-without-owner', blocking: true, roleId: 'role_a' });
    expect(await facilitator.json(409, 'POST', `${meeting}/close`, { acceptGaps: true })).toMatchObject({
      type: '/problems/meeting-incomplete',
    });
    expect(await facilitator.json(200, 'GET', meeting)).toMatchObject({ state: 'running', me: { mayEdit: true } });
    // The room takes input again.
    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.remove(roleOf('a', null).id));
  });

  it('[M7] keeps the ticks of the closing check in the minutes, for the page and for Word', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, admit } = await openScene(server);
    const guest = await admit('鈴木 一郎');
    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.add(roleOf('a', guest.attendanceId)));
    const huge = { acceptGaps: true, checked: ['x'.repeat(501)] };
    expect((await facilitator.request('POST', `${meeting}/close`, huge)).status).toBe(422);
    const view = () => facilitator.json<{ document: unknown }>(200, 'GET', `${meeting}/minutes`);
    expect(MinutesDocument.parse((await view()).document).closingCheck).toBe(null);
    const { template } = await facilitator.json<{ template: string }>(200, 'GET', meeting);
    const [first = '', second = ''] = closingQuestions(findTemplate(template)!);
    const checked = [first, 'nobody asked this'];
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true, checked });
    const { closingCheck } = MinutesDocument.parse((await view()).document);
    expect(closingCheck).toMatchObject({ by: '管理 花子' });
    expect(closingCheck?.questions.slice(0, 2)).toEqual([
      { question: first, checked: true },
      { question: second, checked: false },
    ]);
    const docx = new Uint8Array(await (await facilitator.request('GET', `${meeting}/minutes.docx`)).arrayBuffer());
    const paper = strFromU8(unzipSync(docx)['word/document.xml']!);
    for (const word of [templatesText.closingChecks, templatesText.checked, templatesText.checkedBy('管理 花子')])
      expect(paper).toContain(word);
  });

  it('turns what was agreed into a record, and a guest’s session into a role pass', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, admit, knock, invite } = await openScene(server);
    const guest = await admit('鈴木 一郎');
    const other = await admit('田中 花');
    const late = await knock('山田 太郎');
    await server.rooms.write(MeetingId.parse(id), (board) => {
      board.roles.add(roleOf('a', guest.attendanceId));
      board.roles.add(roleOf('b', other.attendanceId, { what: '民生委員に話す' }));
      board.decisions.add(decisionOf('a'));
      board.issues.add(issueOf('a'));
    });
    const before = await guest.browser.json<Roles>(200, 'GET', '/api/me/roles');
    expect(before.items).toMatchObject([{ roleId: 'role_a', draft: true, as: 'owner' }]);

    const closing = await facilitator.json<z.infer<typeof Closing>>(200, 'POST', `${meeting}/close`, {
      acceptGaps: true,
    });
    expect(closing.revision).toBe(1);
    expect(closing.sequence).toBeGreaterThan(1);

    const after = await guest.browser.json<Roles>(200, 'GET', '/api/me/roles');
    expect(after.items).toMatchObject([{ roleId: 'role_a', draft: false, what: roleOf('a', null).what }]);
    expect((await whoAmI(guest.browser)).guest).toMatchObject({ scope: 'role-pass' });
    for (const path of ['', '/minutes', '/minutes.docx', '/board.json', '/attendance', '/answers', '/events']) {
      expect((await guest.browser.request('GET', meeting + path)).status, path).toBe(403);
    }
    expect((await whoAmI(late.browser)).guest).toBeNull();
    expect((await server.browser().request('POST', '/api/join', joining(invite.code))).status).toBe(404);

    const minutes = await facilitator.json<{ state: string; revision: number; document: unknown }>(
      200,
      'GET',
      `${meeting}/minutes`,
    );
    expect(minutes).toMatchObject({ state: 'closed', revision: 1 });
    expect(MinutesDocument.parse(minutes.document)).toMatchObject({
      state: 'closed',
      facilitator: '管理 花子',
      roles: [{ owner: { name: '鈴木 一郎' } }, { owner: { name: '田中 花' } }],
    });
    expect(await facilitator.json(200, 'GET', '/api/issues')).toMatchObject({
      items: [{ title: issueOf('a').title, meetingId: id }],
    });
  });

  it('is read-only for good', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, facilitatorAttendance } = await openScene(server);
    await server.rooms.write(MeetingId.parse(id), (board) => board.decisions.add(decisionOf('a')));
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });

    const refusals: [string, string, unknown?][] = [
      ['PATCH', meeting, { title: '新しい題' }],
      ['POST', `${meeting}/start`],
      ['POST', `${meeting}/close`, { acceptGaps: true }],
      ['POST', `${meeting}/invites`],
      ['POST', `${meeting}/attendance`, { name: '後の人', affiliation: '', profession: '' }],
      ['POST', `${meeting}/attendance/${facilitatorAttendance}/admission`, { admission: 'removed' }],
    ];
    for (const [method, path, body] of refusals) {
      expect(await facilitator.json(409, method, path, body)).toMatchObject({ type: '/problems/meeting-closed' });
    }
    expect(await facilitator.json(200, 'GET', meeting)).toMatchObject({
      state: 'closed',
      me: { mayEdit: false },
    });
    await expect(
      server.rooms.write(MeetingId.parse(id), (board) => board.decisions.remove(decisionOf('a').id)),
    ).rejects.toThrow();
  });

  it('closes although a role names a deputy that no row knows', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, admit } = await openScene(server);
    const { attendanceId } = await admit('鈴木 一郎');
    const deputy = AttendanceId.parse('att_nobody');
    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.add(roleOf('a', attendanceId, { deputy })));
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
    expect(await facilitator.json(200, 'GET', `${meeting}/minutes`)).toMatchObject({
      document: { roles: [{ owner: { name: '鈴木 一郎' }, deputy: null }] },
    });
  });

  it('needs no body: nothing is accepted then', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator, admit } = await openScene(server);
    const { attendanceId } = await admit('鈴木 一郎');
    await server.rooms.write(MeetingId.parse(id), (board) => board.roles.add(roleOf('a', attendanceId)));
    expect(await facilitator.json(409, 'POST', `${meeting}/close`)).toMatchObject({
      type: '/problems/meeting-incomplete',
    });
  });

  it('[R2] says that it could not be saved, and stays open, while the disk takes nothing', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator } = await openScene(server);
    await server.rooms.write(MeetingId.parse(id), (board) => board.decisions.add(decisionOf('a')));
    const disk = new DatabaseSync(databaseFile(server.dataDir));
    // Holds the file, as a backup or a stuck disk would, for longer than the server waits.
    disk.exec('begin immediate');
    const refused = await facilitator.request('POST', `${meeting}/close`, { acceptGaps: true });
    expect([refused.status, await refused.json()]).toMatchObject([503, { type: '/problems/not-saved' }]);
    expect(await facilitator.json(200, 'GET', meeting)).toMatchObject({ state: 'running', me: { mayEdit: true } });
    disk.exec('rollback');
    disk.close();
    await facilitator.json(200, 'POST', `${meeting}/close`, { acceptGaps: true });
  }, 20_000);

  it('closes once when two ask at the same time', async () => {
    await using server = await startTestServer();
    const { id, meeting, facilitator } = await openScene(server);
    await server.rooms.write(MeetingId.parse(id), (board) => board.decisions.add(decisionOf('a')));
    const both = await Promise.all(
      [1, 2].map(() => facilitator.request('POST', `${meeting}/close`, { acceptGaps: true })),
    );
    expect(both.map((response) => response.status).sort((a, b) => a - b)).toEqual([200, 409]);
  });
});

const joining = (code: string) => ({ code, name: '後の人', affiliation: '', profession: '', pledge: true });
