import { errorText } from '../failing.ts';
import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** The callback of a transaction ends before the work in it does. */
export const transactionOver: Misconception = {
  id: 'transaction-over',
  lesson: '16-trees-and-transactions#every-call',
  find(evidence) {
    const call = functionCall(evidence);
    const begun = call?.calls.find(({ method }) => method === 'transaction');
    if (begun?.promise === 'dropped' && EARLY.test(evidence.finding.actual ?? '')) {
      return {
        message: `${call!.name} answered while its transaction had hardly begun, because nothing waits for it. Write await or return before ${begun.on}.transaction(…).`,
        place: placeOf(begun),
      };
    }
    if (!call || !/has been called on this transaction/.test(errorText(evidence))) return undefined;
    const dropped =
      call.calls.find((one) => one.promise === 'dropped' && one.method !== 'transaction') ??
      call.calls.find(({ method }) => method === 'forEach' || method === 'map');
    return {
      message:
        `The transaction was over before all of its work was done: its callback had ended already. ` +
        `Write await before ${dropped && dropped.method !== 'map' ? `${dropped.on}.${dropped.method}(…)` : 'every call in the callback'}${dropped?.method === 'forEach' ? ', or rather use for … of, because forEach waits for nothing' : ''}.`,
      place: placeOf(dropped) ?? evidence.finding.error?.place,
    };
  },
};

const EARLY = /^an answer (?:without a single SQL statement|while the database was still at work)/;
