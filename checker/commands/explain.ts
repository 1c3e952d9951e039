import { readAnswers } from '../course/answers.ts';
import { readCatalog } from '../course/catalog.ts';
import { openAnswers } from '../course/find-answer.ts';
import { Problem } from '../errors.ts';
import { renderAnswers } from '../report/terminal/answer.ts';
import type { Command } from './command.ts';
import { meaningOf } from './meaning.ts';

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
    const meaning = meaningOf(asked);
    const answers = openAnswers(await readAnswers(root, await readCatalog(root)))(asked);
    if (meaning) printer.out(`${meaning}\n`);
    if (answers.length > 0) {
      printer.out(renderAnswers(answers, style()));
      return 0;
    }
    if (!meaning) printer.out('The course says nothing about that. Try fewer or other words.');
    return 0;
  },
};
