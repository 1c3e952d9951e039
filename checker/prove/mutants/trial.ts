import fs from 'node:fs';
import path from 'node:path';
import { places } from '../../course/paths.ts';
import type { ExerciseResult, Lesson } from '../../types.ts';
import type { Check } from '../proving.ts';
import { equivalentPlace, readEquivalents, type Equivalent } from './equivalents.ts';
import { mutantsOf, type Mutant } from './mutate.ts';
import type { Finding } from '../finding.ts';
import { writtenFiles } from './written-files.ts';

/** How the mutants of one solution fared. */
export interface MutantReport {
  killed: number;
  survived: number;
  equivalent: number;
  findings: Finding[];
}

/**
 * Has every mutant of an exercise's solution checked. Each must fail, or be listed as equivalent.
 *
 * @param progress told how many are done
 */
export async function tryMutants(
  root: string,
  lesson: Lesson,
  check: Check,
  progress: (done: number, total: number) => void = () => {},
): Promise<MutantReport> {
  const solution = places(root, lesson.name).solution;
  const { equivalents, findings } = readEquivalents(root, lesson.name);
  const isListed = (kind: Equivalent['kind'], text: string): boolean =>
    equivalents.some((one) => one.kind === kind && one.fits(text));
  const mutants = mutantsOf(writtenFiles(root, lesson));
  const total = mutants.filter(({ file, fault }) => fault === undefined && !isListed('files', file)).length;
  let done = 0;
  progress(done, total);
  const trials = await Promise.all(
    mutants.map(async (mutant): Promise<Trial> => {
      if (isListed('files', mutant.file)) return { mutant, verdict: EQUIVALENT };
      if (mutant.fault !== undefined) return { mutant, verdict: { kind: 'fault', why: mutant.fault } };
      const listed = isListed('mutants', mutant.id);
      // One that may pass need not prove it under other data.
      const options = { untilFailure: true, once: listed, shared: true };
      const verdict = judge(await check(lesson, (folder) => layOut(mutant, solution, folder), options));
      progress(++done, total);
      return { mutant, verdict: verdict.kind === 'survived' && listed ? EQUIVALENT : verdict };
    }),
  );
  const count = (kind: Verdict['kind']): number => trials.filter(({ verdict }) => verdict.kind === kind).length;
  return {
    killed: count('killed'),
    survived: count('survived'),
    equivalent: count('equivalent'),
    findings: [
      ...findings,
      ...trials.flatMap((trial) => toFinding(lesson, trial)),
      ...equivalents.filter((one) => !isOfUse(one, trials)).map((one) => uselessEntry(lesson, one)),
    ],
  };
}

type Verdict = { kind: 'killed' | 'survived' | 'equivalent' } | { kind: 'fault'; why: string };
type Trial = { mutant: Mutant; verdict: Verdict };
const EQUIVALENT: Verdict = { kind: 'equivalent' };

function judge(result: ExerciseResult): Verdict {
  const { outcome, message = outcome, place } = result;
  // Nobody's code was judged: neither a kill nor a survivor.
  if (outcome === 'grader-error' || outcome === 'not-graded' || place?.problem) return { kind: 'fault', why: message };
  return { kind: outcome === 'passed' ? 'survived' : 'killed' };
}

/** Whether a mutant passes, and only this entry says why it may. */
function isOfUse(one: Equivalent, trials: Trial[]): boolean {
  return trials.some(
    ({ mutant, verdict }) => verdict.kind === 'equivalent' && one.fits(one.kind === 'files' ? mutant.file : mutant.id),
  );
}

function toFinding({ name }: Lesson, { mutant, verdict }: Trial): Finding[] {
  const place = `solutions/${name}/${mutant.file}:${mutant.line}`;
  if (verdict.kind === 'survived')
    return [
      {
        place,
        problem: `The mutant "${mutant.id}" passes: ${mutant.what}, and no check of ${name} notices.`,
        next: `Make checker/hidden/${name}.test.ts notice it, or list it with the reason in ${equivalentPlace(name)}.`,
      },
    ];
  if (verdict.kind !== 'fault') return [];
  return [
    {
      place,
      problem: `The mutant "${mutant.id}" could not be tried: ${verdict.why}`,
      next: `Mend the mutator ${mutant.id.split(':')[0]} in checker/prove/mutants/mutators/.`,
    },
  ];
}

function uselessEntry({ name }: Lesson, { pattern }: Equivalent): Finding {
  return {
    place: equivalentPlace(name),
    problem: `"${pattern}" is listed as equivalent, and no mutant of ${name} passes that it fits.`,
    next: 'Take the entry out, or correct its pattern.',
  };
}

function layOut({ file, path: changed, text }: Mutant, solution: string, folder: string): void {
  fs.cpSync(solution, folder, { recursive: true });
  if (changed !== file) fs.rmSync(path.join(folder, file));
  fs.writeFileSync(path.join(folder, changed), text);
}
