import type { Met } from '../../course/progress/schema.ts';
import { sayCount } from '../../report/diary.ts';
import { markup, prose, type Markup } from '../../report/formats/html/markup.ts';
import type { Lesson } from '../../types.ts';
import { signOf } from '../workbench/signs.ts';
import { shell, type Shell } from './shell.ts';

/** The misconceptions that somebody met, exercise after exercise, and those that they have overcome. */
export function diaryPage(diary: Met[], lessons: Lesson[], language: Shell['language']): Markup {
  const names = [...new Set(diary.map(({ exercise }) => exercise))].sort();
  const title = (name: string): string => lessons.find((lesson) => lesson.name === name)?.title ?? name;
  const sections = names.map((name) => {
    const met = diary.filter(({ exercise }) => exercise === name);
    return markup`<section><h2><a href="/lessons/${name}">${name.slice(0, 2)} ${title(name)}</a></h2><ul class="met">${met.map((one) => entry(one, title))}</ul></section>`;
  });
  const main = markup`<main id="content" tabindex="-1"><div class="prose">
<h1>Your diary</h1>
<p class="lead">${sayCount(diary)}</p>
${sections}
<p class="soft">What a check explained to you is written down here. Once its exercise passes, it is overcome.</p>
</div></main>`;
  return shell({ title: 'Your diary · Sandcastle', language, main, kind: 'text' });
}

function entry({ sentence, lesson, overcome }: Met, title: (name: string) => string): Markup {
  const [name = '', anchor = ''] = lesson?.split('#') ?? [];
  const paragraph =
    lesson !== undefined &&
    markup` <a href="/lessons/${name}${anchor && `#${anchor}`}">Read about it in “${title(name)}”</a>`;
  const outcome = overcome === undefined ? 'skipped' : 'passed';
  return markup`<li data-outcome="${outcome}">${signOf(outcome)}<p><b>${overcome === undefined ? 'Open:' : 'Overcome:'}</b> ${prose(sentence)}${paragraph}</p></li>`;
}
