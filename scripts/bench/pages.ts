import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { Browsers } from '../e2e/browsers.ts';
import { FACILITATOR, startProduct } from '../e2e/product.ts';

export interface PageWeights {
  /** Script of the landing page in all, gzip, in KB of 1,000 bytes. */
  landingKb: number;
  /** Script that a meeting adds to it. */
  boardKb: number;
  /** Whether the landing page does without the drawing library. */
  boardIsLazy: boolean;
}

/** The drawing library's own class name, which no bundler shortens. */
const DRAWING_LIBRARY = 'tl-container';

/** What a browser with an empty cache has to load before it can show the landing page, and the board after it. */
export async function weighPages(): Promise<PageWeights> {
  await using product = await startProduct();
  const api = await product.facilitator();
  const meeting = await api.openSample('C6');
  const browsers = await Browsers.launch(product.url);
  try {
    const page = await browsers.person('visitor');
    const scripts = collectScripts(page);
    await page.goto('/', { waitUntil: 'networkidle' });
    const landing = new Map(await settled(scripts));
    await page.request.post('/api/session', { data: FACILITATOR, headers: { origin: product.url } });
    await page.goto(`/meetings/${meeting}`, { waitUntil: 'load' });
    await page.locator('.tl-canvas').waitFor();
    const all = await settled(scripts);
    const added = new Map([...all].filter(([url]) => !landing.has(url)));
    return {
      landingKb: weigh(landing),
      boardKb: weigh(added),
      boardIsLazy: ![...landing.values()].some((text) => text.includes(DRAWING_LIBRARY)),
    };
  } finally {
    await browsers.close();
  }
}

function collectScripts(page: Page): Map<string, Promise<string>> {
  const scripts = new Map<string, Promise<string>>();
  page.on('response', (response) => {
    const isScript = response.request().resourceType() === 'script';
    if (isScript && !scripts.has(response.url()))
      scripts.set(
        response.url(),
        response.text().catch(() => ''),
      );
  });
  return scripts;
}

const settled = async (scripts: ReadonlyMap<string, Promise<string>>): Promise<Map<string, string>> =>
  new Map(await Promise.all([...scripts].map(async ([url, text]) => [url, await text] as const)));

const weigh = (scripts: ReadonlyMap<string, string>): number =>
  [...scripts.values()].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;
