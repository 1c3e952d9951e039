import { renderEarlier } from '../../report/terminal/companion.ts';
import { renderSummary } from '../../report/terminal/summary.ts';
import type { ExerciseResult } from '../../types.ts';
import { introduce } from './actions/next.ts';
import type { OpenDesk } from './open-desk.ts';

/**
 * Says where the learner is: what they did when they were here last, how every exercise stands, and what comes next.
 *
 * @param check checks an exercise as it is on disk
 * @param signal ends the greeting; what was not checked then is not known
 */
export async function greet(
  desk: OpenDesk,
  check: (exercise: string) => Promise<ExerciseResult>,
  signal: AbortSignal,
): Promise<void> {
  const { lessons, printer, progress, style } = desk;
  for (const notice of progress.notices) printer.out(notice);
  const last = progress.lastVisit;
  try {
    for (const { name } of lessons) {
      if (signal.aborted) return;
      desk.note(await check(name));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    return;
  }
  const results = lessons.map(({ name }) => desk.result(name)!);
  for (const result of results) progress.seen(result);
  const next = hasBegun(desk) ? results.find(({ outcome }) => outcome !== 'passed')?.exercise : lessons[0]?.name;
  if (next) desk.turnTo(next);
  const earlier = last && renderEarlier({ ago: Date.now() - last.getTime(), results, next });
  if (earlier) printer.out(`\n${earlier}`);
  printer.out(`\n${renderSummary(results, style(), next)}\n`);
  if (next && !printer.plain) printer.out(`${introduce(desk.lesson, desk)}\n`);
  desk.say('Watching exercises/. Save a file there to have it checked.');
}

/** Whoever has done nothing yet begins at the beginning, though its exercise is solved already and passes. */
function hasBegun({ lessons, progress }: OpenDesk): boolean {
  return lessons.some(({ name }) => progress.exercise(name).firstOpened);
}
