import { isDeepStrictEqual } from 'node:util';
import { places } from '../../course/paths.ts';
import type { ExerciseResult, Lesson } from '../../types.ts';
import type { Finding } from '../finding.ts';
import type { Check, CheckOptions } from '../proving.ts';
import { CORPUS, layOut, type Case } from './cases.ts';
import { expectedOf, foundOf } from './compare.ts';

/** How the known answers to one exercise fared. */
export interface CorpusReport {
  right: { passed: number; total: number };
  wrong: { caught: number; explained: number; total: number };
  findings: Finding[];
}

/**
 * Has every known answer to an exercise checked. Right ones must pass, wrong ones get their outcome, their failed checks
 * and their diagnosis.
 *
 * @param progress told how many are done
 */
export async function tryCases(
  root: string,
  lesson: Lesson,
  cases: Case[],
  check: Check,
  progress: (done: number) => void = () => {},
): Promise<CorpusReport> {
  let done = 0;
  progress(done);
  const trials = await Promise.all(
    cases.map(async (one) => {
      const lay = (folder: string): void => layOut(one, places(root, lesson.name).starter, folder);
      const result = await check(lesson, lay, { seed: 1, shared: true, ...optionsFor(one) });
      progress(++done);
      return { one, result };
    }),
  );
  const right = trials.filter(({ one }) => one.kind === 'right');
  const wrong = trials.filter(({ one }) => one.kind === 'wrong');
  return {
    right: { passed: right.filter(({ result }) => result.outcome === 'passed').length, total: right.length },
    wrong: {
      caught: wrong.filter(isCaught).length,
      explained: wrong.filter(isExplained).length,
      total: wrong.length,
    },
    findings: [
      ...trials.flatMap(toFinding),
      ...tooFew(lesson, right.length, wrong.length),
      ...unexplained(
        lesson,
        wrong.map(({ one }) => one),
      ),
    ],
  };
}

/** How many answers of either kind an exercise must have; the one that the course grew from has twice as many. */
export function leastCases({ name }: Lesson): { right: number; wrong: number } {
  return name === '05-lifeguard-beaches' ? { right: 24, wrong: 40 } : { right: 12, wrong: 20 };
}

/** Whether a case has a reason to be told: a diagnosis, or an outcome that says the reason itself, as a syntax error does. */
export function isExplainable({ diagnosis, outcome }: Case): boolean {
  return diagnosis !== undefined || outcome !== 'failed';
}

/** What a case says can be seen sooner than what a learner must be told. */
function optionsFor({ kind, outcome, checks }: Case): CheckOptions {
  return {
    // Other data are there to catch what is wrong.
    once: kind === 'right',
    // It names the first check that fails, and seldom more.
    untilFailure: Object.keys(checks).length <= 1,
    endless: outcome === 'timed-out',
  };
}

type Trial = { one: Case; result: ExerciseResult };

function isCaught({ one, result }: Trial): boolean {
  return result.outcome !== 'passed' && result.outcome === one.outcome && result.points < result.maxPoints;
}

/** With the diagnosis that it must get, before any other. */
function isExplained({ one, result }: Trial): boolean {
  return isExplainable(one) && foundOf(one, result).diagnosis === one.diagnosis;
}

function toFinding({ one, result }: Trial): Finding[] {
  const [expected, found] = [expectedOf(one), foundOf(one, result)];
  if (isDeepStrictEqual(expected, found)) return [];
  const parts = Object.keys({ ...expected, ...found }) as (keyof typeof expected)[];
  const differing = parts.filter((part) => !isDeepStrictEqual(expected[part], found[part]));
  const say = (value: unknown): string => JSON.stringify(value) ?? 'none';
  const failed = result.checks.find(({ outcome }) => outcome === 'failed');
  const why = failed ? ` First failed check: ${failed.id}. ${failed.message ?? ''}` : ` ${result.message ?? ''}`;
  return [
    {
      place: `${CORPUS}/${one.kind}/${one.exercise}/${one.name}/case.json`,
      problem:
        differing.map((part) => `${part} is ${say(found[part])} instead of ${say(expected[part])}`).join('; ') +
        `.${why.trimEnd()}`,
      next:
        one.kind === 'right'
          ? 'Make the hidden test accept it; it is right, however unusual.'
          : 'Mend the hidden test or the misconception; change the case only if its expectation is wrong.',
    },
  ];
}

function tooFew(lesson: Lesson, right: number, wrong: number): Finding[] {
  const least = leastCases(lesson);
  const say = (kind: 'right' | 'wrong', count: number): Finding[] =>
    count >= least[kind]
      ? []
      : [
          {
            place: `${CORPUS}/${kind}/${lesson.name}`,
            problem: `There are ${count} ${kind} answers, and there must be ${least[kind]} at least.`,
            next: 'Add answers that people really give, each different from the others in what it does.',
          },
        ];
  return [...say('right', right), ...say('wrong', wrong)];
}

function unexplained(lesson: Lesson, wrong: Case[]): Finding[] {
  const bare = wrong.filter((one) => !isExplainable(one));
  if (bare.length <= wrong.length * MOST_UNEXPLAINED) return [];
  return [
    {
      place: `${CORPUS}/wrong/${lesson.name}`,
      problem: `${bare.length} of ${wrong.length} wrong answers have no diagnosis: ${bare.map(({ name }) => name).join(', ')}.`,
      next: 'Name the mistakes that deserve an explanation, one file each in checker/diagnose/misconceptions/.',
    },
  ];
}

const MOST_UNEXPLAINED = 0.05;
