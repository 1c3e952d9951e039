import type { CheckResult, ExerciseResult } from '../../types.ts';
import type { ResultsDocument } from '../results.ts';
import { escapeLine } from '../terminal/escape.ts';
import { explainCheck, explainOutcome } from './explanation.ts';
import { isJudged, sumPoints } from './points.ts';

/**
 * What a GitHub Classroom grader hands to its reporter, version 1: a test for each check, with its points. A workflow
 * puts it into a step's output, in base64. The reporter prints texts into the log of the build, so nothing in them
 * may be an order to it; and it gets all of it in one environment variable, which is not long: the longer there is to
 * say, the shorter it is said.
 */
export function toClassroom({ students }: ResultsDocument): string {
  const results = students.flatMap(({ exercises }) => exercises);
  const several = results.length > 1;
  const document = {
    version: 1,
    status: statusOf(results),
    max_score: sumPoints(results).maxPoints,
    tests: results.flatMap((result) => toTests(result, several)),
  };
  for (const most of [Infinity, 1_000, 300, 80]) {
    const text = JSON.stringify({ ...document, tests: document.tests.map((test) => shortened(test, most)) });
    if (Buffer.byteLength(text) <= MOST_BYTES) return `${text}\n`;
  }
  return `${JSON.stringify({ ...document, tests: document.tests.map((test) => shortened(test, 0)) })}\n`;
}

function shortened(test: Test, most: number): Test {
  const cut =
    test.message.length > most ? `${test.message.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : test.message;
  return { ...test, message: cut, test_code: cut };
}

function statusOf(results: ExerciseResult[]): 'pass' | 'fail' | 'error' {
  if (!results.every(isJudged)) return 'error';
  return results.every(({ outcome }) => outcome === 'passed') ? 'pass' : 'fail';
}

function toTests(result: ExerciseResult, several: boolean): Test[] {
  return result.checks.map((check, index) => {
    const { title, outcome, points, maxPoints, diagnosis } = check;
    const explanation = explain(check, result);
    return {
      name: escapeLine(several ? `${result.exercise}: ${title}` : title),
      status: outcome === 'passed' ? 'pass' : isJudged(result) ? 'fail' : 'error',
      score: points,
      max_score: maxPoints,
      message: explanation,
      // Of a test that failed, this is what the reporter prints, and not the message.
      test_code: explanation,
      filename: diagnosis?.file ? escapeLine(diagnosis.file) : '',
      line_no: diagnosis?.line ?? 0,
      // All checks of an exercise run together: their times add up to its own.
      duration: index === 0 ? Math.round(result.durationMs) : 0,
    };
  });
}

function explain(check: CheckResult, result: ExerciseResult): string {
  if (check.outcome === 'passed') return '';
  return check.outcome === 'not-reached' ? explainOutcome(result) : explainCheck(check);
}

type Test = Record<string, unknown> & { message: string };

/** In base64 it is a third longer, and an environment variable of Linux has 128 kB. */
const MOST_BYTES = 90_000;
