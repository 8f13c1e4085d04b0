import { mkdir, readFile, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { ensureChromium } from '../browser.ts';
import { buildWeb } from '../build-web.ts';
import { ROOT, run, runNode } from '../child.ts';
import { type Counts, countVitest, skippedTests, type VitestReport } from './counts.ts';

export interface Part {
  name: string;
  /** What this part checks, for the person who watches. */
  about: string;
  run: (filters: readonly string[]) => Promise<Counts>;
}

/** In this order: what is quick to run and quick to mend comes first. */
export const PARTS: readonly Part[] = [
  check('format', 'oxfmt finds nothing to change', () => tool('oxfmt', ['--check'])),
  check('lint', 'oxlint, with the rules that need types', () => tool('oxlint', ['--type-aware'])),
  check('types', 'tsc over every package', () => tool('tsc', ['-b'])),
  check('boundaries', 'imports follow docs/ARCHITECTURE.md', () => runNode(['scripts/boundaries.ts'])),
  check('unused', 'knip finds no unused file, export or dependency', () => tool('knip', ['--no-progress'])),
  check('notices', 'THIRD-PARTY-NOTICES.md is up to date', () => runNode(['scripts/third-party.ts', '--check'])),
  { name: 'unit', about: 'tests beside the sources, on SQLite', run: (filters) => vitest('unit', filters) },
  check('build', 'the pages can be built', () => buildWeb()),
  {
    name: 'e2e',
    about: 'the built product in a real Chromium',
    run: async (filters) => {
      await ensureChromium();
      return vitest('e2e', filters);
    },
  },
];

/** What cannot say anything while an earlier part is red. */
export const NEEDS: Readonly<Record<string, readonly string[]>> = { e2e: ['build'] };

/** A part that is a single yes or no counts as one test. */
function check(name: string, about: string, exitCode: () => Promise<number>): Part {
  return {
    name,
    about,
    run: async () => ((await exitCode()) === 0 ? one('passed') : one('failed')),
  };
}

export const one = (how: keyof Counts): Counts => ({ passed: 0, failed: 0, skipped: 0, [how]: 1 });

/** The tools of `node_modules/.bin`, on the Node that runs this file. */
function tool(name: string, args: readonly string[]): Promise<number> {
  const bin = join(ROOT, 'node_modules', '.bin');
  const PATH = [dirname(process.execPath), bin, process.env.PATH].join(delimiter);
  return run(join(bin, name), args, { env: { ...process.env, PATH } });
}

async function vitest(project: string, filters: readonly string[]): Promise<Counts> {
  const file = join(ROOT, '.cache', 'test', `${project}.json`);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await tool('vitest', [...args, ...filters]);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const report = text === undefined ? undefined : (JSON.parse(text) as VitestReport);
  for (const name of skippedTests(report)) console.log(`not run: ${name}`);
  return countVitest(report, code);
}
