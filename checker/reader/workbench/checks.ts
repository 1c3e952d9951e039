import { CHECK_WORDS, OUTCOME_WORDS } from '../../report/outcomes.ts';
import { markup, prose, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { CheckResult, ExerciseResult } from '../../types.ts';
import { failure, reason } from './failure.ts';
import { filesOf, placeLink } from './places.ts';
import { signOf } from './signs.ts';
import type { BenchView } from './view.ts';

/**
 * The checks, one line each and always in the same places; below them what the first that failed is about, and what to
 * do next.
 */
export function checksPanel(view: BenchView): Markup {
  const { lesson, standing } = view;
  const { result, trouble, unfinished } = standing;
  const known = new Map(result?.checks.map((check) => [check.id, check]));
  const rows = lesson.acceptance.map(({ id, title }) => row(title, known.get(id)));
  return markup`<ol class="checks">${rows}</ol>
${trouble && markup`<p class="note">${prose(trouble)}</p>`}
${unfinished && markup`<p class="note">Not finished? The last save does not parse, so this is the verdict of the one before. ${placeLink(lesson.name, unfinished)}</p>`}
${result ? details(result, view) : markup`<p class="soft">Nothing was checked yet.</p>`}
${filesOf(view)}`;
}

function row(title: string, check: CheckResult | undefined): Markup {
  const outcome = check?.outcome ?? 'not-reached';
  const word = outcome === 'not-reached' ? 'not tried' : CHECK_WORDS[outcome];
  return markup`<li data-outcome="${outcome}">${signOf(outcome)}<span class="check-title">${prose(title)}</span><span class="unseen">${word}</span></li>`;
}

function details(result: ExerciseResult, view: BenchView): Content {
  const { outcome, checks, advice } = result;
  const first = checks.find((check) => check.outcome === 'failed');
  // Before anything is done, what comes next says it all.
  const isOdd = outcome !== 'passed' && outcome !== 'failed' && outcome !== 'not-started';
  const { next } = OUTCOME_WORDS[outcome];
  return [
    isOdd && reason(result, view),
    first && failure(first, view),
    waiting(checks),
    lost(result, view.standing.before),
    outcome === 'passed' && markup`<p class="note passed">${prose(result.made ?? OUTCOME_WORDS.passed.learner)}</p>`,
    printed(result),
    advice
      .slice(0, MOST_ADVICE)
      .map(({ message }) => markup`<p class="note advice"><b>Advice:</b> ${prose(message)}</p>`),
    markup`<p class="next"><b>Next:</b> ${outcome === 'passed' ? afterPass(view) : next}</p>`,
    (outcome === 'failed' || (isOdd && outcome !== 'not-submitted')) && ASKING,
  ];
}

/** Why some were not tried, once. */
function waiting(checks: CheckResult[]): Content {
  const said = checks.flatMap(({ outcome, message }) => (outcome === 'skipped' && message ? [message] : []));
  return [...new Set(said)].map((message) => markup`<p class="soft">${prose(message)}</p>`);
}

/** What worked at the last save and does not now is easily missed in a list. */
function lost(result: ExerciseResult, before: ExerciseResult | undefined): Content {
  const passed = new Set(before?.checks.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
  const now = result.checks.filter(({ id, outcome }) => outcome === 'failed' && passed.has(id));
  if (now.length === 0) return undefined;
  return markup`<p class="note"><b>Passed before this save:</b> ${now.map(({ title }) => `“${title}”`).join(', ')}</p>`;
}

function printed({ output }: ExerciseResult): Content {
  const lines = output?.trimEnd().split('\n') ?? [];
  if (!lines.some((line) => line.trim())) return undefined;
  const rest = lines.length - MOST_OUTPUT;
  return markup`<details class="fold" data-key="output"><summary>Your code printed ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}</summary><pre>${lines
    .slice(0, MOST_OUTPUT)
    .map((line) => line.slice(0, LONGEST_LINE))
    .join('\n')}${rest > 0 && `\n… and ${rest} more`}</pre></details>`;
}

function afterPass({ lesson, lessons, reviewIsDue }: BenchView): Content {
  const after = lessons[lessons.findIndex(({ name }) => name === lesson.name) + 1];
  if (reviewIsDue) return markup`Before you go on, a short <a href="/review">review</a> of earlier lessons is due.`;
  if (!after) return markup`This was the last exercise. <a href="/">The map</a> shows how all of them stand.`;
  return markup`Go on with <a href="/lessons/${after.name}">${after.title}</a>, compare with the solution<span class="needs-script">, or <a href="#break-it">break it</a> to see what each part is for</span>.`;
}

const ASKING = markup`<p class="needs-script"><button type="button" class="button plain" data-copy-question data-key="question">Copy a question</button> <span class="soft">for a teacher or an assistant: the task, your code, what failed, the SQL</span></p>`;
const MOST_ADVICE = 5;
const MOST_OUTPUT = 40;
const LONGEST_LINE = 500;
