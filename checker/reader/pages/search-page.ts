import type { Answer } from '../../course/answers.ts';
import { markup, prose, type Markup } from '../../report/formats/html/markup.ts';
import type { Lesson } from '../../types.ts';
import { shell, type Shell } from './shell.ts';

/** What was found, ready to be shown. */
export interface Found {
  asked: string;
  /** What an error message means, in a sentence. */
  meaning: string | undefined;
  answers: { answer: Answer; lesson: Lesson | undefined; body: Markup }[];
}

/** What the course says about a question, or about an error message pasted whole. */
export function searchPage({ asked, meaning, answers }: Found, language: Shell['language']): Markup {
  const count = answers.length === 1 ? 'One paragraph' : `${answers.length} paragraphs`;
  const main = markup`<main id="content" tabindex="-1"><div class="prose">
<h1>${asked ? 'What the course says' : 'Search'}</h1>
${asked ? markup`<p class="asked">About “${asked.slice(0, 300)}${asked.length > 300 && '…'}”</p>` : markup`<p>Ask in your own words, or paste an error message whole, with its stack.</p>`}
${meaning && markup`<p class="note">${prose(meaning)}</p>`}
${asked && (answers.length > 0 ? markup`<p role="status">${count} of the course, the likeliest first.</p>` : NOTHING)}
${answers.map(result)}
</div></main>`;
  return shell({
    title: `${asked ? `${asked.slice(0, 60)} · ` : ''}Search · Sandcastle`,
    language,
    main,
    kind: 'search',
    asked,
  });
}

function result({ answer, lesson, body }: Found['answers'][number]): Markup {
  const href = `/lessons/${answer.lesson}#${answer.anchor}`;
  return markup`<section class="found"><p class="eyebrow">${KINDS[answer.kind]} · ${lesson?.title ?? answer.lesson}</p><h2><a href="${href}">${prose(answer.title)}</a></h2>${body}</section>`;
}

const NOTHING = markup`<p role="status">The course says nothing about that. Try fewer words, or other ones; or look at <a href="/">the map</a>.</p>`;
const KINDS: Record<Answer['kind'], string> = { error: 'Error clinic', question: 'Question', part: 'Lesson' };
