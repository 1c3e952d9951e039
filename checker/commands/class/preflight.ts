import { places } from '../../course/paths.ts';
import { Problem } from '../../errors.ts';
import { toPhrase } from '../../report/terminal/verdict.ts';
import type { Lesson } from '../../types.ts';
import type { Grading } from '../grading.ts';

/**
 * Makes sure, before the class is touched, that grades mean something on this computer: every solution scores full
 * marks, and no starter scores any.
 *
 * @throws Problem `cannot-grade` that names everything which is not so
 */
export async function preflight(root: string, lessons: Lesson[], grading: Grading, signal: AbortSignal): Promise<void> {
  const wrong: string[] = [];
  let impossible = false;
  await Promise.all(
    lessons.map(async (lesson) => {
      const { solution, starter } = places(root, lesson.name);
      const solved = await grading.check(lesson, solution, signal, OURS, SEED);
      impossible ||= solved.outcome === 'not-graded';
      if (solved.outcome !== 'passed') {
        wrong.push(`  ${lesson.name}: its solution is ${toPhrase(solved)}. ${solved.message ?? firstFailure(solved)}`);
      }
      const begun = lesson.solved ? undefined : await grading.check(lesson, starter, signal, OURS, SEED);
      if (begun && begun.points > 0) wrong.push(`  ${lesson.name}: its untouched starter is ${toPhrase(begun)}.`);
    }),
  );
  if (wrong.length === 0) return;
  throw new Problem('cannot-grade', `This computer does not grade as it should:\n${wrong.sort().join('\n')}`, {
    next: `Nothing was graded. ${impossible ? 'When that is mended, run the same command again.' : ANOTHER}`,
  });
}

function firstFailure({ checks }: Awaited<ReturnType<Grading['check']>>): string {
  const first = checks.find(({ outcome }) => outcome === 'failed');
  return first ? `It fails at “${first.title}”.` : '';
}

const ANOTHER = 'Get a fresh copy of the workbook; if that grades wrongly too, try another version of Node.';
/** Our own submissions may share a process. */
const OURS = 'preflight';
/** Always the same data: this is about the computer. */
const SEED = 41;
