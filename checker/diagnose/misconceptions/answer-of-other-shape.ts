import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** The answer, or a part of it, is not the kind of thing that the task describes. */
export const answerOfOtherShape: Misconception = {
  id: 'answer-of-other-shape',
  find(evidence) {
    const call = functionCall(evidence);
    const { expected, actual = '' } = evidence.finding;
    const [, part] = /^looking at (.*)$/.exec(call?.afterwards ?? '') ?? [];
    if (!call || part === undefined || (expected !== 'a list of objects' && expected !== 'an object')) return undefined;
    return {
      message: `The task says what the answer of ${call.name} looks like. ${sayWhy(part, expected, actual)}`,
      place: callPlace(call, ({ method }) => method.startsWith('find') || method === 'query'),
      lesson: `${evidence.exercise}#your-turn`,
    };
  },
};

function sayWhy(part: string, expected: string, actual: string): string {
  if (part !== 'what it gives') {
    const [field = part] = part.split(' ');
    return actual === 'nothing'
      ? `There is no ${field} in it: names count letter for letter, and capitals too.`
      : `${field} is to be ${expected}, and is ${actual}.`;
  }
  if (actual === 'nothing') return 'This one gives nothing: is there a return on every way through it?';
  if (actual === 'a list of objects') return 'It is to be one object, not a list with one in it.';
  return `It is to be ${expected}, and is ${actual}.`;
}
