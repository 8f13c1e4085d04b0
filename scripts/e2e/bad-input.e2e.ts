import { BOARD_SCHEMA_VERSION, Decision } from '@tsunagu/domain';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { peopleText } from '@tsunagu/domain/catalogue/people';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import * as Y from 'yjs';
import { addSupporter, onMap, saved } from './steps.ts';
import { setTable, SUZUKI, type Table } from './table.ts';
import { joinText } from '@tsunagu/domain/catalogue/join';

/** What a meeting makes of input that no page of ours sends, and of people who may not be there (any more). */
describe('a meeting that is given bad input', () => {
  let table: Table;

  beforeAll(async () => {
    table = await setTable();
  });
  afterAll(() => table?.[Symbol.asyncDispose]());
  const pictures = () => onTestFailed(() => table.browsers.photograph('bad-input'));

  it('[S9] a poisoned record is listed and not drawn, everybody goes on, and it can be removed', async () => {
    pictures();
    const { facilitator, guest } = table;
    const { client } = await table.program();
    const poison = new Y.Map<unknown>(
      Object.entries({ id: 'el_poison', kind: 'monster', label: '毒の札', pos: [0, 0] }),
    );
    client.doc.getMap('elements').set('el_poison', poison);
    await client.saved();
    await facilitator.getByText(meetingText.damaged(1)).waitFor();
    await addSupporter(guest, { sort: 'person', name: '長女' });
    await onMap(facilitator, '長女');
    await facilitator.reload();
    await facilitator.getByText(meetingText.damaged(1)).waitFor();
    expect(await facilitator.getByTestId('board-canvas').textContent()).not.toContain('毒の札');
    await addSupporter(facilitator, { sort: 'person', name: '次女' });
    await onMap(guest, '次女');
    await facilitator.getByRole('button', { name: meetingText.damagedRemove }).click();
    await facilitator.getByText(meetingText.damaged(1)).waitFor({ state: 'detached' });
    await saved(facilitator);
    await client.disconnect();
    await client.connect();
    expect(client.doc.getMap('elements').has('el_poison')).toBe(false);
  });

  it('[B3] a version that a client writes into the board locks nobody out', async () => {
    pictures();
    const { facilitator, guest } = table;
    const { client } = await table.program();
    client.doc.getMap('meta').set('schemaVersion', 999);
    await client.saved();
    await expect.poll(() => client.doc.getMap('meta').get('schemaVersion')).toBe(BOARD_SCHEMA_VERSION);
    await addSupporter(guest, { sort: 'formal', name: '小学校' });
    await onMap(facilitator, '小学校');
    for (const page of [facilitator, guest]) {
      expect(await page.getByText(meetingText.olderVersion).count()).toBe(0);
    }
  });

  it('[A5] somebody who is sent away is told so, and gets and sends no further frame', async () => {
    pictures();
    const { facilitator, guest, line, browsers } = table;
    await facilitator.getByRole('button', { name: meetingText.menu }).click();
    await facilitator.getByRole('menuitem', { name: meetingText.menuItems.people }).click();
    const dialog = facilitator.getByRole('dialog');
    await dialog.getByRole('button', { name: peopleText.removeOf(SUZUKI.name) }).click();
    await dialog.getByText(peopleText.removeSure(SUZUKI.name)).waitFor();
    await dialog.getByRole('button', { name: peopleText.remove, exact: true }).click();
    await gone(guest, guest.getByText(meetingText.endedTitle.noRight));
    await facilitator.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const passed = line.passed.length;
    await addSupporter(facilitator, { sort: 'person', name: '秘密の人' });
    await saved(facilitator);
    await browsers.outage(async () => {
      await guest.reload();
      await gone(guest, guest.getByRole('alert'));
    });
    expect(line.passed.slice(passed)).toEqual([]);
    expect(await guest.textContent('body')).not.toContain('秘密の人');
  });

  it('says in plain words that a code is no longer good, and that a meeting is over', async () => {
    pictures();
    const { facilitator, browsers, address, door } = table;
    await facilitator.getByRole('button', { name: meetingText.door, exact: true }).click();
    await facilitator.getByRole('button', { name: meetingText.doorClose }).click();
    await facilitator.getByText(meetingText.doorClosed).waitFor();
    await facilitator.keyboard.press('Escape');
    const late = await browsers.person('late');
    for (const way of [`/j/${door.code}`, door.link]) {
      await late.goto('about:blank');
      await late.goto(new URL(way, table.product.url).href);
      await late.getByLabel(joinText.name, { exact: false }).first().fill(SUZUKI.name);
      await late.getByText(joinText.pledgeCheck, { exact: true }).click();
      await browsers.outage(async () => {
        await late.getByRole('button', { name: joinText.submit }).click();
        const said = await late.getByRole('alert').first().textContent();
        expect(said).toMatch(/[ぁ-ん].*。/);
        expect(said).not.toMatch(/[A-Za-z]{3}/);
      });
    }
    await browsers.outage(async () => {
      await late.goto(address);
      await expect.poll(() => late.textContent('body')).toMatch(/ログイン|権利|見つかりません/);
    });
    const { client, board } = await table.program();
    board.decisions.add(Decision.parse({ id: 'dec_sample', text: '見守りを続ける。' }));
    await client.saved();
    const api = await table.product.facilitator();
    await api.post(`/api${address}/close`, { acceptGaps: true });
    await facilitator.getByText(meetingText.closedTitle).first().waitFor();
    client.doc.getMap('meta').set('hideNames', true);
    await expect.poll(() => client.closeCode).toBe(4403);
    expect(client.refused).toBe('meeting-closed');
  });

  it('logged no error in any browser', () => {
    expect(table.browsers.foreignRequests()).toEqual([]);
    expect(table.browsers.errors()).toEqual([]);
  });

  /** What the guest's page says once they were sent away; nothing of the meeting stands beside it. */
  const gone = async (page: Page, words: Locator): Promise<void> => {
    await words.first().waitFor();
    expect(await page.textContent('body')).not.toContain('次女');
  };
});
