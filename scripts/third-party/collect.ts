import { existsSync } from 'node:fs';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One outside package that the product uses when it runs or is built. */
export interface ThirdParty {
  name: string;
  version: string;
  /** As its package.json says; `unstated` when it does not. */
  license: string;
  author: string;
  /** The words of its own licence and notice files; empty when it carries none. */
  texts: readonly string[];
}

interface PackageJson {
  name: string;
  version: string;
  license?: string | { type?: string };
  author?: string | { name?: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  os?: unknown;
  cpu?: unknown;
}

const OWN = '@tsunagu/';
const LEGAL_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/**
 * Everything that the production dependencies of these workspace folders lead to, as installed; sorted by name and
 * version. Programs made for one kind of machine are left out (they are named by the package that asks for them), so
 * that the list is the same on every machine.
 */
export async function collectThirdParty(folders: readonly string[]): Promise<ThirdParty[]> {
  const found = new Map<string, ThirdParty>();
  const visit = async (folder: string): Promise<void> => {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageJson;
    const own = manifest.name.startsWith(OWN);
    const key = `${manifest.name}@${manifest.version}`;
    if (found.has(key) || (!own && (manifest.os !== undefined || manifest.cpu !== undefined))) return;
    if (!own) found.set(key, await describe(folder, manifest));
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      const next = await resolve(folder, name);
      // Another workspace is visited by itself; an optional package may be absent.
      if (next !== undefined && !name.startsWith(OWN)) await visit(next);
    }
  };
  for (const folder of folders) await visit(folder);
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...found.values()].toSorted((a, b) => order(a.name, b.name) || order(a.version, b.version));
}

async function describe(folder: string, manifest: PackageJson): Promise<ThirdParty> {
  const files = (await readdir(folder)).filter((file) => LEGAL_FILE.test(file)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const { license, author } = manifest;
  return {
    name: manifest.name,
    version: manifest.version,
    license: (typeof license === 'string' ? license : license?.type) ?? 'unstated',
    author: (typeof author === 'string' ? author : author?.name)?.replace(/\s*[<(].*$/, '') ?? '',
    texts: texts.map((text) => text.replaceAll('\r\n', '\n').trim()),
  };
}

/** Where Node would find `name` from `folder`. */
async function resolve(folder: string, name: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name);
    if (existsSync(candidate)) return realpath(candidate);
    if (at === dirname(at)) return undefined;
  }
}
