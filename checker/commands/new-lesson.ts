import { makeLesson } from '../course/new-lesson.ts';
import { Problem } from '../errors.ts';
import type { Command } from './command.ts';

/** Begins a lesson with its exercise, for authors. */
export const newLesson: Command = {
  name: 'new-lesson',
  summary: 'Makes the places of a new lesson and its exercise, with prompts for what belongs there.',
  positional: '<name>',
  options: { plain: { help: 'only ever add lines, as for a screen reader' } },
  async run({ positionals }, { root, printer }) {
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) {
      throw new Problem('usage', 'What is the lesson called?', {
        next: 'Write a number and a name: npm run new-lesson -- 19-many-tags.',
      });
    }
    const made = await makeLesson(root, name);
    const number = name.slice(0, 2);
    printer.out(`Made ${name}:`);
    for (const place of made) printer.out(`  ${place}`);
    printer.out(`What remains to be written: npm run verify ${number}`);
    printer.out(`The same on every save, until it holds: npm run verify -- ${number} --watch`);
    return 0;
  },
};
