import { Problem } from '../../errors.ts';
import type { CheckResult, ExerciseResult } from '../../types.ts';
import { OUTCOME_WORDS } from '../outcomes.ts';
import type { ResultsDocument } from '../results.ts';
import { escapeLine } from '../terminal/escape.ts';
import { explainCheck, explainOutcome } from './explanation.ts';
import { isJudged } from './points.ts';

/**
 * The `results.json` of a Gradescope autograder for one submission: a test for each check. The score is the sum of the
 * tests, and nothing else claims to be one.
 *
 * @throws Problem `cannot-grade` when the work was not judged: without a file Gradescope tells the instructor, while a
 *   file would give a zero
 */
export function toGradescope({ students, course, isolation }: ResultsDocument): string {
  const results = students.flatMap(({ exercises }) => exercises);
  const open = results.find((result) => !isJudged(result));
  if (open) throw notJudged(open);
  const milliseconds = results.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const document = {
    output: results.map((result) => toHeadline(result)).join('\n\n'),
    output_format: 'text',
    execution_time: Math.round(milliseconds) / 1_000,
    visibility: 'visible',
    stdout_visibility: 'hidden',
    extra_data: { course, isolation, seeds: results.map(({ exercise, seed }) => ({ exercise, seed })) },
    tests: results.flatMap((result, index) =>
      result.checks.map((check, place) => toTest(check, results.length > 1 ? `${index + 1}.${place + 1}` : place + 1)),
    ),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toTest(check: CheckResult, number: string | number): Record<string, unknown> {
  const { id, title, outcome, points, maxPoints } = check;
  return {
    number: String(number),
    name: escapeLine(title),
    status: outcome === 'passed' ? 'passed' : 'failed',
    score: points,
    max_score: maxPoints,
    output: outcome === 'passed' ? '' : explainCheck(check, { sql: true }) || 'The check was not reached.',
    output_format: 'text',
    visibility: 'visible',
    extra_data: { id, outcome, ...(check.diagnosis && { diagnosis: check.diagnosis.id }) },
  };
}

function toHeadline(result: ExerciseResult): string {
  const { exercise, outcome } = result;
  const told = outcome === 'passed' || outcome === 'failed';
  const words = OUTCOME_WORDS[outcome];
  return `${exercise}: ${words.label}. ${told ? `${words.learner} ${words.next}` : explainOutcome(result)}`;
}

function notJudged({ exercise, outcome, message }: ExerciseResult): Problem {
  const { label, instructor } = OUTCOME_WORDS[outcome];
  return new Problem('cannot-grade', `${exercise}: ${label}. ${message ?? ''}`.trim(), { next: instructor });
}
