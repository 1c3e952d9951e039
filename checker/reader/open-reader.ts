import { places } from '../course/paths.ts';
import type { OpenProgress } from '../course/progress.ts';
import { OUTCOME_WORDS } from '../report/outcomes.ts';
import type { LiveNews } from '../report/terminal/live.ts';
import type { Broken, ExerciseResult, Lesson, Trial } from '../types.ts';
import { openBook, type BookOptions } from './book.ts';
import { routesOf } from './routes.ts';
import { openEvents } from './server/events.ts';
import { page } from './server/answer.ts';
import { serve } from './server/serve.ts';
import { lostPage, troublePage } from './pages/small-pages.ts';
import { createBoard } from './workbench/board.ts';
import { openInspections } from './workbench/inspections.ts';

/** What the pages need from the workbook around them. */
export interface ReaderOptions extends BookOptions {
  lessons: Lesson[];
  progress: Pick<OpenProgress, 'data' | 'language' | 'exercise' | 'record' | 'update'>;
  /** The port that is wanted; 0 for any. */
  port: number;
  /** Opens a file in the learner's editor, and says in a sentence what came of it. */
  open(file: string, line: number): Promise<string>;
  /** Runs a snippet on the models of an exercise. */
  tryOut(exercise: string, folder: string, code: string): Promise<Trial>;
  /** Takes one thing out of a copy of what passes, and checks that; a sentence where there is nothing. */
  breakIt(lesson: Lesson): Promise<Broken | { sentence: string }>;
  /** Puts the given files in place of the learner's, which are kept, and says in a sentence where. */
  reset(exercise: string): Promise<string>;
  /** The question about a verdict, for a teacher or an assistant, in Markdown. */
  question(lesson: Lesson, result: ExerciseResult): Promise<string>;
  /** A browser is about to come: what takes long is made ready before it asks. */
  awaited?: boolean;
  /** Asks for a check. */
  check(exercise: string): void;
  /** What an error message means, in a sentence; nothing for what is no known message. */
  explain(asked: string): string | undefined;
  /** Told what went wrong on our side. */
  onFault(error: unknown): void;
}

/** The workbook as pages in a browser. */
export interface Reader {
  address: string;
  port: number;
  /** Resolves when a page is there; one that is open from before comes back by itself. */
  visited: Promise<void>;
  /** What happens while the learner works. */
  tell(news: LiveNews): void;
  /** A verdict on what was there anyway. */
  seen(result: ExerciseResult): void;
  close(): Promise<void>;
}

/** Serves the pages of the workbook, at 127.0.0.1 only. They run no code of the learner's. */
export async function openReader(options: ReaderOptions): Promise<Reader> {
  const board = createBoard((exercise, { serial, result }, isVerdict) => {
    const verdict = isVerdict && result ? `${exercise}: ${OUTCOME_WORDS[result.outcome].label}` : undefined;
    events.tell('change', { exercise, serial, verdict });
  });
  // Pages that are open see by the number whether this is still the workbook they came from.
  const run = Date.now();
  const events = openEvents(() => ({ run, serials: board.serials() }));
  const inspections = openInspections(
    (name, which) => options.inspect(places(options.root, name)[which === 'own' ? 'exercise' : 'solution']),
    (exercise) => board.touch(exercise),
  );
  const book = openBook(options, board, inspections);
  const routes = routesOf(book, options, board);
  const lost = (path: string) => page(lostPage(path, book.language()), 404);
  const trouble = (sentence: string) => page(troublePage(sentence, book.language()));
  const serving = await serve({ routes, events, lost, trouble }, options.port, options.onFault);
  // After what is done at the start.
  if (options.awaited) setImmediate(() => void book.warmUp().catch(options.onFault));
  return {
    address: `http://127.0.0.1:${serving.port}/`,
    port: serving.port,
    visited: events.visited,
    tell(news) {
      board.tell(news);
      if (news.kind === 'verdict') inspections.changed(news.exercise);
    },
    seen: (result) => board.seen(result),
    close: () => serving.close(),
  };
}
