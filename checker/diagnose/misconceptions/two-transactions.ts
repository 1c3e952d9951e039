import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** What must hold together is done in two transactions: the first is over when the second fails. */
export const twoTransactions: Misconception = {
  id: 'two-transactions',
  lesson: '16-trees-and-transactions#transaction',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/-or-nothing$/.test(evidence.check.id) || !/^reading the rows /.test(call.afterwards))
      return undefined;
    const [, second] = call.calls.filter(({ method }) => method === 'transaction');
    if (!second) return undefined;
    return {
      message:
        `${call.name} begins two transactions. When the second is rolled back, the first is committed already, and what it did stays. ` +
        `Do all of it in one.`,
      place: placeOf(second),
    };
  },
};
