import { OUTCOME_WORDS } from '../../report/outcomes.ts';
import { markup, prose, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { CheckResult, Diagnosis, ExerciseResult } from '../../types.ts';
import { placeLink } from './places.ts';
import type { BenchView } from './view.ts';

/** Which exercise it is, and what there is to read. */
type Around = Pick<BenchView, 'lesson' | 'lessons'>;

/** A failed check: what was tried, expected and found, and why that usually is so. */
export function failure(check: CheckResult, view: Around): Markup {
  const { title, message, expected, actual, diagnosis } = check;
  const facts: [string, string | undefined][] = [
    ['Tried', message],
    ['Expected', expected],
    ['Found', actual],
  ];
  return markup`<section class="failure"><h3>${prose(title)}</h3><dl class="facts">${facts.map(([name, text]) => text && markup`<div><dt>${name}</dt><dd>${prose(cut(text))}</dd></div>`)}</dl>${diagnosis && probably(diagnosis, view)}</section>`;
}

/** Why there is no verdict on every check. */
export function reason(result: ExerciseResult, view: Around): Markup {
  const { outcome, message, place, diagnosis } = result;
  const { learner } = OUTCOME_WORDS[outcome];
  const where = place && [
    placeLink(view.lesson.name, place),
    place.frame && markup`<pre class="frame">${place.frame}</pre>`,
  ];
  return markup`<section class="failure"><h3>${learner}</h3>${message && markup`<p>${prose(cut(message))}</p>`}${where}${diagnosis && probably(diagnosis, view)}</section>`;
}

/** A named misconception: what it is, where it is, and the paragraph that teaches it. */
function probably({ message, file, line, lesson }: Diagnosis, view: Around): Markup {
  const place: Content = file !== undefined && placeLink(view.lesson.name, { file, line: line ?? 1 });
  return markup`<div class="probably"><p><b>Probably:</b> ${prose(message)}</p><p class="ways">${place} ${lesson && paragraph(lesson, view)}</p></div>`;
}

/** `02-both-sides#pairs` is a paragraph of a lesson. */
function paragraph(lesson: string, { lessons, lesson: here }: Around): Markup {
  const [name = '', anchor = ''] = lesson.split('#');
  const title = lessons.find((one) => one.name === name)?.title ?? name;
  const words = name === here.name ? 'Read this in the lesson' : `Read this in “${title}”`;
  return markup`<a href="/lessons/${name}${anchor && `#${anchor}`}">${words}</a>`;
}

/** A value may be as long as a learner's code makes it. */
function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} … (${text.length - LONGEST} more characters)` : text;
}

const LONGEST = 3_000;
