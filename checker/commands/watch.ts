import path from 'node:path';
import { watchExercises } from '../course/changes.ts';
import { places } from '../course/paths.ts';
import { openProgress } from '../course/progress.ts';
import { watchSolutions } from '../course/solution-saves.ts';
import { strayFolders } from '../course/strays.ts';
import type { ExerciseResult, Lesson } from '../types.ts';
import type { CommandContext } from './command.ts';
import { askLanguage } from './companion/ask-language.ts';
import { greet } from './companion/greet.ts';
import { openDesk } from './companion/open-desk.ts';
import { openPages } from './companion/pages.ts';
import { tell } from './companion/tell.ts';
import { openGrading } from './grading.ts';
import { createLive, type LiveEvent } from './live.ts';

/** How to watch. */
export interface WatchOptions {
  seed?: number;
  timeout?: number;
  /** Whether a learner who is here for the first time chooses TypeScript or JavaScript. */
  asksLanguage?: boolean;
  /** Serves the pages of the workbook too. */
  pages?: { port: number; open: boolean };
}

/**
 * Watches exercises and checks on save, and answers the learner's keys, until the person wants it to stop.
 *
 * @returns 0: stopping it is how it ends
 */
export async function watch(lessons: Lesson[], options: WatchOptions, context: CommandContext): Promise<number> {
  const { root, printer } = context;
  const names = lessons.map(({ name }) => name);
  const quit = new AbortController();
  const signal = AbortSignal.any([context.signal, quit.signal]);
  const onNotice = (sentence: string): void => printer.out(sentence);
  /** What was opened, the last to be closed first. */
  const closing: (() => unknown)[] = [];
  try {
    const progress = await openProgress(root, { onNotice });
    closing.push(() => progress.settled());
    const desk = openDesk(context, {
      lessons,
      progress,
      check: (name) => live.changed(name),
      tryOut: (name, folder) => grading.check(lessons[names.indexOf(name)]!, folder, signal),
      quit: () => quit.abort(),
    });
    closing.push(() => desk.close());
    desk.listen();
    if (options.asksLanguage) await askLanguage(desk, signal);
    if (signal.aborted) return 0;
    const lookOn = (name: string, seed: number): Promise<ExerciseResult> =>
      grading.lookOn(lessons[names.indexOf(name)]!, places(root, name).exercise, seed, signal);
    const pages = options.pages && (await openPages(desk, { ...options.pages, lookOn }));
    if (pages) closing.push(() => pages.close());
    printer.out('Getting ready ...');
    const notesSteps = pages !== undefined;
    const grading = await openGrading(root, {
      ...options,
      notesSteps,
      jobs: 2,
      spare: 2,
      snapshot: true,
      seedsSideBySide: true,
    });
    closing.push(() => grading.close());
    const check = (name: string, abort: AbortSignal): Promise<ExerciseResult> =>
      grading.check(lessons[names.indexOf(name)]!, places(root, name).exercise, abort);
    const show = (event: LiveEvent): void => {
      tell(event, desk);
      pages?.tell(event);
    };
    const live = createLive({ check, show });
    closing.push(() => live.close());
    const onChange = ({ exercise, files }: { exercise: string; files: string[] }): void => {
      desk.noteSave(exercise, files[0]);
      live.changed(exercise);
    };
    const watching = await watchExercises(path.join(root, 'exercises'), names, onChange, { onNotice });
    closing.push(() => watching.close());
    const solutions = await watchSolutions(root, names, ({ sentence }) => desk.say(sentence));
    closing.push(() => solutions.close());
    await Promise.all([watching.ready, solutions.ready]);
    for (const { sentence } of await strayFolders(root)) printer.out(sentence);
    const look = async (name: string): Promise<ExerciseResult> => {
      const result = await check(name, signal);
      pages?.seen(result);
      return result;
    };
    await greet(desk, look, signal);
    await aborted(signal);
    return 0;
  } finally {
    await closeAll(closing.reverse());
    printer.close();
  }
}

/** One after the other, and every one of them: what could not be closed is told when the rest has been. */
async function closeAll(closing: (() => unknown)[]): Promise<void> {
  const problems: unknown[] = [];
  for (const close of closing) {
    try {
      await close();
    } catch (error) {
      problems.push(error);
    }
  }
  if (problems.length > 0) throw problems[0];
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
