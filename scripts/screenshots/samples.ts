import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SAMPLES } from '@tsunagu/domain';
import { PNG } from 'pngjs';
import type { Browsers } from '../e2e/browsers.ts';

/** The map's part of this window fits a page of documentation; taller than wide figures need the height. */
const WINDOW = { width: 1280, height: 900 };
/** Shades of grey that a picture keeps: letters stay smooth, and a picture stays below 80 KB. */
const SHADES = 12;

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

/** The same picture in a few shades of grey. */
function inGrey(png: Buffer): Buffer {
  const picture = PNG.sync.read(png);
  const { data } = picture;
  for (let i = 0; i < data.length; i += 4) {
    const light = 0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!;
    data.fill(Math.round((Math.round((light / 255) * (SHADES - 1)) / (SHADES - 1)) * 255), i, i + 3);
  }
  return PNG.sync.write(picture, { colorType: 0, inputHasAlpha: true, deflateLevel: 9 });
}
