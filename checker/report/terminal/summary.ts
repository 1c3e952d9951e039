import type { ExerciseResult } from '../../types.ts';
import { OUTCOME_WORDS } from '../outcomes.ts';
import { createSheet } from './sheet.ts';
import { paintOf, type Style } from './style.ts';
import { columnsOf, pad } from './wrap.ts';

/**
 * Every exercise on a line, and below how far the learner is and what comes next.
 *
 * @param next what comes next, where that is not the first that does not pass
 * @returns lines without a line feed at the end
 */
export function renderSummary(results: ExerciseResult[], style: Style, next?: string): string {
  const sheet = createSheet(style);
  const names = widest(results.map(({ exercise }) => exercise));
  const labels = widest(results.map(({ outcome }) => OUTCOME_WORDS[outcome].label));
  const fits = names + labels + POINTS <= style.width;
  for (const { exercise, outcome, points, maxPoints } of results) {
    if (style.plain) {
      sheet.say(`${exercise} ${outcome} ${points}/${maxPoints}`);
      continue;
    }
    const paint = paintOf(outcome, style);
    const { label } = OUTCOME_WORDS[outcome];
    sheet.row([
      { text: fits ? pad(exercise, names) : exercise },
      { text: fits ? pad(label, labels) : label, paint },
      { text: `${points}/${maxPoints}`, paint },
    ]);
  }
  sheet.gap();
  sheet.say(toTotal(results, next));
  return sheet.toString();
}

function toTotal(results: ExerciseResult[], wanted?: string): string {
  if (results.length === 0) return 'There is no exercise to check.';
  const passing = results.filter(({ outcome }) => outcome === 'passed').length;
  const [noun, verb] = results.length === 1 ? ['exercise', 'passes'] : ['exercises', passing === 1 ? 'passes' : 'pass'];
  if (passing === results.length)
    return results.length === 1 ? 'The exercise passes.' : `All ${passing} exercises pass.`;
  const open = results.filter(({ outcome }) => outcome !== 'passed');
  const unjudged = open.filter(({ outcome }) => outcome === 'not-graded' || outcome === 'grader-error');
  const total = `${passing} of ${results.length} ${noun} ${verb}`;
  const next = wanted ?? open.find((result) => !unjudged.includes(result))?.exercise;
  const sentence = next ? `${total}; next: ${next}` : total;
  if (unjudged.length === 0) return sentence;
  return `${sentence}\n${unjudged.length} could not be checked, which is not about your code.`;
}

function widest(texts: string[]): number {
  return Math.max(0, ...texts.map(columnsOf));
}

/** Room for the points and the spaces between columns. */
const POINTS = 10;
