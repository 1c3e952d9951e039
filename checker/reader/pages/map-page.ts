import type { ExerciseProgress } from '../../course/progress/schema.ts';
import { OUTCOME_WORDS } from '../../report/outcomes.ts';
import { markup, type Markup } from '../../report/formats/html/markup.ts';
import type { ExerciseResult, Lesson } from '../../types.ts';
import { shell, type Shell } from './shell.ts';

/** A lesson and how its exercise stands. */
export interface MapEntry {
  lesson: Lesson;
  result: ExerciseResult | undefined;
  progress: ExerciseProgress;
}

/** The whole course on one page: what there is, how it stands, and what deserves a second look. */
export function mapPage(entries: MapEntry[], language: Shell['language'], isDue: boolean): Markup {
  const passed = entries.filter(isPassed);
  // Whoever has done nothing yet begins at the beginning, though that exercise passes as it is.
  const hasBegun = entries.some(({ progress }) => progress.firstOpened);
  const next = hasBegun ? entries.find((entry) => !isPassed(entry)) : entries[0];
  const left = entries.filter((entry) => !isPassed(entry)).reduce((sum, { lesson }) => sum + minutesOf(lesson), 0);
  const review = entries.filter(wantsReview);
  const main = markup`<main id="content" tabindex="-1" class="map">
<div class="prose"><h1>The map</h1>
<p class="lead">${passed.length} of ${entries.length} exercises pass.${left > 0 && ` About ${toHours(left)} are left.`}</p>
<div class="bar" aria-hidden="true"><meter min="0" max="${entries.length}" value="${passed.length}"></meter></div>
${next ? markup`<p><a class="button" data-go="next" href="/lessons/${next.lesson.name}">${hasBegun ? 'Go on' : 'Begin'} with ${next.lesson.name.slice(0, 2)}, ${next.lesson.title}</a></p>` : markup`<p>Every exercise passes: this was the course.</p>`}
${isDue && markup`<p class="note">A <a href="/review">review</a> is due: a few questions of lessons that you have passed.</p>`}
${review.length > 0 && markup`<p>Worth a second look: ${review.map(({ lesson }, at) => markup`${at > 0 && ', '}<a href="/lessons/${lesson.name}">${lesson.title}</a>`)}. You saw the solution, or all hints, before you passed.</p>`}
</div>
<ol class="cards">${entries.map((entry) => card(entry, entry === next))}</ol>
<div class="prose"><p>Beside the lessons: <a href="/summary">what you have done</a>, to look back on and to keep; <a href="/diary">your diary</a> of misconceptions; a <a href="/review">review</a> of what you have passed; the <a href="/lessons/index">index</a> of errors and questions; the <a href="/lessons/glossary">glossary</a>; and <a href="/lessons/first-aid">first aid</a> for what is in the way before the first exercise.</p></div>
</main>`;
  return shell({ title: 'The map · Sandcastle', language, main, kind: 'map' });
}

function card(entry: MapEntry, isNext: boolean): Markup {
  const { lesson, result } = entry;
  const { name, title, teaches } = lesson;
  return markup`<li class="card${isNext && ' is-next'}" data-card="${name}"><a href="/lessons/${name}"><span class="number">${name.slice(0, 2)}</span><span class="title">${title}</span></a><p class="teaches">${teaches.join(', ')}</p><p class="facts">${stateOf(result)}<span>${lesson.minutesToRead} + ${lesson.minutesToDo} min</span></p></li>`;
}

function stateOf(result: ExerciseResult | undefined): Markup {
  if (!result) return markup`<span class="state">not checked yet</span>`;
  const { outcome, points, maxPoints } = result;
  const count = outcome === 'failed' && ` ${points}/${maxPoints}`;
  return markup`<span class="state" data-outcome="${outcome}">${OUTCOME_WORDS[outcome].label}${count}</span>`;
}

function isPassed({ result }: MapEntry): boolean {
  return result?.outcome === 'passed';
}

/** Passed, with the solution or nearly all of it in view. */
function wantsReview(entry: MapEntry): boolean {
  return isPassed(entry) && (entry.progress.gaveUp || entry.progress.hintsShown === 3);
}

function minutesOf({ minutesToRead, minutesToDo }: Lesson): number {
  return minutesToRead + minutesToDo;
}

function toHours(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const hours = Math.round(minutes / 30) / 2;
  return `${String(hours).replace('.5', '½').replace(/^0½/, '½')} hour${hours === 1 ? '' : 's'}`;
}
