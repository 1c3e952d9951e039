import { readCatalog } from '../course/catalog.ts';
import { places } from '../course/paths.ts';
import { Problem } from '../errors.ts';
import { buildChildProgram } from '../sandbox/program.ts';
import { EXERCISE, makeWorkplace } from './bench/workbooks.ts';
import type { Command } from './command.ts';
import { limitsFor } from './grading.ts';
import { soakKills } from './soak/kills.ts';
import { soakMemory } from './soak/memory.ts';
import { soakRuns } from './soak/runs.ts';
import { soakSaves } from './soak/saves.ts';
import type { Soaking } from './soak/soaking.ts';
import { numberOf } from './whole-number.ts';

/** The long proofs, for which the tests have no time. */
export const soak: Command = {
  name: 'soak',
  summary: 'Proves what takes long to prove: memory that stays flat, saves of which none is lost, kills at any moment.',
  options: {
    only: { value: 'NAME', help: 'checks, saves, kills or runs' },
    checks: { value: 'N', help: 'how many checks one judge makes (5000)' },
    saves: { value: 'N', help: 'how many saves the loop sees (5000)' },
    kills: { value: 'N', help: 'how many processes are killed during checks (50)' },
    runs: { value: 'N', help: 'how often runs over a class are killed (100)' },
  },
  async run(words, { root, printer, signal }) {
    const proofs = {
      checks: { prove: soakMemory, times: numberOf(words, 'checks', 5_000) },
      saves: { prove: soakSaves, times: numberOf(words, 'saves', 5_000) },
      kills: { prove: soakKills, times: numberOf(words, 'kills', 50) },
      runs: { prove: soakRuns, times: numberOf(words, 'runs', 100) },
    };
    const only = words.values.get('only');
    if (only !== undefined && !Object.hasOwn(proofs, only)) {
      throw new Problem('usage', `--only is checks, saves, kills or runs, not "${only}".`);
    }
    const lesson = (await readCatalog(root)).find(({ name }) => name === EXERCISE)!;
    const { starter, hidden } = places(root, EXERCISE);
    const limits = limitsFor();
    const { folder, remove } = await makeWorkplace();
    try {
      const soaking: Soaking = {
        root,
        folder,
        program: await buildChildProgram(root, { snapshot: true }),
        limits,
        job: { lesson, starter, hidden, limits, skipNotStarted: false },
        signal,
        progress: (sentence) => (printer.plain ? printer.out(sentence) : printer.status(`${sentence} …`)),
      };
      const wrong: string[] = [];
      for (const [name, { prove, times }] of Object.entries(proofs)) {
        if (only !== undefined && only !== name) continue;
        const found = await prove(soaking, times);
        printer.out(`${name}: ${found.length === 0 ? `${times}, all as they should be` : 'not as they should be'}`);
        for (const sentence of found.slice(0, MOST_SHOWN)) printer.out(`  ${sentence}`);
        wrong.push(...found);
      }
      return wrong.length === 0 ? 0 : 1;
    } finally {
      await remove();
    }
  },
};

const MOST_SHOWN = 20;
