import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** The rows are as they should be, and what the function resolves to is not. */
export const answerOfOtherKind: Misconception = {
  id: 'answer-of-other-kind',
  find(evidence) {
    const call = functionCall(evidence);
    const { expected, actual } = evidence.finding;
    if (call?.afterwards !== 'looking at its answer') return undefined;
    const [right, given] = [expected ?? '', actual ?? ''];
    return {
      message: `The rows in the database are right, and the answer of ${call.name} is not. ${sayWhy(right, given)}`,
      lesson: `${evidence.exercise}#your-turn`,
    };
  },
};

function sayWhy(expected: string, actual: string): string {
  if (actual === 'nothing') return 'It resolves to nothing: is there a return on every way through it?';
  const isTruth = (text: string): boolean => text === 'true' || text === 'false';
  if (isTruth(expected) && isTruth(actual)) return `It is to say how things stand afterwards: ${expected}.`;
  if (isTruth(expected)) return 'The task asks for true or false.';
  return expected === actual
    ? 'The task asks for numbers, and these are text.'
    : 'Compare it with what the task says about it.';
}
