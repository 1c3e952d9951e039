import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, and waits most: begun first, so that none of it is left to run alone at the end. */
const FIRST = [
  'corpus.test.ts',
  'reader/pages.test.ts',
  'pty/companion.test.ts',
  'commands/round-trip.test.ts',
  'commands/check.test.ts',
  'commands/class-run.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = FIRST.findIndex((name) => moduleId.endsWith(`/test/${name}`));
      return at < 0 ? FIRST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    root: path.resolve(import.meta.dirname),
    include: ['test/**/*.test.ts'],
    exclude: ['test/corpus/**'],
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    // Each file would load everything anew, Sequelize and the TypeScript compiler among it.
    isolate: false,
    // Much of a test is waiting for other processes: as many workers as there are cores would leave one of them idle.
    maxWorkers: os.availableParallelism() + 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
