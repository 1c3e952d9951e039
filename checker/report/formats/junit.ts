import type { CheckResult, ExerciseResult } from '../../types.ts';
import { sayLate } from '../lateness.ts';
import { CHECK_WORDS, OUTCOME_WORDS } from '../outcomes.ts';
import type { ResultsDocument } from '../results.ts';
import { explainCheck, explainOutcome } from './explanation.ts';
import { isJudged } from './points.ts';
import { element } from './xml.ts';

/**
 * The results as JUnit XML: a suite for each exercise of each student, a case for each check. A point that was lost is
 * a failure, what this computer could not judge is an error, and what was not begun or not handed in is skipped.
 */
export function toJUnit(document: ResultsDocument): string {
  const suites = document.students.flatMap(({ student, exercises }) =>
    exercises.map((result) => toSuite(student, result, document)),
  );
  const total = addUp(suites.map(({ counts }) => counts));
  const seconds = suites.reduce((sum, { time }) => sum + time, 0);
  const root = element(
    'testsuites',
    { name: 'sandcastle', ...total, time: toSeconds(seconds) },
    suites.map(({ xml }) => xml),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

interface Counts {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
}

interface Suite {
  xml: string;
  counts: Counts;
  time: number;
}

function toSuite(student: string, result: ExerciseResult, { isolation, course }: ResultsDocument): Suite {
  const { exercise, checks, outcome, points, maxPoints, seed, durationMs, output, late } = result;
  const kinds = checks.map((check) => kindOf(check, result));
  const counts = addUp(kinds.map(countsOf));
  const about = {
    outcome,
    points,
    maxPoints,
    seed,
    isolation,
    course: course.version,
    ...(late && { late: sayLate(late) }),
  };
  const properties = Object.entries(about).map(([name, value]) => element('property', { name, value }));
  const cases = checks.map((check, index) => toCase(check, kinds[index]!, student, result));
  const xml = element('testsuite', { name: `${student} / ${exercise}`, ...counts, time: toSeconds(durationMs) }, [
    element('properties', {}, properties),
    ...cases,
    ...(output ? [element('system-out', {}, output)] : []),
  ]);
  return { xml, counts, time: durationMs };
}

type Kind = 'passed' | 'failure' | 'error' | 'skipped';

function kindOf({ outcome }: CheckResult, result: ExerciseResult): Kind {
  if (outcome === 'passed') return 'passed';
  if (outcome === 'failed') return 'failure';
  if (outcome === 'skipped' || NOT_TRIED.has(result.outcome)) return 'skipped';
  return isJudged(result) ? 'failure' : 'error';
}

function toCase(check: CheckResult, kind: Kind, student: string, result: ExerciseResult): string {
  const attributes = { name: check.title, classname: `${student}.${result.exercise}` };
  if (kind === 'passed') return element('testcase', attributes);
  const reached = check.outcome !== 'not-reached';
  const text = reached ? explainCheck(check, { sql: true }) : explainOutcome(result);
  const message = check.message ?? (reached ? CHECK_WORDS[check.outcome] : OUTCOME_WORDS[result.outcome].label);
  if (kind === 'skipped') return element('testcase', attributes, [element('skipped', { message })]);
  const type = check.diagnosis?.id ?? (reached ? check.outcome : result.outcome);
  return element('testcase', attributes, [element(kind, { type, message }, text)]);
}

function countsOf(kind: Kind): Counts {
  return {
    tests: 1,
    failures: kind === 'failure' ? 1 : 0,
    errors: kind === 'error' ? 1 : 0,
    skipped: kind === 'skipped' ? 1 : 0,
  };
}

function addUp(counts: Counts[]): Counts {
  const sum = (name: keyof Counts): number => counts.reduce((total, one) => total + one[name], 0);
  return { tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped') };
}

function toSeconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(3);
}

const NOT_TRIED = new Set(['not-started', 'not-submitted']);
