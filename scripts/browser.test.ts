import { expect, it } from 'vitest';
import { chromiumProvider } from './browser.ts';

it('two that ask at once for a browser wait for one installation', async () => {
  let installed = false;
  let installations = 0;
  const ensure = chromiumProvider(
    () => (installed ? '/usr/bin/chromium' : undefined),
    async () => {
      installations += 1;
      await Promise.resolve();
      installed = true;
    },
  );
  expect(await Promise.all([ensure(), ensure()])).toEqual(['/usr/bin/chromium', '/usr/bin/chromium']);
  expect(installations).toBe(1);
});

it('says what to do when nothing could be installed, and tries again when asked again', async () => {
  let tries = 0;
  const ensure = chromiumProvider(
    () => undefined,
    async () => void (tries += 1),
  );
  await expect(ensure()).rejects.toThrow('CHROMIUM_PATH');
  await expect(ensure()).rejects.toThrow('CHROMIUM_PATH');
  expect(tries).toBe(2);
});
