import path from 'node:path';
import { watchExercises } from '../course/changes.ts';
import { places } from '../course/paths.ts';
import { renderLive } from '../report/terminal/live.ts';
import { renderSummary } from '../report/terminal/summary.ts';
import type { Lesson } from '../types.ts';
import type { CommandContext } from './command.ts';
import { openGrading, type Grading } from './grading.ts';
import { createLive, type LiveEvent } from './live.ts';

/**
 * Watches exercises and checks on save, until the person wants it to stop.
 *
 * @returns 0: stopping it is how it ends
 */
export async function watch(
  lessons: Lesson[],
  options: { seed?: number; timeout?: number },
  context: CommandContext,
): Promise<number> {
  const { root, printer, style, signal } = context;
  printer.out('Getting ready …');
  const grading = await openGrading(root, { ...options, jobs: 2, spare: 2, snapshot: true, seedsSideBySide: true });
  const find = (name: string): Lesson => lessons.find((lesson) => lesson.name === name)!;
  const show = (event: LiveEvent): void => {
    const text = renderLive(event, style(), { folder: `exercises/${event.exercise}` });
    if (event.kind === 'checking' && !printer.plain) return printer.status(text);
    if (event.kind === 'verdict') printer.clear();
    printer.out(text);
    if (event.kind !== 'checking' && !printer.plain) printer.out(`\n${FOOTER}`);
  };
  const live = createLive({
    check: (name, abort) => grading.check(find(name), places(root, name).exercise, abort),
    show,
  });
  const watching = await watchExercises(
    path.join(root, 'exercises'),
    lessons.map((lesson) => lesson.name),
    ({ exercise }) => live.changed(exercise),
    { onNotice: (sentence) => printer.out(sentence) },
  );
  try {
    await watching.ready;
    if (!signal.aborted) await showWhereYouAre(lessons, grading, context);
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    return 0;
  } finally {
    await watching.close();
    await live.close();
    await grading.close();
    printer.close();
  }
}

/** Every exercise once, so that a person who comes back sees how far they are. */
async function showWhereYouAre(
  lessons: Lesson[],
  grading: Grading,
  { root, printer, style, signal }: CommandContext,
): Promise<void> {
  try {
    const results = [];
    for (const lesson of lessons) results.push(await grading.check(lesson, places(root, lesson.name).exercise, signal));
    printer.out(`\n${renderSummary(results, style())}\n`);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  printer.out(`Watching exercises/. Save a file there to have it checked. ${FOOTER}`);
}

const FOOTER = 'Stop with Ctrl-C.';
