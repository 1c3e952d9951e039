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
    // Much of a test is waiting for other processes: one worker fewer than there are cores would leave a core idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
