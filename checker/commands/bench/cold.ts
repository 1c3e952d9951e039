import { Problem } from '../../errors.ts';
import { compare, type Comparison } from './figures.ts';
import { sandcastle, timeOf, vitest, type Setting } from './setting.ts';

/**
 * The whole workbook once, from the start of the command to its end.
 *
 * @param rounds how often each is run, in turn, after one run that is not counted
 * @throws Problem when one of them does not pass what is solved
 */
export async function compareCold(setting: Setting, rounds: number): Promise<Comparison> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    setting.progress(`whole workbook: round ${round} of ${rounds}`);
    const own = await timeOf(() => sandcastle(setting, ['check']));
    const plain = await timeOf(() => vitest(setting, ['run']));
    for (const [name, { code, text }] of Object.entries({ Sandcastle: own, Vitest: plain })) {
      if (code !== 0) throw notPassed(name, text);
    }
    if (round === 0) continue;
    ours.push(own.ms);
    theirs.push(plain.ms);
  }
  return compare('cold', `exercises 00 to 06, cold, median of ${rounds} runs`, ours, theirs);
}

function notPassed(name: string, text: string): Problem {
  return new Problem('cannot-grade', `${name} does not pass the solutions, so there is nothing to compare.`, {
    next: text.trim().split('\n').slice(-20).join('\n'),
  });
}
