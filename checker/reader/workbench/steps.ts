import { markup, prose, type Markup } from '../../report/formats/html/markup.ts';
import type { CheckResult, CheckStep, Place } from '../../types.ts';
import type { Highlight } from '../lesson/highlight.ts';
import { placeLink } from './places.ts';
import { groupRepeated } from './repeated.ts';
import { rowsBeforeAndAfter } from './rows.ts';
import { statementFigure } from './statement.ts';
import { telling } from './telling.ts';

/** What a check tried, step by step, each with the SQL that the learner's code sent for it. */
export function stepsOf({ steps = [] }: CheckResult, exercise: string, highlight: Highlight): Markup {
  if (steps.length === 0) return markup`<p class="soft">A newer check has taken its place.</p>`;
  return markup`${steps.map((step) => oneStep(step, exercise, highlight))}`;
}

function oneStep({ tried, statements, more, rows }: CheckStep, exercise: string, highlight: Highlight): Markup {
  const groups = groupRepeated(telling(statements));
  const shown = groups.slice(0, MOST);
  const rest = more + groups.slice(MOST).reduce((sum, { times }) => sum + times, 0);
  const sent = groups.length === 0 && rest === 0 ? markup`<p class="soft">Nothing was sent.</p>` : undefined;
  return markup`<section class="step"><h3>${prose(tried)}</h3>${sent}${shown.map((group) => [group.place && sender(group.place, exercise), statementFigure(group, highlight)])}${rest > 0 && markup`<p class="soft">… and ${rest} more</p>`}${rows && markup`<h4>Rows, before and after</h4>${rowsBeforeAndAfter(rows.before, rows.after, rows.same)}`}</section>`;
}

/** Where in their files the learner asked for it. */
function sender(place: Place, exercise: string): Markup {
  return markup`<p class="soft sender">Sent by ${placeLink(exercise, place)}</p>`;
}

const MOST = 20;
