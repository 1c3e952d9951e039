import { errorText } from '../failing.ts';
import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A promise is taken for what it resolves to: `models.User.findAll().map(…)`. */
export const awaitMissing: Misconception = {
  id: 'await-missing',
  lesson: '09-eager-loading#missing-await',
  find(evidence) {
    if (!functionCall(evidence)) return undefined;
    const said = errorText(evidence);
    const [, on, method] = /([\w.()]+)\.(\w+) is not a function/.exec(said) ?? [];
    const [, walked] = /([\w.()]+) is not iterable/.exec(said) ?? [];
    if (walked === undefined && !(method && OF_A_VALUE.includes(method))) return undefined;
    return {
      message:
        `${on ?? walked} is not what it looks like. Everything that asks the database gives a promise; ` +
        `write await in front of it, and put parentheses around both before you go on: (await …).${method ?? 'map'}(…).`,
      place: evidence.finding.error?.place,
    };
  },
};

const OF_A_VALUE = [
  'map',
  'filter',
  'forEach',
  'find',
  'reduce',
  'some',
  'every',
  'flatMap',
  'slice',
  'sort',
  'toJSON',
  'get',
];
