import { z } from 'zod';
import { Problem } from '../errors.ts';
import { markup, prose } from '../report/formats/html/markup.ts';
import type { Book } from './book.ts';
import { Exercise, lessonNamed } from './exercise.ts';
import type { ReaderOptions } from './open-reader.ts';
import { diaryPage } from './pages/diary-page.ts';
import { openReview } from './review.ts';
import { json, page } from './server/answer.ts';
import { read } from './server/read-body.ts';
import type { Route } from './server/serve.ts';
import { brokenResult } from './workbench/broken.ts';
import type { Board } from './workbench/board.ts';

/**
 * What the keys of the terminal do besides: the review, the diary, a question to be sent, beginning anew, and breaking
 * what passes.
 */
export function companionRoutes(book: Book, options: ReaderOptions, board: Board): Route[] {
  const { lessons, progress } = options;
  const review = openReview(options, board);
  return [
    { method: 'GET', path: /^\/diary$/, answer: () => page(diaryPage(progress.data.diary, lessons, book.language())) },
    {
      method: 'GET',
      path: /^\/review$/,
      answer: async () => page(await review.page((await book.tools()).setMarkdown, book.language())),
    },
    {
      method: 'POST',
      path: /^\/review\/answer$/,
      async answer({ body }) {
        const { question, knew } = read(Answered, body);
        await review.answer(question, knew);
        return json({});
      },
    },
    {
      method: 'POST',
      path: /^\/review\/end$/,
      answer: async ({ body }) => json({ html: (await review.end(read(Ended, body).answers)).text }),
    },
    {
      method: 'POST',
      path: /^\/question$/,
      async answer({ body }) {
        const lesson = lessonNamed(lessons, read(Exercise, body).exercise);
        const { result } = board.standing(lesson.name);
        if (!result)
          throw new Problem('usage', 'There is no verdict yet to ask about.', { next: 'Save a file first.' });
        return json({ text: await options.question(lesson, result) });
      },
    },
    {
      method: 'POST',
      path: /^\/reset$/,
      async answer({ body }) {
        const { name } = lessonNamed(lessons, read(Exercise, body).exercise);
        return json({ sentence: await options.reset(name) });
      },
    },
    {
      method: 'POST',
      path: /^\/break$/,
      async answer({ body }) {
        const lesson = lessonNamed(lessons, read(Exercise, body).exercise);
        const broken = await options.breakIt(lesson);
        const shown =
          'sentence' in broken
            ? markup`<p class="note">${prose(broken.sentence)}</p>`
            : brokenResult(broken, { lesson, lessons });
        return json({ html: shown.text });
      },
    },
  ];
}

const Answered = z.object({ question: z.string().max(300), knew: z.boolean() });
const Ended = z.object({ answers: z.array(Answered).max(50) });
