import { CHECK_WORDS, OUTCOME_WORDS } from '../../report/outcomes.ts';
import { markup, prose, type Markup } from '../../report/formats/html/markup.ts';
import type { Broken, CheckResult } from '../../types.ts';
import { changesBetween } from './changes-between.ts';
import { failure, reason } from './failure.ts';
import { placeLink } from './places.ts';
import { signOf } from './signs.ts';
import type { BenchView } from './view.ts';

/** What was taken out of a copy, and, once that was guessed, what breaks. */
export function brokenResult(broken: Broken, view: Pick<BenchView, 'lesson' | 'lessons'>): Markup {
  const { file, line, before, text, result } = broken;
  const { outcome, points, maxPoints, checks } = result;
  const first = checks.find((check) => check.outcome === 'failed');
  return markup`<h3>Say you had written it like this</h3>
<figure class="code diff"><figcaption>${placeLink(view.lesson.name, { file, line })}</figcaption>${changesBetween(before, text, 'Instead')}</figure>
<details class="fold"><summary>What would break? Say it to yourself, then look</summary><div class="folded">
<p><b class="verdict" data-outcome="${outcome}">${signOf(outcome)} ${OUTCOME_WORDS[outcome].label}</b> ${points}/${maxPoints}</p>
${outcome === 'failed' ? markup`<ul class="checks">${checks.filter((check) => check.outcome !== 'passed').map(row)}</ul>` : reason(result, view)}${first && failure(first, view)}
<p>Your own files are as they were.</p></div></details>`;
}

function row({ title, outcome }: CheckResult): Markup {
  const word = outcome === 'not-reached' ? 'not tried' : CHECK_WORDS[outcome];
  return markup`<li data-outcome="${outcome}">${signOf(outcome)}<span class="check-title">${prose(title)}</span><span class="unseen">${word}</span></li>`;
}
