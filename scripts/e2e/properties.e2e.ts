import { addingText } from '@tsunagu/domain/catalogue/adding';
import { commonText } from '@tsunagu/domain/catalogue/common';
import { figuresText } from '@tsunagu/domain/catalogue/figures';
import { handsText } from '@tsunagu/domain/catalogue/hands';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { notationChoiceText } from '@tsunagu/domain/catalogue/notation-choice';
import { propertiesText } from '@tsunagu/domain/catalogue/properties';
import { settingsText } from '@tsunagu/domain/catalogue/settings';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import type { Api } from './api.ts';
import { axeFindings, Browsers, PHONE, PROJECTOR } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { admit, join, logIn, onMap, openDoor, openMeeting, saved, sign, furtherTool } from './steps.ts';

const SUZUKI = { name: '鈴木 見本', affiliation: 'みどり町自治会', profession: '民生委員・児童委員' };
const TABLE = 'みどり町の支え';
type Stored = { kind: string; label: string; cells?: Record<string, string>; careArea?: string | null; z: number };

/** Two people write what is new on the map, by keyboard; the organisation's words and signs reach both. */
describe('properties, figures and settings', () => {
  let product: Product;
  let browsers: Browsers;
  let api: Api;
  let facilitator: Page;
  let suzuki: Page;
  let address = '';

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
    api = await product.facilitator();
    facilitator = await browsers.person('facilitator');
    await logIn(facilitator);
    address = await openMeeting(facilitator, { alias: 'Aさん', place: '会議室' });
    const { link } = await openDoor(facilitator);
    suzuki = await browsers.person('鈴木', { viewport: PROJECTOR });
    await join(suzuki, link, SUZUKI);
    await admit(facilitator, suzuki, SUZUKI.name);
    for (const page of [facilitator, suzuki]) await onMap(page, 'Aさん');
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });
  const pictures = () => onTestFailed(() => browsers.photograph('properties'));
  const stored = async (kind: string): Promise<Stored[]> => {
    const { elements, areas } = await api.get<{ elements: Stored[]; areas: Stored[] }>(`/api${address}/board.json`);
    return [...elements, ...areas].filter((element) => element.kind === kind);
  };

  it('adds a table by keyboard alone, ready to be written', async () => {
    pictures();
    await addByKeyboard(facilitator, addingText.items.table);
    const first = cell(facilitator, 0, 0);
    await expect.poll(() => first.evaluate((at) => at === document.activeElement)).toBe(true);
    await facilitator.keyboard.type('機能');
    await facilitator.keyboard.press('ArrowRight');
    await facilitator.keyboard.type('見守りの例');
    await facilitator.keyboard.press('Enter');
    await facilitator.keyboard.type('声かけ');
    await expect
      .poll(async () => (await stored('table'))[0]?.cells)
      .toMatchObject({
        '0,0': '機能',
        '0,1': '見守りの例',
        '0,2': '担い手',
        '1,1': '声かけ',
      });
    expect(await axeFindings(facilitator)).toEqual([]);
  });

  it('keeps both when two people fill different cells at the same moment', async () => {
    pictures();
    await facilitator.getByRole('dialog').getByLabel(figuresText.title, { exact: true }).fill(TABLE);
    await onMap(suzuki, TABLE);
    await choose(suzuki, TABLE);
    await panel(suzuki).getByRole('button', { name: figuresText.editTable }).click();
    await cell(suzuki, 2, 0).click();
    await cell(facilitator, 2, 1).click();
    // The other's place is shown in the table, not only on the map.
    await facilitator.getByRole('dialog').getByText(figuresText.writing(SUZUKI.name)).waitFor();
    await Promise.all([
      suzuki.keyboard.type('相談', { delay: 40 }),
      facilitator.keyboard.type('配食のとき', { delay: 30 }),
    ]);
    const both = { '2,0': '相談', '2,1': '配食のとき' };
    await expect.poll(async () => (await stored('table'))[0]?.cells).toMatchObject(both);
    await expect.poll(() => cell(facilitator, 2, 0).inputValue()).toBe('相談');
    await expect.poll(() => cell(suzuki, 2, 1).inputValue()).toBe('配食のとき');
    expect(await axeFindings(suzuki)).toEqual([]);
  });

  it('lets Enter end a composition and nothing else', async () => {
    pictures();
    const at = cell(suzuki, 1, 2);
    await at.click();
    const devtools = await suzuki.context().newCDPSession(suzuki);
    await devtools.send('Input.imeSetComposition', { text: 'みんせい', selectionStart: 4, selectionEnd: 4 });
    await at.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    expect(await at.evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await stored('table'))[0]?.cells).not.toHaveProperty('1,2');
    await devtools.send('Input.insertText', { text: '民生委員' });
    await suzuki.keyboard.press('Enter');
    await expect.poll(() => cell(suzuki, 2, 2).evaluate((one) => one === document.activeElement)).toBe(true);
    await expect.poll(async () => (await stored('table'))[0]?.cells).toMatchObject({ '1,2': '民生委員' });
  });

  it('takes cells from a spreadsheet, and grows with them', async () => {
    pictures();
    const at = cell(facilitator, 2, 2);
    await at.click();
    await at.evaluate((one) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '自治会\t月1回\r\n"商店\n薬局"\t毎日\r\n');
      one.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await facilitator.getByText(figuresText.pasted(2, 2)).waitFor();
    await expect
      .poll(async () => (await stored('table'))[0]?.cells)
      .toMatchObject({
        '2,2': '自治会',
        '2,3': '月1回',
        '3,2': '商店\n薬局',
        '3,3': '毎日',
      });
    await expect.poll(() => cell(suzuki, 3, 3).inputValue()).toBe('毎日');
    for (const page of [facilitator, suzuki]) await closeDialog(page);
  });

  it('draws by another notation on every screen as soon as the facilitator chooses it, the legend too', async () => {
    pictures();
    const line = () => suzuki.getByTestId('legend').innerHTML();
    await addStressedTie(facilitator);
    await suzuki.getByTestId('legend').getByText('あつれき').waitFor();
    const before = await line();
    await facilitator.getByRole('button', { name: meetingText.menu }).click();
    await facilitator.getByRole('menuitem', { name: notationChoiceText.menu }).click();
    expect(await axeFindings(facilitator)).toEqual([]);
    await facilitator.getByRole('dialog').getByText('ハートマン').click();
    await expect.poll(line).not.toBe(before);
    await closeDialog(facilitator);
    await suzuki.getByRole('button', { name: meetingText.menu }).click();
    await suzuki.getByRole('menuitem', { name: meetingText.menuItems.people }).waitFor();
    expect(await suzuki.getByRole('menuitem', { name: notationChoiceText.menu }).count()).toBe(0);
    await suzuki.keyboard.press('Escape');
  });

  it('shows a step of the ladder by its new name on an open board, and places it', async () => {
    pictures();
    const admin = await browsers.person('administrator');
    await logIn(admin);
    await admin.getByRole('link', { name: settingsText.toSettings }).click();
    const step = admin.getByLabel(settingsText.stepName(6), { exact: true });
    await step.fill('みどり中学校区');
    await step.press('Alt+ArrowUp');
    await expect.poll(() => step.inputValue()).not.toBe('みどり中学校区');
    expect(await admin.getByLabel(settingsText.stepName(5), { exact: true }).inputValue()).toBe('みどり中学校区');
    expect(await axeFindings(admin)).toEqual([]);
    await admin.getByRole('button', { name: settingsText.save }).click();
    await admin.getByText(settingsText.saved).waitFor();

    await choose(suzuki, '地域包括支援');
    await panel(suzuki)
      .getByLabel(propertiesText.careArea)
      .getByRole('option', { name: 'みどり中学校区' })
      .waitFor({ state: 'attached' });
    await suzuki.getByRole('button', { name: handsText.more }).click();
    await suzuki.getByRole('menuitem', { name: addingText.items.ladder }).click();
    await suzuki.getByRole('dialog').getByRole('checkbox', { name: 'みどり中学校区' }).waitFor();
    expect(await axeFindings(suzuki)).toEqual([]);
    await suzuki.getByRole('button', { name: addingText.ladderPlace }).click();
    await onMap(facilitator, 'みどり中学校区');
    const areas = (await stored('area')).filter((area) => area.careArea !== null && area.careArea !== undefined);
    expect(areas.map((area) => area.label)).toEqual(expect.arrayContaining(['居住地域', 'みどり中学校区', '市町村域']));
    const others = (await stored('resource')).map((resource) => resource.z);
    for (const area of areas) expect(area.z).toBeLessThan(Math.min(...others));
  });

  it('keeps what both wrote when two administrators change settings', async () => {
    pictures();
    const [one, two] = [await browsers.person('administrator 1'), await browsers.person('administrator 2')];
    for (const page of [one, two]) {
      await logIn(page);
      await page.goto('/settings');
      await page.getByLabel(settingsText.helpUsual.mutual).waitFor();
    }
    await one.getByLabel(settingsText.helpUsual.mutual).fill('支え合い');
    await two.getByLabel(settingsText.helpUsual.public).fill('行政の支え');
    await one.getByRole('button', { name: settingsText.save }).click();
    await one.getByText(settingsText.saved).waitFor();
    await browsers.outage(async () => {
      // The browser logs the refused save as an error; that is what is wanted.
      await two.getByRole('button', { name: settingsText.save }).click();
      await two.getByText(settingsText.theirs).waitFor();
    });
    expect(await two.getByLabel(settingsText.helpUsual.mutual).inputValue()).toBe('支え合い');
    await two.getByRole('button', { name: settingsText.save }).click();
    await two.getByText(settingsText.saved).waitFor();
    const { settings } = await api.get<{ settings: { helpNames: Record<string, string> } }>('/api/settings');
    expect(settings.helpNames).toMatchObject({ mutual: '支え合い', public: '行政の支え' });
  });

  it('moves a point of a timeline by arrow keys', async () => {
    pictures();
    await addByKeyboard(facilitator, addingText.items.timeline);
    const point = facilitator.getByRole('slider', { name: figuresText.point(2, 35, 60) }).first();
    await point.focus();
    await facilitator.keyboard.press('ArrowUp');
    await facilitator.getByRole('slider', { name: figuresText.point(2, 35, 62) }).waitFor();
    expect(await axeFindings(facilitator)).toEqual([]);
    await closeDialog(facilitator);
  });

  it('fits a phone: settings and the table without the page scrolling sideways', async () => {
    pictures();
    const phone = await browsers.person('phone', { viewport: PHONE, hasTouch: true });
    await logIn(phone);
    await phone.goto('/settings');
    await phone.getByLabel(settingsText.stepName(1), { exact: true }).waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(await axeFindings(phone)).toEqual([]);
  });

  it('asks no other origin for anything and logs no error', () => {
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });
});

