import type { CheckResult, ExerciseResult } from '../../types.ts';
import type { ResultsDocument } from '../results.ts';
import { escapeLine } from '../terminal/escape.ts';
import { explainCheck, explainOutcome } from './explanation.ts';
import { isJudged, sumPoints } from './points.ts';

/**
 * What a GitHub Classroom grader hands to its reporter, version 1: a test for each check, with its points. A workflow
 * puts it into a step's output, in base64. The reporter prints texts into the log of the build, so nothing in them
 * may be an order to it.
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
  return `${JSON.stringify(document, null, 2)}\n`;
}

function statusOf(results: ExerciseResult[]): 'pass' | 'fail' | 'error' {
  if (!results.every(isJudged)) return 'error';
  return results.every(({ outcome }) => outcome === 'passed') ? 'pass' : 'fail';
}

function toTests(result: ExerciseResult, several: boolean): Record<string, unknown>[] {
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
