import { syncText } from '@tsunagu/domain/catalogue/sync';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import * as Y from 'yjs';
import { addSupporter, onMap, saved } from './steps.ts';
import { setTable, type Table } from './table.ts';

/** What a person sees, and keeps, when saving does not go as it should; each part stands on the one before. */
describe('work that could not be saved at once', () => {
  let table: Table;

  beforeAll(async () => {
    table = await setTable();
  });
  afterAll(() => table?.[Symbol.asyncDispose]());
  const pictures = () => onTestFailed(() => table.browsers.photograph('recovery'));

  const status = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
  const minutes = (page: Page): Locator => page.getByRole('textbox', { name: /の記録$/ });
  const onBoard = (page: Page, name: string): Promise<boolean> =>
    page
      .getByTestId('board-canvas')
      .textContent()
      .then((text) => (text ?? '').replaceAll(/\s/g, '').includes(name));

  it('a refused person is listed in words, put in again, and seen by the others', async () => {
    pictures();
    const { facilitator, guest } = table;
    await forgeNextEdit();
    await addSupporter(guest, { sort: 'informal', name: 'ひだまりサロン' });
    const dialog = guest.getByRole('alertdialog', { name: syncText.recoverTitle });
    await dialog.getByText(syncText.refusedBecause['foreign-client']).waitFor();
    expect(await onBoard(facilitator, 'ひだまりサロン')).toBe(false);
    await dialog.getByRole('button', { name: syncText.recoverStart }).click();
    await dialog
      .getByText(/ひだまりサロン.*を足した/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: syncText.reapply }).click();
    await dialog.waitFor({ state: 'detached' });
    await onMap(facilitator, 'ひだまりサロン');
    await onMap(guest, 'ひだまりサロン');
    await saved(guest);
  });

  it('refused words of the minutes come back once, beside what others wrote meanwhile', async () => {
    pictures();
    const { facilitator, guest } = table;
    await forgeNextEdit();
    await minutes(guest).click();
    await guest.keyboard.insertText('民生委員が見守る案が出た。');
    const dialog = guest.getByRole('alertdialog', { name: syncText.recoverTitle });
    await dialog.waitFor();
    await minutes(facilitator).click();
    await facilitator.keyboard.insertText('進行役の言葉。');
    await saved(facilitator);
    await dialog.getByRole('button', { name: syncText.recoverStart }).click();
    await dialog.getByText(syncText.linesAdded('民生委員が見守る案が出た。'), { exact: true }).waitFor();
    await dialog.getByRole('button', { name: syncText.reapply }).click();
    for (const page of [facilitator, guest]) {
      await minutes(page).getByText('民生委員が見守る案が出た。').waitFor();
      await minutes(page).getByText('進行役の言葉。').waitFor();
    }
    const text = (await minutes(facilitator).textContent()) ?? '';
    expect(text.split('民生委員が見守る案が出た。')).toHaveLength(2);
    await saved(guest);
  });

  it('an old tab comes back with its own work and without overwriting what is newer', async () => {
    pictures();
    const { facilitator, guest, line, browsers } = table;
    for (const name of ['小学校', '見本クリニック', '見本薬局'])
      await addSupporter(facilitator, { sort: 'formal', name });
    await onMap(guest, '見本薬局');
    await browsers.outage(async () => {
      await line.cut();
      await status(guest, syncText.offline);
    });
    await addSupporter(guest, { sort: 'person', name: 'となりの人' });
    await status(guest, /^オフライン（未保存 \d+件）$/);
    const { board, client } = await table.program();
    const idOf = (label: string) =>
      [...board.elements.all().values()].find((e) => 'label' in e && e.label === label)!.id;
    board.elements.update(idOf('小学校'), { label: 'みどり小学校' });
    board.elements.remove(idOf('見本クリニック'));
    await client.saved();
    await onMap(facilitator, 'みどり小学校');
    line.holdAnswers();
    line.restore();
    await onMap(guest, 'みどり小学校');
    await onMap(facilitator, 'となりの人');
    expect(await guest.getByText(syncText.saved, { exact: true }).count(), 'before the disk has answered').toBe(0);
    line.letAnswersThrough();
    await saved(guest);
    for (const page of [facilitator, guest]) {
      await expect.poll(() => onBoard(page, '見本クリニック')).toBe(false);
      expect(await onBoard(page, 'みどり小学校')).toBe(true);
      expect(await onBoard(page, 'となりの人')).toBe(true);
    }
  });

  it('asks before a tab with unsaved work is closed, and not after', async () => {
    pictures();
    const { guest, line } = table;
    line.swallowEdits(true);
    await addSupporter(guest, { sort: 'person', name: '長女' });
    await status(guest, /^未保存 \d+件$/);
    const asked = guest.waitForEvent('dialog');
    await guest.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    expect(await onBoard(guest, '長女')).toBe(true);
  });

  it('nothing is lost when the server is killed with edits under way', async () => {
    pictures();
    const { browsers, product, facilitator, guest, line } = table;
    await browsers.outage(async () => {
      await product.kill();
      await status(guest, /^オフライン（未保存 \d+件）$/);
      await addSupporter(guest, { sort: 'person', name: '次女' });
      line.swallowEdits(false);
      await product.start();
      for (const page of [guest, facilitator]) {
        await saved(page);
        for (const name of ['長女', '次女', 'ひだまりサロン']) await onMap(page, name);
      }
    });
    await facilitator.reload();
    await saved(facilitator);
    for (const name of ['長女', '次女']) await onMap(facilitator, name);
  });

  it('lets go of a tab whose work is saved, and complained of nothing outside the outage', async () => {
    pictures();
    const { guest, browsers } = table;
    await saved(guest);
    const closed = guest.waitForEvent('close');
    guest.on('dialog', (dialog) => void dialog.accept().then(() => Promise.reject(new Error('asked without need'))));
    await guest.close({ runBeforeUnload: true });
    await closed;
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });

  /** The guest's next edit reaches the server under the client id of somebody else. */
  async function forgeNextEdit(): Promise<void> {
    const { client } = await table.program();
    client.doc.getMap('meta').set('hideNames', false);
    await client.saved();
    await client.disconnect();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(client.doc));
    doc.clientID = client.doc.clientID;
    let forged: Uint8Array | undefined;
    doc.on('update', (update: Uint8Array) => (forged = update));
    doc.getMap('meta').set('hideNames', true);
    if (forged === undefined) throw new Error('nothing was forged');
    table.line.replaceNextEdit(forged);
  }
});
