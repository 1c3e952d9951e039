import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** "At least five" leaves the five out. */
export const boundaryLeftOut: Misconception = {
  id: 'boundary-left-out',
  lesson: '12-data-on-the-link#filter',
  find(evidence) {
    const call = functionCall(evidence);
    const least = call?.data['atLeast'];
    const { expected = '', actual = '' } = evidence.finding;
    if (!call || typeof least !== 'number' || call.afterwards !== 'looking at its answer') return undefined;
    const exactly = new RegExp(`\\bhours: ${least}\\b`);
    if (!exactly.test(expected) || exactly.test(actual) || !/hours: \d/.test(actual)) return undefined;
    return {
      message: `Whoever has exactly ${least} hours is missing: "at least" counts them, too. Op.gte is greater than or equal; Op.gt leaves the number itself out.`,
      place: callPlace(call, ({ method }) => /^(?:get|find|filter)/.test(method)),
    };
  },
};
