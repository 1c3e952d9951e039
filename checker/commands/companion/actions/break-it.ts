import { renderBreak } from '../../../report/terminal/break-it.ts';
import { renderVerdict } from '../../../report/terminal/verdict.ts';
import type { Desk } from '../desk.ts';
import { findBroken } from '../find-broken.ts';

/** Takes one thing out of a copy of what the learner wrote, asks what will happen, and shows what does. */
export async function breakIt(desk: Desk): Promise<void> {
  const broken = await findBroken(desk, desk.lesson);
  if ('sentence' in broken) return desk.say(broken.sentence);
  const folder = `exercises/${desk.lesson.name}`;
  desk.printer.clear();
  desk.printer.out(renderBreak({ ...broken, folder }, desk.style()));
  const key = await desk.ask('\nWhat would break? Say it to yourself, then press any key.');
  if (key === '') return;
  const instead = 'Your own files are as they were. Press b for another one.';
  desk.show(`\n${renderVerdict(broken.result, desk.style(), { folder, instead })}`);
}
