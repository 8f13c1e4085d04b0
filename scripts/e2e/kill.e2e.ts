import { expect, it } from 'vitest';
import { killRun } from '../torture/r1-kill.ts';

// The short form of `npm run torture -- --only R1`; a failing seed belongs here as a test of its own.
it('[R1] loses nothing that was acknowledged, over 20 kills while editing, deleting, compacting and closing', async () => {
  const seed = 20_261_124;
  const { kills, faults, acknowledged } = await killRun({ seed, kills: 20 });
  expect(faults, `seed ${seed}`).toEqual([]);
  expect(kills).toEqual({ editing: 5, deleting: 5, compaction: 5, closing: 5 });
  expect(acknowledged).toBeGreaterThan(1_000);
});
