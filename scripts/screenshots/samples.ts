import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLES } from '@tsunagu/domain';
import type { Browsers } from '../e2e/browsers.ts';
import { inGrey } from './in-grey.ts';

/** The map's part of this window fits a page of documentation; taller than wide figures need the height. */
const WINDOW = { width: 1280, height: 900 };
/** A picture of every sample as its practice board opens, as a printer without colour shows it, into `<folder>/samples/`. */
export async function takeSamples(browsers: Browsers, folder: string): Promise<void> {
  const page = await browsers.person('gallery', { viewport: WINDOW });
  await mkdir(join(folder, 'samples'), { recursive: true });
  for (const { id } of SAMPLES) {
    await page.goto(`/samples/${id}`);
    await page.locator('[data-shape-id]').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
    await page.waitForLoadState('networkidle');
    const picture = inGrey(await page.getByTestId('map').screenshot());
    await writeFile(join(folder, 'samples', `${id}.png`), picture);
    console.log(`samples/${id}.png ${Math.ceil(picture.byteLength / 1024)} KB`);
  }
}
