import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOTATION_PROFILES } from '@tsunagu/domain';
import { ROOT, runNode } from '../child.ts';
import type { Browsers } from '../e2e/browsers.ts';
import { inGrey } from './in-grey.ts';

/** All meanings of ties in each profile that ships, as a printer without colour shows them: `ties-<profile>.png`. */
export async function takeTieSheets(browsers: Browsers, folder: string): Promise<void> {
  const sheets = await mkdtemp(join(tmpdir(), 'sheets-'));
  try {
    if ((await runNode([join(ROOT, 'packages/notation/scripts/sheet.ts'), sheets])) !== 0)
      throw new Error('the sheets of signs could not be drawn');
    const page = await browsers.person('sheets', { viewport: { width: 1400, height: 1000 } });
    // The product's own page brings its letters.
    await page.goto('/');
    for (const { id } of Object.values(NOTATION_PROFILES)) {
      const svg = await readFile(join(sheets, `ties-${id}.svg`), 'utf8');
      await page.evaluate((drawing) => {
        document.body.innerHTML = drawing;
        return document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done)));
      }, svg);
      await page.waitForLoadState('networkidle');
      await page.locator('body > svg').evaluate((drawing) => drawing.setAttribute('width', '1300'));
      const picture = inGrey(await page.locator('body > svg').screenshot());
      await writeFile(join(folder, `ties-${id}.png`), picture);
      console.log(`ties-${id}.png ${Math.ceil(picture.byteLength / 1024)} KB`);
    }
  } finally {
    await rm(sheets, { recursive: true, force: true });
  }
}