const cell = (page: Page, row: number, column: number): Locator =>
  page.getByRole('dialog').locator(`[data-cell="cells:${row},${column}"]`);

async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: commonText.close }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Opens 「そのほか」 and takes an entry without a pointer. */
async function addByKeyboard(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: handsText.more, exact: true }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: entry, exact: true });
  await item.waitFor();
  for (let presses = 0; presses < 30; presses += 1) {
    if (await item.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
}

/** Selects a sign on the map; its properties then stand beside it. */
async function choose(page: Page, name: string): Promise<void> {
  await furtherTool(page, mapText.all);
  await sign(page, name).click({ force: true });
  await panel(page).getByRole('button', { name: propertiesText.remove }).waitFor();
}

const panel = (page: Page): Locator => page.getByRole('tabpanel', { name: meetingText.tabs.thing });

/** A tie with stress, by the window that needs no pointer. */
async function addStressedTie(page: Page): Promise<void> {
  await choose(page, '地域包括支援');
  await panel(page).getByRole('button', { name: propertiesText.connect, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('select').nth(1).selectOption({ label: 'Aさん（本人）' });
  await dialog.getByRole('button', { name: propertiesText.connect, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel(page).getByText('あつれき・ストレス', { exact: true }).last().click();
  await saved(page);
}
