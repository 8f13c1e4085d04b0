import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import { resourceMapText } from '@tsunagu/domain/catalogue/resource-map';
import { ideasText } from '@tsunagu/domain/catalogue/resource-ideas';
import { resourcesText as text } from '@tsunagu/domain/catalogue/resources';
import { settingsText } from '@tsunagu/domain/catalogue/settings';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings, Browsers } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { logIn, onMap, openMeeting, saved } from './steps.ts';

let product: Product;
let browsers: Browsers;
let page: Page;
beforeAll(async () => {
  product = await startProduct();
  browsers = await Browsers.launch(product.url);
  page = await browsers.person('生活支援コーディネーター');
  await logIn(page);
});
afterAll(async () => {
  await browsers.photograph('resources');
  await browsers.close();
  await product[Symbol.asyncDispose]();
});

const FILE = [
  '名称,区分,種別,圏域,連絡先,担い手,最終確認日',
  'サロンひまわり,インフォーマル,ボランティア・NPO,東地区,046-000-0001,地区社協,2025年4月1日',
  '東訪問看護,フォーマル,医療,東地区,046-000-0002,医療法人,令和8年11月1日',
].join('\r\n');

it('a file is looked over and read in; a row is confirmed, changed, ended and brought back', async () => {
  await page.goto('/resources/import');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '台帳.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByText(text.verdictCounts(2, 0, 0, 0)).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: text.importNow(2) }).click();
  await page.getByText(text.imported(2, 0)).waitFor();

  await page.goto('/resources');
  await page.getByText(text.dueCount(1)).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  // How long a confirmation holds is the organisation's own to say.
  await page.goto('/settings');
  await page.getByLabel(settingsText.confirmAfter).selectOption('36');
  await page.getByRole('button', { name: settingsText.save }).click();
  await page.getByText(settingsText.saved).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.goto('/resources');
  const row = page.getByRole('row').filter({ hasText: 'サロンひまわり' });
  await row.getByText(text.freshness.fresh, { exact: true }).waitFor();
  await page.getByRole('button', { name: text.confirmNowOf('サロンひまわり') }).click();
  await page.getByText(text.confirmed('サロンひまわり')).waitFor();

  await page.getByRole('link', { name: 'サロンひまわり' }).click();
  await page.getByRole('button', { name: text.edit, exact: true }).click();
  await page.getByLabel(text.fields.conditions).fill('だれでも');
  await page.getByRole('button', { name: text.save }).click();
  await page.getByText(text.saved).waitFor();
  await page.getByText(text.was(text.fields.conditions, text.nothing, 'だれでも')).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: text.end }).click();
  await page.getByText(text.endedNotice('サロンひまわり')).waitFor();
  await page.getByRole('button', { name: text.undo }).first().click();
  await page.getByRole('button', { name: text.edit, exact: true }).waitFor();
});

it('a file with blank cells empties nothing unless somebody says so', async () => {
  await page.goto('/resources/import');
  const blank = ['名称,区分,種別,圏域,連絡先', 'サロンひまわり,インフォーマル,ボランティア・NPO,東地区,'].join('\r\n');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '台帳.csv', mimeType: 'text/csv', buffer: Buffer.from(blank) });
  await page.getByText(text.verdictCounts(0, 1, 0, 0)).waitFor();
  await page.getByText(text.emptied(text.fields.contact)).waitFor();
  await page.getByText(text.importNothing).waitFor();
  expect(await page.getByLabel(text.takeOf(2, 'サロンひまわり')).isChecked()).toBe(false);
  expect(await axeFindings(page)).toEqual([]);
});

it('what may be the same is told while it is written, joined, and taken apart again', async () => {
  await page.goto('/resources/new');
  await page.getByLabel(text.fields.name).fill('ｻﾛﾝ ヒマワリ');
  await page.getByText(text.likeTitle).waitFor();
  await page.getByRole('combobox', { name: text.fields.careArea, exact: true }).fill('東地区');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: text.save }).click();
  await page.getByRole('heading', { name: 'ｻﾛﾝ ヒマワリ' }).waitFor();
  await page.goto('/resources/duplicates');
  await page.getByText(text.reasons['same-name']).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: text.keep('サロンひまわり') }).click();
  await page.getByText(text.noDuplicates).waitFor();
  await page.getByRole('button', { name: text.undo }).click();
  await page.getByText(text.reasons['same-name']).waitFor();
});

