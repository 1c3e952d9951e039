import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A function answers with the right rows, in another order than the task says. */
export const rowsInOtherOrder: Misconception = {
  id: 'rows-in-other-order',
  find(evidence) {
    const call = functionCall(evidence);
    const { expected = '', actual = '' } = evidence.finding;
    const [wanted, found] = [parts(expected), parts(actual)];
    if (!call || wanted.length < 2 || expected === actual) return undefined;
    if (wanted.toSorted().join('\n') !== found.toSorted().join('\n')) return undefined;
    const turned = wanted.toReversed().join('\n') === found.join('\n');
    return {
      message:
        `${call.name} finds the right rows, ` +
        (turned
          ? 'in the opposite order. In order, the direction stands behind the column: DESC for the highest first.'
          : 'in another order than the task says. Without order, a database gives rows as it likes.'),
      lesson: `${evidence.exercise}#your-turn`,
    };
  },
};

function parts(said: string): string[] {
  return said.split(/, | and /).filter(Boolean);
}
