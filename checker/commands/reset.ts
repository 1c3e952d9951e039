import { readCatalog } from '../course/catalog.ts';
import { findLesson, lessonAt } from '../course/find.ts';
import { resetExercise } from '../course/reset.ts';
import { Problem } from '../errors.ts';
import type { Lesson } from '../types.ts';
import type { Words } from './arguments.ts';
import type { Command, CommandContext } from './command.ts';

/** Begins an exercise anew; what was there is kept. */
export const reset: Command = {
  name: 'reset',
  summary: 'Begins an exercise anew. What you have there is kept in another folder.',
  options: {},
  positional: '<exercise>',
  async run(words, context) {
    const { name } = choose(words, await readCatalog(context.root), context);
    const { sentence } = await resetExercise(context.root, name);
    context.printer.out(sentence);
    return 0;
  },
};

/** The exercise that was named, or the one the person stands in. */
function choose({ positionals }: Words, lessons: Lesson[], { root, cwd }: CommandContext): Lesson {
  const [word, ...more] = positionals;
  if (more.length > 0) throw new Problem('usage', 'One exercise at a time can be reset.', { next: EXAMPLE });
  if (word !== undefined) return findLesson(lessons, word);
  const here = lessonAt(lessons, root, cwd);
  if (here) return here;
  throw new Problem('usage', 'Which exercise should be reset?', { next: EXAMPLE });
}

const EXAMPLE = 'Write its name or number: npm run reset -- 01-favorites';
