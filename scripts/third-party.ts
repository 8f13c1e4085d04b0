import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WORKSPACES } from './boundaries/rules.ts';
import { ROOT } from './child.ts';
import { collectThirdParty } from './third-party/collect.ts';
import { renderNotices } from './third-party/render.ts';

/** Writes THIRD-PARTY-NOTICES.md; with `--check` only says whether it is up to date. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const file = join(ROOT, 'THIRD-PARTY-NOTICES.md');
const shipped = Object.entries(WORKSPACES).filter(([name]) => name !== 'scripts' && name !== 'testkit');
const entries = await collectThirdParty(shipped.map(([, { folder }]) => join(ROOT, folder)));
const page = renderNotices(entries, await readFile(join(ROOT, 'scripts/third-party/tldraw-license.txt'), 'utf8'));

if (!values.check) {
  await writeFile(file, page);
  console.log(`${entries.length} packages`);
} else if ((await readFile(file, 'utf8').catch(() => '')) === page) {
  console.log(`up to date (${entries.length} packages)`);
} else {
  console.error('THIRD-PARTY-NOTICES.md is stale: run `node scripts/third-party.ts` and commit it');
  process.exitCode = 1;
}
