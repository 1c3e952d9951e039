import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** The promise is asked, not what it resolves to: `if (user.hasFavorite(show))`. */
export const promiseIsAlwaysTrue: Misconception = {
  id: 'promise-is-always-true',
  lesson: '11-changing-links#await',
  find(evidence) {
    const tested = functionCall(evidence)?.calls.find((call) => call.promise === 'tested' && ASKS.test(call.method));
    if (!tested) return undefined;
    const { on, method } = tested;
    return {
      message: `${on}.${method}(…) gives a promise, and a promise counts as true, whatever comes of it. Write await in front of it.`,
      place: placeOf(tested),
    };
  },
};

const ASKS = /^(has|count|get|find)[A-Z]/;
