import { expect, it } from 'vitest';
import { killRun } from './testing/kill-run.ts';

it('[S15] kill -9 in the middle of editing, deleting and compaction loses nothing acknowledged (seed 20261123)', async () => {
  const result = await killRun({ kills: 5, seed: 20_261_123 });
  expect(result.faults).toEqual([]);
  expect(result.kills).toBe(5);
  expect(result.acknowledged).toBe(result.made);
  expect(result.made).toBeGreaterThan(100);
});
