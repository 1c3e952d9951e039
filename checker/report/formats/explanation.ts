import type { CheckResult, Diagnosis, ExerciseResult } from '../../types.ts';
import { OUTCOME_WORDS } from '../outcomes.ts';
import { escapeText } from '../terminal/escape.ts';

/**
 * What is to be said about a check that did not pass, in the words that a learner reads: lines of text for formats that
 * know nothing but text.
 *
 * @param sql also the statements that ran, the last of them
 */
export function explainCheck(check: CheckResult, { sql = false } = {}): string {
  const { message, expected, actual, diagnosis } = check;
  const lines = [
    message && (check.outcome === 'failed' ? `Tried: ${message}` : message),
    expected && `Expected: ${expected}`,
    actual && `Found: ${actual}`,
    ...(diagnosis ? explainDiagnosis(diagnosis) : []),
    ...(sql && check.sql?.length ? ['SQL that ran:', ...check.sql.slice(-MOST_STATEMENTS)] : []),
  ];
  return escapeText(lines.filter((line) => typeof line === 'string' && line !== '').join('\n'));
}

/** Why an exercise has no verdict on every check: what happened, where, and what to do next. */
export function explainOutcome(result: ExerciseResult): string {
  const { outcome, message, place, diagnosis } = result;
  const { learner, next } = OUTCOME_WORDS[outcome];
  const lines = [
    learner,
    message,
    place && `At ${place.file}:${place.line}`,
    ...(diagnosis ? explainDiagnosis(diagnosis) : []),
    next,
  ];
  return escapeText(lines.filter((line) => typeof line === 'string' && line !== '').join('\n'));
}

function explainDiagnosis({ message, file, line, lesson }: Diagnosis): string[] {
  return [
    `Probably: ${message}`,
    ...(file ? [`At ${file}${line === undefined ? '' : `:${line}`}`] : []),
    ...(lesson ? [`Lesson: ${lesson}`] : []),
  ];
}

const MOST_STATEMENTS = 12;
