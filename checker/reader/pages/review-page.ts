import type { ReviewQuestion } from '../../course/review/questions.ts';
import { sayKnown } from '../../report/review.ts';
import { markup, type Markup } from '../../report/formats/html/markup.ts';
import type { Lesson } from '../../types.ts';
import { shell, type Shell } from './shell.ts';

/** A question of a review, ready to be shown. */
export interface SetQuestion {
  question: ReviewQuestion;
  lesson: Lesson | undefined;
  asked: Markup;
  answer: Markup;
}

/** The questions of a review. The script of the page asks one after the other; without it, all of them stand there. */
export function reviewPage(questions: SetQuestion[], language: Shell['language']): Markup {
  const main = markup`<main id="content" tabindex="-1"><div class="prose review">
<h1>Review</h1>
${questions.length === 0 ? NOTHING : INTRODUCTION}
${questions.map((one, at) => section(one, at, questions.length))}
<section class="review-end" tabindex="-1" aria-label="How it went"></section>
</div></main>`;
  return shell({ title: 'Review · Sandcastle', language, main, kind: 'text' });
}

/** How it went, and what is worth reading again. */
export function reviewEnd(asked: number, missed: { question: ReviewQuestion; lesson: Lesson | undefined }[]): Markup {
  const places = missed.map(
    ({ question, lesson }) =>
      markup`<li><a href="/lessons/${question.lesson}#${question.anchor}">${lesson?.title ?? question.lesson}</a></li>`,
  );
  return markup`<h2>${sayKnown(asked, missed.length)}</h2>
${missed.length > 0 && markup`<p>Worth reading again; they come back in the next review:</p><ul>${places}</ul>`}
<p><a class="button" href="/">Back to the map</a></p>`;
}

function section({ question, lesson, asked, answer }: SetQuestion, at: number, of: number): Markup {
  const title = `question-${at + 1}`;
  return markup`<section class="question${at === 0 && ' is-asked'}" data-question="${question.id}" aria-labelledby="${title}">
<h2 id="${title}" tabindex="-1">Question ${at + 1} of ${of}</h2>
<p class="eyebrow">From “${lesson?.title ?? question.lesson}”</p>
<div class="predict">${asked}<details class="fold"><summary>Answer</summary><div class="folded">${answer}</div>
<div class="knew needs-script"><p>Did you know it?</p><button type="button" class="button" data-knew="yes">I knew it</button> <button type="button" class="button plain" data-knew="no">Ask me again</button></div></details></div>
</section>`;
}

const INTRODUCTION = markup`<p class="lead">Questions of lessons that you have passed. Say your answer to yourself, then look; what you did not know comes back.</p>
<noscript><p class="note">Without script nobody notes what you knew. In the terminal where <code>npm start</code> runs, <kbd>v</kbd> asks the same.</p></noscript>`;
const NOTHING = markup`<p class="lead">A review asks what earlier lessons asked. Pass an exercise first.</p><p><a class="button" href="/">Open the map of the course</a></p>`;
