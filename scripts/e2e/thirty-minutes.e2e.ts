import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { ROOT } from '../child.ts';
import { clicksOnPage, MARGIN } from '../thirty-minutes/page.ts';
import { type Played, playMeeting } from '../thirty-minutes/play.ts';
import { missingFrom, typedTwice } from '../thirty-minutes/retyped.ts';
import { Browsers } from './browsers.ts';
import { type Product, startProduct } from './product.ts';

/** One 自立支援型 meeting from opening to printed minutes: what docs/thirty-minutes.md tells is still so. */
describe('thirty minutes', () => {
  let product: Product;
  let browsers: Browsers;
  let played: Played;

  beforeAll(async () => {
    product = await startProduct();
    browsers = await Browsers.launch(product.url);
  });
  afterAll(async () => {
    await browsers?.close();
    await product?.[Symbol.asyncDispose]();
  });

  it('is held, closed, confirmed, approved and printed', async () => {
    onTestFailed(() => browsers.photograph('thirty-minutes'));
    played = await playMeeting(browsers);
    expect(browsers.foreignRequests()).toEqual([]);
    expect(browsers.errors()).toEqual([]);
  });

  it('nobody types what was typed before, not even as a part of something else', () => {
    expect(played.tally.typed().length).toBeGreaterThan(15);
    expect(typedTwice(played.tally.typed())).toEqual([]);
  });

  it('whatever was typed stands on the printed minutes or map by itself', () => {
    expect(missingFrom(played.paper, played.tally.typed())).toEqual([]);
  });

  it('takes no more clicks than the page says', async () => {
    const page = await readFile(join(ROOT, 'docs', 'thirty-minutes.md'), 'utf8');
    expect(played.tally.count().clicks).toBeLessThanOrEqual(clicksOnPage(page) + MARGIN);
  });
});
