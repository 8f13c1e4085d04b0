import { parseArgs } from 'node:util';
import { type Counts, NONE, sum, summaryLine } from './test/counts.ts';
import { NEEDS, one, PARTS } from './test/parts.ts';

/**
 * `npm test`: every part runs, also after a red one, so that one run tells everything; the last line counts them all.
 * `npm test -- --only unit,lint [filter…]` runs some parts; filters go to vitest.
 */
const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true });
const only = values.only?.split(',');
const unknown = only?.filter((name) => !PARTS.some((part) => part.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. Parts: ${PARTS.map((part) => part.name).join(', ')}`);
  process.exit(2);
}

const red = new Set<string>();
let all = NONE;
for (const part of PARTS) {
  if (only !== undefined && !only.includes(part.name)) continue;
  console.log(`\n== ${part.name}: ${part.about}`);
  const started = performance.now();
  const missing = (NEEDS[part.name] ?? []).filter((name) => red.has(name));
  const counts = missing.length === 0 ? await outcome(part.run, part.name) : one('skipped');
  if (missing.length > 0) console.log(`not run, because ${missing.join(', ')} failed`);
  if (counts.failed > 0) red.add(part.name);
  all = sum(all, counts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${part.name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} (${summaryLine(counts)}; ${seconds} s)`);
}

// The product keeps its data in SQLite alone at present. When PostgreSQL and Redis can be chosen, their contract
// suites run inside `unit` and read these two settings; until then there is nothing that could be run with them.
for (const setting of ['TEST_DATABASE_URL', 'TEST_REDIS_URL']) {
  console.log(`${setting} is ${process.env[setting] ? 'set' : 'not set'}; nothing in this version uses it.`);
}

if (red.size > 0) console.log(`\nRed: ${[...red].join(', ')}`);
console.log(`\n${summaryLine(all)}`);
process.exitCode = all.failed > 0 ? 1 : 0;

/** A part that throws is a failed part, not the end of the run. */
async function outcome(run: (filters: readonly string[]) => Promise<Counts>, name: string): Promise<Counts> {
  try {
    return await run(positionals);
  } catch (error) {
    console.error(`${name}:`, error instanceof Error ? error.message : error);
    return one('failed');
  }
}
