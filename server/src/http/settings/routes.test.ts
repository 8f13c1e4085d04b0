import { DEFAULT_SETTINGS, MeetingId, NOTATION_PROFILES, type OrganisationSettings } from '@tsunagu/domain';
import { describe, expect, it } from 'vitest';
import { NEW_MEETING, openScene, signInMember } from '../../testing/meeting-scene.ts';
import { type Browser, startTestServer } from '../../testing/test-server.ts';
import type { SettingsView } from '../shapes.ts';

const own = { ...NOTATION_PROFILES.hartman, id: 'own-1', name: '本市の書き方' };
const changed: OrganisationSettings = {
  ...DEFAULT_SETTINGS,
  careAreas: DEFAULT_SETTINGS.careAreas.map((step) =>
    step.level === 'daily-living' ? { ...step, name: '学区' } : step,
  ),
  ownNotations: [own],
  defaultNotation: own.id,
  era: 'gregorian',
};

const read = (browser: Browser) => browser.json<SettingsView>(200, 'GET', '/api/settings');
const put = (browser: Browser, settings: unknown, version: number | null) =>
  browser.request('PUT', '/api/settings', settings, version === null ? {} : { 'if-match': `"${version}"` });

describe('settings of the organisation', () => {
  it('are the built-in ones until an administrator changes them, then the same for everybody inside', async () => {
    await using server = await startTestServer();
    const { facilitator, admit, knock } = await openScene(server);
    const guest = await admit('鈴木 見本');
    const waiting = await knock('待つ 見本');
    expect(await read(facilitator)).toEqual({ version: 0, settings: DEFAULT_SETTINGS, mayChange: true });

    const done = await put(facilitator, changed, 0);
    expect(done.status).toBe(200);
    expect(done.headers.get('etag')).toBe('"1"');
    expect(await read(facilitator)).toEqual({ version: 1, settings: changed, mayChange: true });
    expect(await read(guest.browser)).toEqual({ version: 1, settings: changed, mayChange: false });
    // The practice board is for everybody; nothing of the organisation is disclosed before admission.
    for (const outside of [server.browser(), waiting.browser])
      expect(await read(outside)).toEqual({ version: 0, settings: DEFAULT_SETTINGS, mayChange: false });
  });

  it('outlive the server', async () => {
    await using server = await startTestServer();
    await put(await server.administrator(), changed, 0);
    await server.stop();
    await using again = await startTestServer({ dataDir: server.dataDir });
    expect((await read(await again.administrator())).settings).toEqual(changed);
  });

  it('are never overwritten by somebody who has not seen the newest', async () => {
    await using server = await startTestServer();
    const one = await server.administrator();
    const two = await server.administrator();
    expect((await put(one, changed, 0)).status).toBe(200);
    const late = await put(two, { ...changed, era: 'japanese' }, 0);
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({ type: '/problems/settings-changed' });
    expect((await read(two)).settings.era).toBe('gregorian');
    expect((await put(two, { ...changed, era: 'japanese' }, 1)).status).toBe(200);
    expect((await put(two, changed, 7)).status).toBe(412);
    expect((await put(two, changed, null)).status).toBe(428);
    expect(await read(two)).toMatchObject({ version: 2, settings: { era: 'japanese' } });
  });

  it('let one of two first changes through', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const both = await Promise.all([put(admin, changed, 0), put(admin, changed, 0)]);
    expect(both.map((one) => one.status).sort((a, b) => a - b)).toEqual([200, 412]);
  });

  it('are changed by administrators alone', async () => {
    await using server = await startTestServer();
    const { admit } = await openScene(server);
    const guest = await admit('鈴木 見本');
    const member = await signInMember(server);
    expect((await put(member, changed, 0)).status).toBe(403);
    expect((await put(guest.browser, changed, 0)).status).toBe(403);
    expect((await put(server.browser(), changed, 0)).status).toBe(401);
  });

  it('say in words what is wrong, and change nothing', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const wrong: [unknown, string, RegExp][] = [
      [{ ...changed, careAreas: changed.careAreas.slice(1) }, 'careAreas', /段が足りない/],
      [{ ...changed, ownNotations: [{ ...own, weak: 'thick' }] }, 'ownNotations.0.strong', /ちがう線/],
      [{ ...changed, ownNotations: [{ ...own, name: '標準' }] }, 'ownNotations.0.name', /同じ名前/],
      [{ ...changed, defaultNotation: 'own-9' }, 'defaultNotation', /もうありません/],
      [{ ...changed, helpNames: { ...changed.helpNames, mutual: '' } }, 'helpNames.mutual', /入れて/],
      [{ ...changed, helpNames: { ...changed.helpNames, mutual: 'あ'.repeat(41) } }, 'helpNames.mutual', /40 文字/],
    ];
    for (const [settings, field, words] of wrong) {
      const response = await put(admin, settings, 0);
      expect(response.status, field).toBe(422);
      const { fields } = (await response.json()) as { fields: Record<string, string> };
      expect(fields[field], field).toMatch(words);
    }
    expect((await read(admin)).version).toBe(0);
  });

  it('[E5] give new meetings their signs, and leave meetings that are there as they are', async () => {
    await using server = await startTestServer();
    const admin = await server.administrator();
    const notation = async (body: unknown) => {
      const { id } = await admin.json<{ id: string }>(201, 'POST', '/api/meetings', body);
      return async () => (await server.rooms.read(MeetingId.parse(id))).board.meta.notation;
    };
    const before = await notation(NEW_MEETING);
    await put(admin, changed, 0);
    const after = await notation(NEW_MEETING);
    const sample = await notation({ sample: 'C6' });
    expect(await before()).toEqual(NOTATION_PROFILES.default);
    expect(await after()).toEqual(own);
    expect(await sample()).toEqual(own);
  });

  it('tell every open page that they changed', async () => {
    await using server = await startTestServer();
    const { facilitator, meeting } = await openScene(server);
    const events = await facilitator.request('GET', `${meeting}/events`);
    const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = (await reader.read()).value ?? '';
    await put(facilitator, changed, 0);
    while (!heard.includes('"settings"')) {
      const { value, done } = await reader.read();
      if (done) break;
      heard += value;
    }
    await reader.cancel();
    expect(heard).toContain('{"topic":"settings"}');
  });
});
