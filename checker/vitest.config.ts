import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname),
    include: ['test/**/*.test.ts'],
    exclude: ['test/corpus/**'],
    pool: 'forks',
    // Each file would load everything anew, Sequelize and the TypeScript compiler among it.
    isolate: false,
    // Much of a test is waiting for other processes: as many workers as there are cores would leave one of them idle.
    maxWorkers: os.availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
