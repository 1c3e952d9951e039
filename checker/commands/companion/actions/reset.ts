import { resetExercise as reset } from '../../../course/reset.ts';
import { Problem } from '../../../errors.ts';
import type { Desk } from '../desk.ts';

/** Begins an exercise anew, once that is confirmed. */
export async function resetExercise(desk: Desk): Promise<void> {
  const { name } = desk.lesson;
  const answer = await desk.ask(
    `Begin ${name} anew? Your files are kept in another folder. Press y, or any other key to go on as you are.`,
  );
  if (answer !== 'y') return desk.say('Nothing was changed.');
  try {
    const { sentence } = await reset(desk.root, name);
    desk.say(sentence);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    desk.say([error.message, error.next].filter(Boolean).join(' '));
  }
}
