import { parseArgs } from 'node:util';
import { killRun } from './torture/r1-kill.ts';

/**
 * `npm run torture`: the long fault runs. `-- --only R1 --seed 1 --kills 1000`. A seed makes everybody do the same
 * things; when exactly a kill hits is up to the machine.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'R1' },
    seed: { type: 'string' },
    kills: { type: 'string', default: '40' },
  },
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
if (values.only !== 'R1' || !Number.isInteger(seed) || !(Number(values.kills) > 0)) {
  console.error('usage: npm run torture -- [--only R1] [--seed N] [--kills N]');
  process.exit(2);
}

console.log(`R1: ${values.kills} kills, seed ${seed}`);
const { kills, made, acknowledged, faults } = await killRun({ seed, kills: Number(values.kills), say: console.log });
const points = Object.entries(kills).map(([point, n]) => `${n} × ${point}`);
console.log(`${points.join(', ')}; ${made} edits, ${acknowledged} acknowledged, ${faults.length} faults`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
