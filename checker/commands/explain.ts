import { readAnswers } from '../course/answers.ts';
import { readCatalog } from '../course/catalog.ts';
import { openAnswers } from '../course/find-answer.ts';
import { translateError } from '../diagnose/translate.ts';
import { Problem } from '../errors.ts';
import { renderAnswers } from '../report/terminal/answer.ts';
import type { Command } from './command.ts';

/** Says what the course knows about an error message or a question. */
export const explain: Command = {
  name: 'explain',
  summary: 'Finds the paragraph of the course about an error message or a question.',
  positional: '"<error message or question>"',
  options: { plain: { help: 'words only, as for a screen reader' } },
  async run({ positionals }, { root, printer, style }) {
    const asked = positionals.join(' ').trim();
    if (!asked) {
      throw new Problem('usage', 'What should be explained?', {
        next: 'Paste the message in quotes: npm run explain -- "SequelizeEagerLoadingError: …"',
      });
    }
    const translated = translateError(toError(asked));
    const answers = openAnswers(await readAnswers(root, await readCatalog(root)))(asked);
    if (translated.includes('The error:')) printer.out(`${translated.split(' The error:')[0]}\n`);
    if (answers.length > 0) {
      printer.out(renderAnswers(answers, style()));
      return 0;
    }
    if (!translated.includes('The error:'))
      printer.out('The course says nothing about that. Try fewer or other words.');
    return 0;
  },
};

/** `Name: message`, as an error is printed. */
function toError(asked: string): { name: string; message: string } {
  const [first = ''] = asked.split('\n');
  const [, name = 'Error', message = first] = /^(?:Uncaught )?(\w*Error): (.*)$/.exec(first.trim()) ?? [];
  return { name, message };
}
