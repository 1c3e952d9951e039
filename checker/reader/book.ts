import { readAnswers } from '../course/answers.ts';
import { readSources } from '../course/differing.ts';
import { openAnswers } from '../course/find-answer.ts';
import { whyNoSolution } from '../course/kept-back.ts';
import { places } from '../course/paths.ts';
import type { OpenProgress } from '../course/progress.ts';
import type { Language } from '../course/starters.ts';
import { markup, type Markup } from '../report/formats/html/markup.ts';
import type { ExerciseResult, InspectionReport, Lesson, Trial } from '../types.ts';
import { openHighlight, type Highlight } from './lesson/highlight.ts';
import { openMarkdown, type SetMarkdown } from './lesson/markdown.ts';
import { openLessons, type Lessons, type SetText } from './lesson/open-lessons.ts';
import { lessonPage, textPage } from './pages/lesson-page.ts';
import { mapPage, type MapEntry } from './pages/map-page.ts';
import { searchPage } from './pages/search-page.ts';
import { summaryFile, summaryPage } from './pages/summary-page.ts';
import { dueReview } from './review.ts';
import { bench, benchNews, type BenchNews } from './workbench/bench.ts';
import type { Board } from './workbench/board.ts';
import type { Inspections } from './workbench/inspections.ts';
import { openLooking } from './workbench/looking.ts';
import { targetFigure } from './workbench/schema.ts';
import { stepsOf } from './workbench/steps.ts';
import { trialResult } from './workbench/trial.ts';
import type { BenchView } from './workbench/view.ts';

/** Where the book is, and what it knows of its reader. */
export interface BookOptions {
  root: string;
  lessons: Lesson[];
  progress: Pick<OpenProgress, 'data' | 'language' | 'exercise'>;
  explain(asked: string): string | undefined;
  /** Looks at models and tables in a folder; nothing where that cannot be done. */
  inspect(folder: string): Promise<InspectionReport | undefined>;
  /** Checks an exercise again, with the same data, and notes what becomes of the rows. */
  lookOn(exercise: string, seed: number): Promise<ExerciseResult>;
}

/** The pages of the course, made when they are asked for. */
export interface Book {
  /** Sets Markdown of the course. */
  tools(): Promise<{ setMarkdown: SetMarkdown }>;
  language(): Language;
  map(): Markup;
  summary(): Markup;
  /** The summary as a file to keep. */
  summaryFile(name: string): Markup;
  /** A lesson or another text; nothing when there is none of that name. */
  text(name: string): Promise<Markup | undefined>;
  news(exercise: string): Promise<BenchNews | undefined>;
  search(asked: string): Promise<Markup>;
  /** The tables of the solution, for whoever wants to know where this goes. */
  target(exercise: string): Promise<Markup | undefined>;
  /** What a check tried last, with its SQL. */
  steps(exercise: string, check: string): Promise<Markup | undefined>;
  trial(exercise: string, trial: Trial): Promise<Markup>;
  /** Does what takes long the first time. */
  warmUp(): Promise<void>;
}

export function openBook(options: BookOptions, board: Board, inspections: Inspections): Book {
  const { root, lessons, progress, explain, inspect } = options;
  const names = new Set(lessons.map(({ name }) => name));
  let opening: Promise<{ highlight: Highlight; setMarkdown: SetMarkdown; texts: Lessons }> | undefined;
  const lookAtRows = openLooking(options.lookOn);
  const language = (): Language => progress.language() ?? 'typescript';

  function tools(): NonNullable<typeof opening> {
    opening ??= openHighlight().then((highlight) => {
      const setMarkdown = openMarkdown({ highlight });
      return { highlight, setMarkdown, texts: openLessons(root, names, setMarkdown) };
    });
    return opening;
  }

  function entries(): MapEntry[] {
    return lessons.map((lesson) => ({
      lesson,
      result: board.standing(lesson.name).result,
      progress: progress.exercise(lesson.name),
    }));
  }

  async function viewOf(lesson: Lesson): Promise<BenchView> {
    const { highlight } = await tools();
    const sources = await readSources(places(root, lesson.name).exercise);
    return {
      root,
      lesson,
      lessons,
      standing: board.standing(lesson.name),
      progress: progress.exercise(lesson.name),
      reviewIsDue: dueReview(lessons, board, progress) !== undefined,
      language: language(),
      files: sources.map(({ file }) => file),
      report: inspections.report(lesson.name),
      target: inspections.target(lesson.name),
      highlight,
    };
  }

  async function lessonOf(at: number, text: SetText): Promise<Markup> {
    const lesson = lessons[at]!;
    inspections.watch(lesson.name);
    return lessonPage({
      lesson,
      text,
      before: lessons[at - 1],
      after: lessons[at + 1],
      hintsShown: progress.exercise(lesson.name).hintsShown,
      workbench: await bench(await viewOf(lesson)),
      language: language(),
    });
  }

  return {
    tools,
    language,
    map: () => mapPage(entries(), language(), dueReview(lessons, board, progress) !== undefined),
    summary: () => summaryPage(entries(), language()),
    summaryFile: (name) => summaryFile(entries(), name, new Date()),
    async text(name) {
      const text = await (await tools()).texts.read(name);
      const at = lessons.findIndex((lesson) => lesson.name === name);
      if (!text) return undefined;
      return at < 0 ? textPage(text, language()) : lessonOf(at, text);
    },
    async news(exercise) {
      const lesson = lessons.find(({ name }) => name === exercise);
      return lesson && benchNews(await viewOf(lesson));
    },
    async search(asked) {
      const { setMarkdown } = await tools();
      const found = asked ? openAnswers(await readAnswers(root, lessons))(asked).slice(0, MOST_FOUND) : [];
      const answers = found.map((answer) => ({
        answer,
        lesson: lessons.find(({ name }) => name === answer.lesson),
        body: setMarkdown(answer.text, { lesson: answer.lesson, files: new Set(), contents: [] }),
      }));
      return searchPage({ asked, meaning: asked ? explain(asked) : undefined, answers }, language());
    },
    async target(exercise) {
      if (!names.has(exercise)) return undefined;
      const keptBack = await whyNoSolution(root, exercise);
      if (keptBack !== undefined) return markup`<p>${keptBack}</p>`;
      return targetFigure(inspections.target(exercise) ?? (await inspect(places(root, exercise).solution)));
    },
    async steps(exercise, check) {
      const { result } = board.standing(exercise);
      const found = result?.checks.find(({ id }) => id === check);
      if (!result || !found) return undefined;
      return stepsOf(await lookAtRows(result, found), exercise, (await tools()).highlight);
    },
    async trial(exercise, trial) {
      const { highlight } = await tools();
      return trialResult(trial, { exercise, highlight, models: inspections.report(exercise)?.models ?? [] });
    },
    async warmUp() {
      const { highlight } = await tools();
      for (const [code, kind] of FIRST_WORDS) {
        highlight(code, kind);
        // Something else may be waiting.
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

const MOST_FOUND = 8;
/** A word of each kind, so that everything which a page needs has been made once. */
const FIRST_WORDS: [string, string][] = [
  ['SELECT `a` FROM b WHERE c = 1;', 'sql'],
  ['npm start', 'sh'],
  [
    "import { a } from 'a';\nexport default (a: A) => { class B extends C { static d(e: F) { g.h(1, { i: 'j' }); } } };",
    'ts',
  ],
];
