import type { CheckOutcome, ExerciseResult, Outcome } from '../../../types.ts';
import { CHECK_WORDS, OUTCOME_WORDS } from '../../outcomes.ts';
import { isJudged } from '../points.ts';
import { markup, type Markup } from './markup.ts';

/** The outcome of an exercise: a sign, the word, and the points where there are any. */
export function outcomeOf(result: Marked): Markup {
  const { outcome, points, maxPoints, late, override } = result;
  const score = isJudged(result) && outcome !== 'not-submitted' && markup` ${points}/${maxPoints}`;
  const marks = [late && 'late', override && 'set by hand'].filter((mark) => mark !== undefined);
  return markup`<span class="${toneOf(outcome)}">${signOf(outcome)} ${OUTCOME_WORDS[outcome].label}</span>${score}${
    marks.length > 0 && markup` <span class="mark">${marks.join(', ')}</span>`
  }`;
}

type Marked = Pick<ExerciseResult, 'outcome' | 'points' | 'maxPoints' | 'late'> & { override?: object };

/** The same for a check. */
export function checkWordOf(outcome: CheckOutcome): Markup {
  return markup`<span class="${toneOf(outcome)}">${signOf(outcome)} ${CHECK_WORDS[outcome]}</span>`;
}

function toneOf(outcome: Outcome | CheckOutcome): string {
  if (outcome === 'passed') return 'passed';
  if (outcome === 'failed' || outcome === 'does-not-load') return 'failed';
  return QUIET.has(outcome) ? 'soft' : 'odd';
}

/** Read aloud, a sign before its word would only be in the way. */
function signOf(outcome: Outcome | CheckOutcome): Markup {
  const sign = outcome === 'passed' ? '✓' : toneOf(outcome) === 'failed' ? '✗' : toneOf(outcome) === 'odd' ? '!' : '–';
  return markup`<span aria-hidden="true">${sign}</span>`;
}

const QUIET = new Set<Outcome | CheckOutcome>(['not-started', 'not-submitted', 'skipped', 'not-reached']);
