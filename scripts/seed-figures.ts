import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SAMPLES } from '@tsunagu/domain';
import { ROOT } from './child.ts';
import { seedFiguresPage } from './seed-figures/page.ts';

/** Writes docs/seed-figures.md; with `--check` only says whether it is up to date. */
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const file = join(ROOT, 'docs', 'seed-figures.md');
const page = seedFiguresPage(SAMPLES);

if (!values.check) {
  await writeFile(file, page);
  console.log(`${SAMPLES.length} samples`);
} else if ((await readFile(file, 'utf8').catch(() => '')) === page) {
  console.log(`up to date (${SAMPLES.length} samples)`);
} else {
  console.error('docs/seed-figures.md is stale: run `node scripts/seed-figures.ts` and commit it');
  process.exitCode = 1;
}
