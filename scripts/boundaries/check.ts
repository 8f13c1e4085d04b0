import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Source } from './read-source.ts';
import {
  GENERATED,
  isTest,
  isTestSupport,
  isToolConfig,
  JAPANESE_ALLOWED,
  ONLY_IN,
  TEST_ONLY_WORKSPACE,
  TOP_LEVEL,
  type Workspace,
  WORKSPACES,
} from './rules.ts';

const SCOPE = '@tsunagu/';

export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
export type Manifests = Readonly<Record<string, Manifest>>;

/** The workspace that a path belongs to. */
export function workspaceOf(path: string): string | undefined {
  return Object.keys(WORKSPACES).find((name) => path.startsWith(`${WORKSPACES[name]?.folder}/`));
}

/** `@scope/name/deep/file` → `@scope/name`. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What is wrong with the imports of one file; one sentence each. */
export function checkImports(source: Source, manifests: Manifests, root: Manifest): string[] {
  const name = workspaceOf(source.path);
  const workspace = name === undefined ? undefined : WORKSPACES[name];
  if (name === undefined || workspace === undefined) return [`${source.path}: belongs to no known workspace`];
  const faults: string[] = [];
  const fault = (text: string): void => void faults.push(`${source.path}: ${text}`);
  const test = isTest(source.path);
  const tool = isToolConfig(source.path);

  for (const { from, typeOnly } of source.imports) {
    if (from.startsWith('.')) {
      const target = posix.join(posix.dirname(source.path), from);
      if (!tool && workspaceOf(target) !== name) fault(`reaches into another workspace by path: ${from}`);
      if (!test && !tool && isTestSupport(target)) fault(`only tests may import ${from}`);
    } else if (isBuiltin(from)) {
      if (workspace.anywhere && !test && !tool) fault(`runs in browsers too, so it cannot import ${from}`);
    } else if (from.startsWith(SCOPE)) {
      const other = packageOf(from).slice(SCOPE.length);
      const allowed = workspace.mayImport.includes(other) || (test && other === TEST_ONLY_WORKSPACE);
      if (other !== name && !allowed) fault(`may not import ${SCOPE}${other}`);
      if (workspace.typesOnly?.includes(other) && !typeOnly) fault(`may import types only from ${SCOPE}${other}`);
      if (other !== name && !declares(manifests[name], other)) fault(`${from} is not in its package.json`);
    } else {
      const outside = packageOf(from);
      const known = [manifests[name], ...(test || tool ? [root] : [])];
      if (!known.some((m) => dependency(m, outside))) fault(`${outside} is not in its package.json`);
      if (!test && !tool) checkOutside(outside, name, workspace, fault);
    }
  }
  return faults;
}

function checkOutside(outside: string, name: string, workspace: Workspace, fault: (text: string) => void): void {
  if (workspace.outside !== undefined && !workspace.outside.includes(outside)) fault(`may not import ${outside}`);
  for (const rule of ONLY_IN) {
    if (rule.package.test(outside) && rule.workspace !== name) fault(`only ${rule.workspace} imports ${outside}`);
  }
}

const dependency = (manifest: Manifest | undefined, name: string): boolean =>
  manifest?.dependencies?.[name] !== undefined || manifest?.devDependencies?.[name] !== undefined;
const declares = (manifest: Manifest | undefined, workspace: string): boolean =>
  dependency(manifest, SCOPE + workspace);

/** What is wrong with what a package.json lists: an arrow upwards is wrong even before somebody imports it. */
export function checkManifest(name: string, manifest: Manifest): string[] {
  const workspace = WORKSPACES[name];
  if (workspace === undefined) return [`${name}: unknown workspace`];
  const faults: string[] = [];
  const listed = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.devDependencies ?? {})];
  for (const entry of listed) {
    const other = entry.startsWith(SCOPE) ? entry.slice(SCOPE.length) : undefined;
    const asTestTool = other === TEST_ONLY_WORKSPACE && manifest.devDependencies?.[entry] !== undefined;
    if (other !== undefined && !asTestTool && !workspace.mayImport.includes(other)) {
      faults.push(`${workspace.folder}/package.json: may not list ${entry}`);
    }
    for (const rule of ONLY_IN) {
      if (rule.package.test(entry) && rule.workspace !== name) {
        faults.push(`${workspace.folder}/package.json: only ${rule.workspace} lists ${entry}`);
      }
    }
  }
  for (const only of workspace.typesOnly ?? []) {
    if (manifest.dependencies?.[SCOPE + only] !== undefined) {
      faults.push(`${workspace.folder}/package.json: ${SCOPE}${only} gives types only, so it is a devDependency`);
    }
  }
  return faults;
}

/** Japanese in literals outside the places for it. */
export function checkJapanese(source: Source): string[] {
  if (JAPANESE_ALLOWED.some((place) => place.path.test(source.path))) return [];
  return source.japanese.map(
    ({ line, text }) => `${source.path}:${line}: text belongs into packages/domain/src/catalogue: ${text.slice(0, 60)}`,
  );
}

/** Folders of the root that nobody decided on. */
export function checkTopLevel(folders: readonly string[]): string[] {
  return folders
    .filter((folder) => !TOP_LEVEL.includes(folder) && !GENERATED.includes(folder))
    .map((folder) => `${folder}/: not a folder of docs/ARCHITECTURE.md`);
}
