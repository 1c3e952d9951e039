import { functionCall, type FunctionCall } from '../function-call.ts';
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
    // Two rows are turned round by chance as well.
    const turned = wanted.length > 2 && wanted.toReversed().join('\n') === found.join('\n');
    return {
      message:
        `${call.name} finds the right rows, ` +
        (turned
          ? 'in the opposite order. In order, the direction stands behind the column: DESC for the highest first.'
          : 'in another order than the task says. Without order, a database gives rows as it likes.') +
        (ordersInside(call)
          ? ' An order inside of an include is not used: write it outside, with the path to the column.'
          : ''),
      lesson: `${evidence.exercise}#your-turn`,
    };
  },
};

/** `include: { association: 'Favorites', order: … }` */
function ordersInside({ calls }: FunctionCall): boolean {
  const inside = /\binclude: *(?:\[ *)?\{(?:[^{}]|\{[^{}]*\})*\border\b/;
  return calls.some(({ arguments: given }) => given.some((one) => inside.test(one)));
}

function parts(said: string): string[] {
  return said.split(/, | and /).filter(Boolean);
}
