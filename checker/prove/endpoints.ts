import { places } from '../course/paths.ts';
import type { Lesson } from '../types.ts';
import type { Finding } from './finding.ts';
import type { Check } from './proving.ts';

/** The two ends of an exercise: its starter earns nothing, its solution everything, without a word of advice. */
export async function proveEndpoints(root: string, lesson: Lesson, check: Check): Promise<Finding[]> {
  const { solution, starter } = places(root, lesson.name);
  const [solved, begun] = await Promise.all([check(lesson, solution), check(lesson, starter, { force: true })]);
  const findings: Finding[] = [];
  const unhappy = solved.checks.find(({ outcome }) => outcome !== 'passed');
  if (solved.outcome !== 'passed') {
    findings.push({
      place: `solutions/${lesson.name}`,
      problem: `The solution is ${solved.outcome}: ${unhappy ? `${unhappy.id}. ` : ''}${unhappy?.message ?? solved.message ?? ''}`,
      next: `Debug it with "npx vitest run --dir checker/hidden ${lesson.name}".`,
    });
  }
  for (const { id, message } of solved.advice) {
    findings.push({
      place: `solutions/${lesson.name}`,
      problem: `The solution gets the advice "${id}": ${message}`,
      next: 'Follow the advice in the solution; learners copy what it does.',
    });
  }
  if (lesson.solved ? begun.outcome !== 'passed' : begun.points > 0) {
    const earned = begun.checks.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id);
    findings.push({
      place: `checker/starters/${lesson.name}`,
      problem: lesson.solved
        ? `It says "solved: true", and its starter is ${begun.outcome}.`
        : `The starter earns ${begun.points} of ${begun.maxPoints} points without any work: ${earned.join(', ')}.`,
      next: lesson.solved
        ? 'Ship it solved, or take "solved" out.'
        : 'Let those checks come after one that the starter fails.',
    });
  }
  return findings;
}
