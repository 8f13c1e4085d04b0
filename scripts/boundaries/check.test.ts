import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../child.ts';
import { checkImports, checkJapanese, checkManifest, checkTopLevel, type Manifests } from './check.ts';
import { readSource } from './read-source.ts';
import { WORKSPACES } from './rules.ts';

const MANIFESTS: Manifests = {
  domain: { dependencies: { zod: '1' } },
  'board-doc': { dependencies: { '@tsunagu/domain': 'workspace:*', yjs: '1' } },
  sync: { dependencies: { '@tsunagu/domain': 'workspace:*', yjs: '1' } },
  canvas: { dependencies: { tldraw: '3' } },
  server: {
    dependencies: { '@tsunagu/domain': 'workspace:*', hono: '1' },
    devDependencies: { '@tsunagu/testkit': '*' },
  },
  web: { dependencies: { react: '19', tldraw: '3' }, devDependencies: { '@tsunagu/server': 'workspace:*' } },
};
const ROOT_MANIFEST = { devDependencies: { vitest: '1' } };
const imports = (path: string, text: string): string[] =>
  checkImports(readSource(path, text), MANIFESTS, ROOT_MANIFEST);
const japanese = (path: string, text: string): string[] => checkJapanese(readSource(path, text));

describe('arrows only point downwards', () => {
  it('lets a package import what stands below it', () => {
    expect(
      imports('packages/board-doc/src/a.ts', "import { x } from '@tsunagu/domain'; import * as Y from 'yjs';"),
    ).toEqual([]);
    expect(
      imports('server/src/a.ts', "import { x } from '@tsunagu/domain/catalogue/common'; import 'node:fs';"),
    ).toEqual([]);
  });

  it('refuses an import upwards, however it is written', () => {
    for (const text of [
      "import { x } from '@tsunagu/server';",
      "import type { X } from '@tsunagu/server';",
      "export * from '@tsunagu/server';",
      "export { x } from '@tsunagu/server';",
      "const x = await import('@tsunagu/server');",
      "let x: import('@tsunagu/server').X;",
    ]) {
      expect(imports('packages/domain/src/a.ts', text).join(), text).toContain('may not import @tsunagu/server');
    }
  });

  it('refuses to reach into another workspace by path', () => {
    expect(imports('web/src/a.ts', "import { x } from '../../server/src/policy.ts';")).toHaveLength(1);
    expect(imports('web/src/a/b.ts', "import { x } from '../c.ts';")).toEqual([]);
  });

  it("gives the web the server's types and nothing else", () => {
    expect(imports('web/src/a.ts', "import type { App } from '@tsunagu/server';")).toEqual([]);
    expect(imports('web/src/a.ts', "import { type App } from '@tsunagu/server';")).toEqual([]);
    expect(imports('web/src/a.ts', "import { type App, app } from '@tsunagu/server';").join()).toContain('types only');
    expect(imports('web/src/a.ts', "import '@tsunagu/server';").join()).toContain('types only');
  });

  it('keeps tldraw in the canvas', () => {
    expect(imports('packages/canvas/src/a.tsx', "import { Tldraw } from 'tldraw';")).toEqual([]);
    expect(imports('web/src/a.tsx', "import { Tldraw } from 'tldraw';").join()).toContain('only canvas imports tldraw');
    expect(checkManifest('web', { dependencies: { '@tldraw/assets': '3' } }).join()).toContain('only canvas lists');
  });

  it('keeps the test kit in tests', () => {
    const text = "import { clock } from '@tsunagu/testkit';";
    expect(imports('server/src/a.test.ts', text)).toEqual([]);
    expect(imports('server/src/a.ts', text).join()).toContain('may not import @tsunagu/testkit');
    expect(checkManifest('server', { dependencies: { '@tsunagu/testkit': 'workspace:*' } })).toHaveLength(1);
  });

  it('keeps what only tests use out of the product', () => {
    expect(imports('server/src/main.ts', "import { x } from './testing/fake-rooms.ts';").join()).toContain(
      'only tests',
    );
    expect(imports('server/src/a.test.ts', "import { x } from './testing/fake-rooms.ts';")).toEqual([]);
    expect(imports('server/src/testing/a.ts', "import { x } from './fake-rooms.ts';")).toEqual([]);
  });

  it('keeps Node out of what browsers run, and undeclared packages out of everything', () => {
    expect(imports('packages/sync/src/a.ts', "import { readFile } from 'node:fs/promises';")).toHaveLength(1);
    expect(imports('packages/sync/src/a.test.ts', "import { readFile } from 'node:fs/promises';")).toEqual([]);
    expect(imports('server/src/a.ts', "import { x } from 'lodash';").join()).toContain('not in its package.json');
    expect(imports('server/src/a.ts', "import { it } from 'vitest';").join()).toContain('not in its package.json');
    expect(imports('server/src/a.test.ts', "import { it } from 'vitest';")).toEqual([]);
  });

  it('refuses a package.json that lists a workspace above', () => {
    expect(checkManifest('domain', { dependencies: { '@tsunagu/sync': 'workspace:*' } })).toHaveLength(1);
    expect(checkManifest('web', { dependencies: { '@tsunagu/server': 'workspace:*' } })).toHaveLength(1);
  });

  it('knows every folder of the root', () => {
    expect(checkTopLevel(['web', 'server', 'node_modules', 'lib'])).toEqual([
      'lib/: not a folder of docs/ARCHITECTURE.md',
    ]);
  });
});

describe('Japanese stands in the catalogue', () => {
  it('finds it in strings, templates and JSX, not in comments and regular expressions', () => {
    const path = 'web/src/a.tsx';
    expect(japanese(path, "// 役割\nconst a = 'ok';\nconst b = /[ぁ-ん]/;")).toEqual([]);
    expect(japanese(path, "const a = '役割';")).toHaveLength(1);
    expect(japanese(path, 'const a = `${n}件`;')).toHaveLength(1);
    expect(japanese(path, 'const a = <p>\n役割</p>;')).toHaveLength(1);
    expect(japanese(path, 'const a = <p title="役割" />;')).toHaveLength(1);
  });

  it('lets the catalogue, templates, samples and tests hold it', () => {
    for (const place of ['catalogue/a.ts', 'templates/a.ts', 'samples/c6.ts', 'board/a.test.ts']) {
      expect(japanese(`packages/domain/src/${place}`, "const a = '役割';")).toEqual([]);
    }
  });
});

describe('docs/ARCHITECTURE.md', () => {
  /** The rows whose last column is a plain list. */
  const rows = readFileSync(join(ROOT, 'docs', 'ARCHITECTURE.md'), 'utf8')
    .split('\n')
    .map((line) => /^\| `([\w/-]+)` \|.*\| ([^|]+) \|$/.exec(line))
    .filter((row) => row !== null)
    .map(([, folder = '', list = '']) => ({ folder, names: list.split(', ') }));

  it('has a row for each workspace', () => {
    expect(rows.map((row) => row.folder).toSorted()).toEqual(
      Object.values(WORKSPACES)
        .map((w) => w.folder)
        .toSorted(),
    );
  });

  it.each(Object.entries(WORKSPACES).filter(([name]) => name !== 'web' && name !== 'scripts'))(
    'says of %s what is checked here',
    (_, workspace) => {
      const names = rows.find((row) => row.folder === workspace.folder)?.names ?? [];
      expect(names.filter((name) => name in WORKSPACES)).toEqual(workspace.mayImport);
      const outside = names.filter((name) => !(name in WORKSPACES));
      expect(workspace.outside ?? outside).toEqual(expect.arrayContaining(outside));
    },
  );
});
