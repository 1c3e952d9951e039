import { OUTCOME_WORDS } from '../../report/outcomes.ts';
import { markup, type Markup } from '../../report/formats/html/markup.ts';
import { signOf } from './signs.ts';
import type { BenchView } from './view.ts';

/** How the exercise stands, on one line of a height that never changes. */
export function status({ standing, lesson }: BenchView): Markup {
  const { result, checking, trouble } = standing;
  const ran = result && result.outcome !== 'not-started' && result.outcome !== 'not-submitted';
  const note = checking ? 'checking …' : ran ? `${Math.round(result.durationMs)} ms` : '';
  if (trouble) return line('not-graded', 'could not be checked', '', '');
  if (!result) return line('not-started', checking ? 'Checking …' : 'Save a file to have it checked', lesson.name, '');
  const { outcome, points, maxPoints } = result;
  return line(outcome, OUTCOME_WORDS[outcome].label, outcome === 'not-started' ? '' : `${points}/${maxPoints}`, note);
}

function line(outcome: string, label: string, count: string, note: string): Markup {
  return markup`<span class="verdict" data-outcome="${outcome}">${signOf(outcome)} ${label}</span><span class="count">${count}</span><span class="soft">${note}</span>`;
}
