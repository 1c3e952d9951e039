import { OUTCOME_WORDS } from '../../report/outcomes.ts';
import type { Standing } from './board.ts';

/** What a screen reader says of a verdict: the outcome, and what to look at first. */
export function announcement({ checking, result, unfinished, trouble }: Standing): string {
  if (checking) return '';
  if (trouble) return trouble;
  if (unfinished) return `${unfinished.file}, line ${unfinished.line}, is not finished. The last verdict is kept.`;
  if (!result) return '';
  const { outcome, points, maxPoints, checks, message, made } = result;
  if (outcome === 'passed') return `Passed, ${points} of ${maxPoints}. ${made ?? OUTCOME_WORDS.passed.learner}`;
  const first = checks.find((check) => check.outcome === 'failed');
  if (outcome === 'failed') return `Failed, ${points} of ${maxPoints}. First: ${first?.title ?? ''}`;
  return `${OUTCOME_WORDS[outcome].learner} ${message ?? ''}`.trim();
}
