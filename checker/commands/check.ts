import path from 'node:path';
import { readCatalog } from '../course/catalog.ts';
import { findLesson, lessonAt } from '../course/find.ts';
import { places } from '../course/paths.ts';
import { requireFolder } from '../course/submissions.ts';
import { Problem } from '../errors.ts';
import type { Lesson } from '../types.ts';
import { CHECK_OPTIONS, readCheckOptions, type CheckOptions } from './check-options.ts';
import { checkOnce } from './check-once.ts';
import type { Command, CommandContext } from './command.ts';
import { requireSolutions } from './full-workbook.ts';
import { tellStrays } from './strays.ts';

/** Checks exercises: the learner's own, one submission, or a class. */
export const check: Command = {
  name: 'check',
  summary: 'Checks exercises and says what each check found.',
  options: CHECK_OPTIONS,
  positional: '[exercise]',
  async run(words, context) {
    const options = readCheckOptions(words);
    const lessons = await readCatalog(context.root);
    // Loaded where they are asked for: one check should not wait for the pages and the gradebooks.
    if (options.class !== undefined) {
      requireSolutions(context.root);
      const { checkClass } = await import('./check-class.ts');
      return checkClass(options, lessons, context);
    }
    if (options.submission !== undefined) return checkSubmission(options, lessons, context);
    const chosen = chooseOwn(options, lessons, context);
    if (options.watch) {
      const { watch } = await import('./watch.ts');
      return watch(chosen, options, context);
    }
    const work = chosen.map((lesson) => ({
      lesson,
      folder: places(context.root, lesson.name).exercise,
      shown: `exercises/${lesson.name}`,
    }));
    const code = await checkOnce(work, options, context);
    await tellStrays(context, chosen.length === 1 ? chosen[0]!.name : undefined, options.json);
    return code;
  },
};

async function checkSubmission(options: CheckOptions, lessons: Lesson[], context: CommandContext): Promise<number> {
  const folder = path.resolve(context.cwd, options.submission!);
  await requireFolder(folder, '--submission');
  const lesson =
    options.exercise === undefined ? lessonOfFolder(folder, lessons) : findLesson(lessons, options.exercise);
  return checkOnce([{ lesson, folder, shown: path.relative(context.cwd, folder) || '.' }], options, context);
}

/** A folder named like an exercise says by itself which one it is. */
function lessonOfFolder(folder: string, lessons: Lesson[]): Lesson {
  const name = path.basename(folder).toLowerCase();
  const lesson = lessons.find((candidate) => candidate.name === name);
  if (lesson) return lesson;
  throw new Problem('usage', `Which exercise is in ${path.basename(folder)}?`, {
    next: 'Write its name before the option: npm run check -- 05-lifeguard-beaches --submission DIR',
  });
}

/** The exercise that was asked for; where the person stands in one, that one; else all of them. */
function chooseOwn({ exercise }: CheckOptions, lessons: Lesson[], { root, cwd }: CommandContext): Lesson[] {
  if (exercise !== undefined) return [findLesson(lessons, exercise)];
  const here = lessonAt(lessons, root, cwd);
  return here ? [here] : lessons;
}
