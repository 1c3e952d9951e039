import { setLanguage } from '../course/language.ts';
import { LANGUAGE_NAMES } from '../course/language/tell.ts';
import { languageOf } from '../course/progress.ts';
import type { Language } from '../course/starters.ts';
import { Problem } from '../errors.ts';
import type { Command } from './command.ts';

/** Chooses what the learner writes models in. */
export const language: Command = {
  name: 'language',
  summary: 'Puts the exercises that you have not begun into TypeScript or JavaScript.',
  options: {},
  positional: '<typescript or javascript>',
  async run({ positionals }, { root, printer }) {
    const [word, ...more] = positionals;
    if (word === undefined) {
      printer.out(`Your language is ${LANGUAGE_NAMES[(await languageOf(root)) ?? 'typescript']}. ${HOW}`);
      return 0;
    }
    const chosen = WORDS.get(word.toLowerCase());
    if (!chosen || more.length > 0) {
      throw new Problem('usage', `There is no language "${positionals.join(' ')}" here.`, { next: HOW });
    }
    const { sentence, notices } = await setLanguage(root, chosen);
    for (const line of [sentence, ...notices]) printer.out(line);
    return 0;
  },
};

const WORDS = new Map<string, Language>([
  ['typescript', 'typescript'],
  ['ts', 'typescript'],
  ['javascript', 'javascript'],
  ['js', 'javascript'],
]);
const HOW = 'To choose: npm run language -- javascript, or npm run language -- typescript';
