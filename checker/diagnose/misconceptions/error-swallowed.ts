import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** The failure is caught and not told: the caller believes that all went well. */
export const errorSwallowed: Misconception = {
  id: 'error-swallowed',
  lesson: '16-trees-and-transactions#by-hand',
  find(evidence) {
    const call = functionCall(evidence);
    if (call?.afterwards !== 'looking whether the call fails' || evidence.finding.actual !== 'it resolves')
      return undefined;
    return {
      message:
        `Nothing was stored, and ${call.name} resolved as if it had been. Whoever called it must learn that it failed. ` +
        `After rollback, throw the error on: throw error. With a callback, catch nothing at all.`,
      place: callPlace(call, ({ method }) => method === 'rollback'),
    };
  },
};
