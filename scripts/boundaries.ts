import { glob, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  checkImports,
  checkJapanese,
  checkManifest,
  checkTopLevel,
  type Manifest,
  workspaceOf,
} from './boundaries/check.ts';
import { readSource } from './boundaries/read-source.ts';
import { WORKSPACES } from './boundaries/rules.ts';
import { ROOT } from './child.ts';

/** Checks the whole tree against `boundaries/rules.ts`; prints one line a fault and exits with 1 when there is any. */
const readManifest = async (path: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(ROOT, path), 'utf8')) as Manifest;

const faults: string[] = [];
const folders = (await readdir(ROOT, { withFileTypes: true })).filter((entry) => entry.isDirectory());
faults.push(...checkTopLevel(folders.map((entry) => entry.name)));

const manifests: Record<string, Manifest> = {};
for (const [name, { folder }] of Object.entries(WORKSPACES)) {
  manifests[name] = await readManifest(`${folder}/package.json`);
  faults.push(...checkManifest(name, manifests[name]));
}

const root = await readManifest('package.json');
const exclude = (path: string): boolean => /(^|\/)(node_modules|dist|\.cache|data)$/.test(path);
let files = 0;
for await (const path of glob('{packages,server,web,scripts}/**/*.{ts,tsx,mjs}', { cwd: ROOT, exclude })) {
  if (path.endsWith('.d.ts') || workspaceOf(path) === undefined) continue;
  files += 1;
  const source = readSource(path, await readFile(join(ROOT, path), 'utf8'));
  faults.push(...checkImports(source, manifests, root), ...checkJapanese(source));
}

for (const fault of faults) console.error(fault);
console.log(`${files} files, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
