import { defineConfig } from 'vitest/config';

/** Two projects: `unit` (everything beside the sources) and `e2e` (real browsers against the built product). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'server/**/*.test.ts',
            'web/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          environment: 'node',
          // Modules keep no state of their own, so files share them: loading them anew for each file took a third of the time.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['scripts/e2e/**/*.e2e.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // A slow machine may take long; what is awaited must come all the same.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
