import path from 'node:path';
import { submitTo } from '../course/submit.ts';
import { Problem } from '../errors.ts';
import type { Command } from './command.ts';
import { whyNotWritten } from './outputs/write.ts';

/** Makes the zip that a learner hands in. */
export const submit: Command = {
  name: 'submit',
  summary: 'Puts the exercises that you have begun into one zip, to be handed in.',
  options: { out: { value: 'FILE', help: 'where the zip goes (submission.zip in the workbook)' } },
  async run({ values, positionals }, { root, cwd, printer }) {
    const to = values.get('out');
    if (positionals.length > 0) {
      throw new Problem('usage', 'All exercises that you have begun go into one zip.', { next: 'Run: npm run submit' });
    }
    const file = to === undefined ? path.join(root, 'submission.zip') : path.resolve(cwd, to);
    const made = await submitTo(root, file).catch((cause: NodeJS.ErrnoException) => {
      if (cause instanceof Problem || cause.code === undefined) throw cause;
      throw new Problem('cannot-grade', `${file} could not be written: ${whyNotWritten(cause)}`, { cause });
    });
    if (!made) {
      throw new Problem('usage', 'There is nothing to hand in yet: every exercise is as it was handed out.', {
        next: 'No zip was made.',
      });
    }
    const { exercises, bytes } = made;
    printer.out(`Wrote ${file} (${Math.max(1, Math.round(bytes / 1_000))} kB).`);
    printer.out(`In it: ${exercises.join(', ')}. Databases and packages are left out.`);
    printer.out('Hand in this one file, as your course asks for it.');
    return 0;
  },
};
