import { figuresText } from '@tsunagu/domain/catalogue/figures';
import { commonText } from '@tsunagu/domain/catalogue/common';
import { listText } from '@tsunagu/domain/catalogue/list';
import { mapText } from '@tsunagu/domain/catalogue/map-tools';
import { meetingText } from '@tsunagu/domain/catalogue/meeting';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { axeFindings, Browsers, PHONE } from './browsers.ts';
import { type Product, startProduct } from './product.ts';
import { centre, logIn, onMap, saved } from './steps.ts';

const COURSES = '本人の状態';
const NOTE = 'ひきこもり';

/** A phone whose owner reads letters of twice the usual size, and one with usual letters beside it. */
describe('properties on a phone', () => {
  let product: Product;
  let large: Browsers;
  let usual: Browsers;
  const open = async (browsers: Browsers): Promise<Page> => {
    const page = await browsers.person('phone', { viewport: PHONE, hasTouch: true });
    await logIn(page);
    await page.goto(address);
    await saved(page);
    return page;
  };
  let address = '';

  beforeAll(async () => {
    product = await startProduct();
    address = `/meetings/${await (await product.facilitator()).openSample('C16')}`;
    [large, usual] = [await Browsers.launch(product.url, { letters: 32 }), await Browsers.launch(product.url)];
  });
  afterAll(async () => {
    await large?.close();
    await usual?.close();
    await product?.[Symbol.asyncDispose]();
  });

  it('keeps the button that closes a long window in sight, and what is reached by keyboard out from under it', async () => {
    onTestFailed(() => usual.photograph('long-window'));
    const page = await open(usual);
    await page.getByRole('button', { name: listText.moreOf(COURSES) }).click();
    const dialog = page.getByRole('dialog');
    const close = dialog.getByRole('button', { name: commonText.close }).first();
    await dialog.locator('summary').focus();
    expect(await isSeen(dialog.locator('summary'))).toBe(true);
    expect(await isSeen(close)).toBe(true);
    // Back upwards: the window scrolls only as far as it must.
    const name = dialog.getByLabel(figuresText.title, { exact: true });
    await name.focus();
    expect(await isSeen(name)).toBe(true);
    await close.click();
    await dialog.waitFor({ state: 'detached' });
    expect(usual.errors()).toEqual([]);
  });

  it('shows every tab, the numbers of a course and the way to the details with letters twice as large', async () => {
    onTestFailed(() => large.photograph('large-letters'));
    const page = await open(large);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    const tabs = page.getByRole('tablist', { name: meetingText.tabsLabel }).getByRole('tab');
    expect(await tabs.count()).toBeGreaterThanOrEqual(4);
    const rows = new Set<number>();
    for (const tab of await tabs.all()) {
      expect(await isSeen(tab)).toBe(true);
      rows.add((await tab.boundingBox())!.y);
    }
    expect(rows.size).toBe(1);

    await page.getByRole('button', { name: listText.moreOf(COURSES) }).click();
    const points = page.getByRole('dialog').locator('table input');
    await points.first().waitFor();
    const cut = await points.evaluateAll((inputs) =>
      inputs.filter((input) => input.scrollWidth > input.clientWidth).map((input) => (input as HTMLInputElement).value),
    );
    expect(cut).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('tab', { name: meetingText.tabs.map, exact: true }).click();
    await onMap(page, NOTE);
    const at = await centre(page, NOTE);
    await page.touchscreen.tap(at.x, at.y);
    const words = page.getByText(mapText.selected(NOTE));
    await words.waitFor();
    expect(await words.evaluate((one) => one.clientWidth)).toBeGreaterThan(150);
    // In one line: the button is no higher than its neighbour needs it to be.
    const details = page.getByRole('button', { name: mapText.details, exact: true });
    expect(await details.evaluate((one) => one.getClientRects()[0]!.height)).toBeLessThan(110);
    expect(await axeFindings(page)).toEqual([]);
  });
});

/** Whether nothing lies over the middle of it and it is inside the window. */
const isSeen = (target: Locator): Promise<boolean> =>
  target.evaluate((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return top !== null && (one.contains(top) || top.contains(one));
  });