it('a gap becomes an idea, which is talked over, tried, and becomes a row of the directory', async () => {
  await page.goto('/resources/gaps');
  await page.getByRole('button', { name: text.gapSpoken('東地区', '商店・企業') }).click();
  await page.getByRole('link', { name: text.makeIdea }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(ideasText.name).fill('東地区の買物バス');
  await dialog.getByRole('button', { name: ideasText.save }).click();
  await page.getByRole('heading', { name: '東地区の買物バス' }).waitFor();
  await page.goto('/resources/ideas');
  await page.getByRole('button', { name: `${ideasText.move(ideasText.stages.talk)}: 東地区の買物バス` }).click();
  await dialog.getByRole('button', { name: ideasText.save }).click();
  await page.getByText(ideasText.moved('東地区の買物バス', ideasText.stages.talk)).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  // By the keyboard alone: from the card's link, to the right.
  await page.getByRole('link', { name: '東地区の買物バス' }).press('ArrowRight');
  await dialog.getByLabel(ideasText.results.succeeded).check();
  await dialog.getByRole('button', { name: ideasText.save }).click();
  await page.getByText(ideasText.moved('東地区の買物バス', ideasText.stages.trial)).waitFor();
  await page.getByRole('link', { name: '東地区の買物バス' }).click();
  await page.getByRole('button', { name: ideasText.become }).click();
  await dialog.getByRole('button', { name: ideasText.become }).click();
  await page.getByText(ideasText.becameResource).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('link', { name: ideasText.toResource }).click();
  await page.getByRole('heading', { name: '東地区の買物バス' }).waitFor();
});

it('a resource of the directory is put onto a map and stays linked', async () => {
  await openMeeting(page, { alias: 'Aさん', place: '公民館' });
  await page.getByRole('button', { name: mapText.addSupporter }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(mapText.formal, { exact: true }).check();
  await dialog.getByLabel(mapText.nameOfResource, { exact: true }).fill('買物');
  await dialog.getByRole('button', { name: '東地区の買物バス' }).click();
  await dialog.getByText(resourceMapText.linked('東地区の買物バス')).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: mapText.add, exact: true }).click();
  await onMap(page, '東地区の買物バス');
  await saved(page);
  // It is selected already: what the directory says stands beside the map.
  await page.getByText(resourceMapText.same).waitFor();
  expect(browsers.errors()).toEqual([]);
  expect(browsers.foreignRequests()).toEqual([]);
});

it('a row of the directory is dragged onto the map and stands where it was let go, linked', async () => {
  await page.keyboard.press('Escape');
  const map = page.locator('.tl-canvas');
  await map.click({ position: { x: 30, y: 330 } });
  await page.getByRole('tab', { name: meetingText.tabs.thing }).click();
  await page.getByLabel(resourceMapText.panelSearch).fill('買物');
  const row = page.getByRole('listitem').filter({ hasText: '東地区の買物バス' }).first();
  await row.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const signs = page.getByTestId('map').getByText('東地区の買物バス', { exact: true });
  const before = await signs.count();
  await row.dragTo(map, { targetPosition: { x: 120, y: 300 } });
  await expect.poll(() => signs.count()).toBeGreaterThan(before);
  // It is selected where it was let go, and linked.
  await page.getByText(resourceMapText.same).waitFor();
  const box = await map.boundingBox();
  if (!box) throw new Error('nothing to be seen');
  // Signs stand in the page in the order of their ids: whichever is the new one, one of them is where it was let go.
  const placed = await Promise.all((await signs.all()).map((sign) => sign.boundingBox()));
  const aside = placed.map((at) =>
    at === null
      ? Infinity
      : Math.max(Math.abs(at.x + at.width / 2 - (box.x + 120)), Math.abs(at.y + at.height / 2 - (box.y + 300))),
  );
  expect(Math.min(...aside)).toBeLessThan(80);
  await saved(page);
  expect(browsers.errors()).toEqual([]);
  expect(browsers.foreignRequests()).toEqual([]);
});
