import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, runNode } from './child.ts';

const MARKER = join(ROOT, '.cache', 'web-build');
const INDEX = join(ROOT, 'web', 'dist', 'index.html');
/** Everything the browser's program is made from. Tests do not change it. */
const SOURCES = ['web/**/*', 'packages/*/src/**/*', 'packages/*/package.json', 'pnpm-lock.yaml', 'tsconfig.base.json'];
const NOT_SOURCES = /(^|\/)(node_modules|dist)(\/|$)|\.test\.tsx?$/;

/**
 * Builds `web/dist` unless the build of exactly these sources is already there.
 *
 * @returns the exit code of the build; 0 when nothing had to be done
 */
export async function buildWeb(options: { onBuild?: () => void } = {}): Promise<number> {
  const wanted = await fingerprint();
  if (existsSync(INDEX) && (await readFile(MARKER, 'utf8').catch(() => '')) === wanted) return 0;
  options.onBuild?.();
  const code = await runNode([join(ROOT, 'web/node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: join(ROOT, 'web'),
  });
  if (code !== 0) return code;
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  await writeFile(MARKER, wanted);
  return 0;
}

async function fingerprint(): Promise<string> {
  const files: string[] = [];
  for await (const entry of glob(SOURCES, {
    cwd: ROOT,
    withFileTypes: true,
    exclude: (e) => NOT_SOURCES.test(e.name),
  })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256').update(process.env.NODE_ENV ?? '');
  for (const file of files.toSorted()) hash.update(`\n${file.slice(ROOT.length)}\n`).update(await readFile(file));
  return hash.digest('hex');
}
