import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { places } from '../course/paths.ts';
import { Problem } from '../errors.ts';
import { assetRoutes } from './assets.ts';
import type { Book } from './book.ts';
import { companionRoutes } from './companion-routes.ts';
import { Exercise, lessonNamed } from './exercise.ts';
import type { ReaderOptions } from './open-reader.ts';
import { keysPage, lostPage } from './pages/small-pages.ts';
import { json, page } from './server/answer.ts';
import { read } from './server/read-body.ts';
import type { Route } from './server/serve.ts';
import type { Board } from './workbench/board.ts';

/** Every address there is, and what it answers. */
export function routesOf(book: Book, options: ReaderOptions, board: Board): Route[] {
  const { lessons, progress, root } = options;
  const known = (exercise: string): string => lessonNamed(lessons, exercise).name;
  return [
    { method: 'GET', path: /^\/$/, answer: () => page(book.map()) },
    { method: 'GET', path: /^\/summary$/, answer: () => page(book.summary()) },
    {
      method: 'GET',
      path: /^\/summary\.html$/,
      answer: ({ url }) => ({
        ...page(book.summaryFile((url.searchParams.get('name') ?? '').trim().slice(0, 100))),
        saveAs: 'sandcastle.html',
      }),
    },
    { method: 'GET', path: /^\/keys$/, answer: () => page(keysPage(book.language())) },
    {
      method: 'GET',
      path: /^\/search$/,
      answer: async ({ url }) => page(await book.search((url.searchParams.get('q') ?? '').trim().slice(0, LONGEST))),
    },
    {
      method: 'GET',
      path: /^\/lessons\/([^/]+?)(?:\.md)?$/,
      answer: async ({ found: [name = ''], url }) => {
        const text = await book.text(name);
        return text ? page(text) : page(lostPage(url.pathname, book.language()), 404);
      },
    },
    {
      method: 'GET',
      path: /^\/workbench\/([^/]+)$/,
      answer: async ({ found: [name = ''] }) => {
        const news = await book.news(name);
        return news ? json(news) : json({ sentence: 'There is no such exercise.' }, 404);
      },
    },
    {
      method: 'GET',
      path: /^\/target\/([^/]+)$/,
      answer: async ({ found: [name = ''] }) => {
        const target = await book.target(name);
        return target ? json({ html: target.text }) : json({ sentence: 'There is no such exercise.' }, 404);
      },
    },
    {
      method: 'GET',
      path: /^\/steps\/([^/]+)\/([^/]+)$/,
      async answer({ found: [name = '', check = ''] }) {
        const steps = await book.steps(name, check);
        return steps ? json({ html: steps.text }) : json({ sentence: 'There is no such check.' }, 404);
      },
    },
    {
      method: 'POST',
      path: /^\/try$/,
      async answer({ body }) {
        const { exercise, code } = read(Snippet, body);
        const trial = await options.tryOut(known(exercise), places(root, exercise).exercise, code);
        return json({ html: (await book.trial(exercise, trial)).text });
      },
    },
    {
      method: 'POST',
      path: /^\/check$/,
      answer({ body }) {
        options.check(known(read(Exercise, body).exercise));
        return json({});
      },
    },
    {
      method: 'POST',
      path: /^\/hint$/,
      answer({ body }) {
        const { exercise, step } = read(Hint, body);
        progress.record(known(exercise), { hintsShown: step });
        board.touch(exercise);
        return json({});
      },
    },
    {
      method: 'POST',
      path: /^\/give-up$/,
      answer({ body }) {
        const { exercise } = read(Exercise, body);
        progress.record(known(exercise), { gaveUp: true });
        board.touch(exercise);
        return json({});
      },
    },
    {
      method: 'POST',
      path: /^\/open$/,
      async answer({ body }) {
        const { exercise, file, line } = read(Place, body);
        const place = await findPlace(places(root, known(exercise)).exercise, file);
        return json({ sentence: await options.open(place, line) });
      },
    },
    ...companionRoutes(book, options, board),
    ...assetRoutes(),
  ];
}

/** A file of the learner's, in whichever language it is; never anything outside of the exercise. */
async function findPlace(folder: string, file: string): Promise<string> {
  const place = path.resolve(folder, file);
  const inside = path.relative(folder, place);
  const leadsOut = inside.split(path.sep)[0] === '..' || path.isAbsolute(inside);
  const others = [place, place.replace(/\.ts$/, '.js'), place.replace(/\.js$/, '.ts')];
  for (const candidate of leadsOut ? [] : others) {
    const found = await lstat(candidate).catch(() => undefined);
    if (found?.isFile() || found?.isDirectory()) return candidate;
  }
  throw new Problem('usage', `There is no file ${file.slice(0, 200)} in this exercise.`, {
    next: 'It may have got another name; the list of your files shows what is there.',
  });
}

const Snippet = Exercise.extend({ code: z.string().max(20_000) });
const Hint = Exercise.extend({ step: z.int().min(1).max(3) });
const Place = Exercise.extend({ file: z.string().max(1_000), line: z.int().min(1).max(1_000_000).default(1) });
/** Longer than any error message with its stack that says something. */
const LONGEST = 4_000;
