import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, Browsers, PHONE } from './browsers.ts';
import { type Product, startProduct } from './product.ts';

describe('home page', () => {
  let product: Product;
  let browsers: Browsers;
  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });

  it('offers the two ways in, in Japanese, and passes axe', async () => {
    const page = await browsers.person('visitor');
    await page.goto('/');
    await page.getByText('会議に参加する').first().waitFor();
    await page.getByText('会議をひらく').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('fits a phone without scrolling sideways', async () => {
    const page = await browsers.person('phone', { viewport: PHONE });
    await page.goto('/');
    await page.getByText('会議に参加する').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows Japanese in its own font, although the machine has none', async () => {
    const page = await browsers.person('machine without Japanese fonts');
    await page.goto('/');
    await page.getByText('会議に参加する').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family),
    );
    expect(loaded.join()).toContain('BIZ UDPGothic');
  });

  it('asks no other origin for anything and logs no error', () => {
    expect(browsers.requests().length).toBeGreaterThan(0);
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });
});
