import { markup, Markup, type Content } from '../../report/formats/html/markup.ts';
import type { Lesson } from '../../types.ts';
import type { SetText } from '../lesson/open-lessons.ts';
import { shell } from './shell.ts';
import type { Shell } from './shell.ts';

/** What a lesson page shows beside the lesson. */
export interface LessonPage {
  lesson: Lesson;
  text: SetText;
  before: Lesson | undefined;
  after: Lesson | undefined;
  hintsShown: number;
  workbench: Markup;
  language: Shell['language'];
}

/** A lesson, with what one's own code does beside it. */
export function lessonPage(page: LessonPage): Markup {
  const { lesson, text, before, after, workbench, language } = page;
  const nav = [step(before, 'previous', 'Previous'), step(after, 'next', 'Next')];
  const main = markup`<div class="desk" data-exercise="${lesson.name}">
<aside class="contents">${tableOfContents(text)}</aside>
<main id="content" tabindex="-1">
<article class="prose">
<p class="eyebrow">Lesson ${lesson.name.slice(0, 2)} · ${lesson.minutesToRead} minutes to read, about ${lesson.minutesToDo} to do</p>
<h1>${text.title}</h1>
${text.broken && brokenNote(text.broken)}
<details class="contents-small"><summary>On this page</summary>${tableOfContents(text)}</details>
${withHints(text.body, page.hintsShown)}
</article>
<nav class="steps" aria-label="Lessons">${step(before, 'previous', before?.title)}${step(after, 'next', after?.title)}</nav>
</main>
${workbench}
</div>`;
  return shell({ title: `${lesson.title} · Sandcastle`, language, nav, main, kind: 'lesson' });
}

/** Any other text of the course. */
export function textPage(text: SetText, language: Shell['language']): Markup {
  const main = markup`<main id="content" tabindex="-1"><article class="prose"><h1>${text.title}</h1>${text.broken && brokenNote(text.broken)}${text.body}</article></main>`;
  return shell({ title: `${text.title} · Sandcastle`, language, main, kind: 'text' });
}

function tableOfContents({ contents }: SetText): Markup {
  return markup`<nav aria-label="On this page"><ol>${contents.map(({ anchor, title }) => markup`<li><a href="#${anchor}">${title}</a></li>`)}</ol></nav>`;
}

function step(lesson: Lesson | undefined, rel: 'previous' | 'next', words: Content): Content {
  if (!lesson) return undefined;
  const way = rel === 'next' ? 'next' : 'prev';
  const label = `${rel === 'next' ? 'Next' : 'Previous'} lesson: ${lesson.title}`;
  return markup`<a class="step ${rel}" rel="${way}" data-go="${rel}" href="/lessons/${lesson.name}" aria-label="${label}">${words}</a>`;
}

function brokenNote(sentence: string): Markup {
  return markup`<p class="note broken" role="alert"><strong>This lesson is broken at the moment.</strong> ${sentence} Below it stands as it was before.</p>`;
}

/** Hints that were shown already, here or in the terminal, are open. */
function withHints({ text }: Markup, shown: number): Markup {
  return new Markup(
    text.replace(/<details class="hint" data-hint="(\d)"/g, (tag, step) =>
      Number(step) <= shown ? `${tag} open` : tag,
    ),
  );
}
