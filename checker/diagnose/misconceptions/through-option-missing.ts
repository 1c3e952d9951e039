import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** The value for the link is not where `add` looks for it. */
export const throughOptionMissing: Misconception = {
  id: 'through-option-missing',
  lesson: '12-data-on-the-link#write',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/^reading the hours/.test(call.afterwards)) return undefined;
    const adds = call.calls.find(
      ({ method, arguments: given }) => /^(?:add|create)[A-Z]/.test(method) && !/\bthrough\b/.test(given[1] ?? ''),
    );
    if (!adds) return undefined;
    const written = adds.arguments[1];
    return {
      message: `${adds.method} stored the link without its hours: ${written ? `${written} stands beside through, and is passed over in silence` : 'nothing says how many there are'}. What is about the link goes into through: ${adds.method}(…, { through: { hours } }).`,
      place: placeOf(adds),
    };
  },
};
