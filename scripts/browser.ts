import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { commandsText } from '@tsunagu/domain/catalogue/commands';
import { type Browser, chromium } from 'playwright-core';
import { ROOT, run } from './child.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/opt/google/chrome/chrome',
];

/** The installed Chromium or Chrome: `CHROMIUM_PATH`, else the usual names and places; undefined when there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return executable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE].find(executable);
}

/**
 * The installed Chromium; on a Debian machine where this may be done (root), it is installed first. Several that ask at
 * once wait for one installation: a second one would be refused by the first one's lock.
 *
 * @throws Error with instructions when there is none
 */
export const ensureChromium = chromiumProvider(findChromium, installChromium);

/** `ensureChromium` over given ways to find and to install, for its test. */
export function chromiumProvider(find: () => string | undefined, install: () => Promise<void>): () => Promise<string> {
  let installing: Promise<void> | undefined;
  return async () => {
    const found = find();
    if (found !== undefined) return found;
    await (installing ??= install().finally(() => (installing = undefined)));
    const installed = find();
    if (installed !== undefined) return installed;
    throw new Error(commandsText.chromiumMissing);
  };
}

async function installChromium(): Promise<void> {
  if (process.env.CHROMIUM_PATH || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(commandsText.installingChromium);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['-q', 'update'], { env });
  if (updated === 0) await run('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'chromium'], { env });
}

/**
 * Starts Chromium as the tests and measurements use it: without calls home, and without the fonts of this machine, so
 * that a letter which our own web fonts lack is seen here as it would be on a machine without Japanese fonts.
 */
export async function launchBrowser(options: { args?: readonly string[] } = {}): Promise<Browser> {
  const executablePath = await ensureChromium();
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-dev-shm-usage',
    ...(options.args ?? []),
  ];
  // Where no language is set, Chromium calls a file of Japanese name `download`.
  const env = { ...process.env, LC_ALL: 'C.UTF-8', FONTCONFIG_FILE: await writeFontconfig() };
  return chromium.launch({ executablePath, args, env, handleSIGINT: false, handleSIGTERM: false });
}

/** A fontconfig that knows only folders of fonts without Japanese letters. */
async function writeFontconfig(): Promise<string> {
  const folder = join(ROOT, '.cache', 'fontconfig');
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const latinOnly = ['truetype/dejavu', 'truetype/liberation', 'dejavu', 'dejavu-sans-fonts', 'liberation'];
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${latinOnly.map((name) => `  <dir>/usr/share/fonts/${name}</dir>`).join('\n')}
  <cachedir>${folder}</cachedir>
</fontconfig>
`,
  );
  return file;
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The version of the browser, for reports; empty when it does not say. */
export function chromiumVersion(path: string): string {
  return spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
