import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** `limit` or `separate` stands in the include of a many-to-many association. */
export const limitInsideInclude: Misconception = {
  id: 'limit-inside-include',
  lesson: '10-filter-order-page#limit-inside',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/Only HasMany associations support include\.separate/.test(errorText(evidence))) return undefined;
    return {
      message:
        'A limit inside of an include needs a statement of its own for the included rows, and many-to-many has none. ' +
        'To page users, limit and offset stand outside of the include.',
      place: callPlace(call, ({ arguments: given }) => given.some((one) => /limit|separate/.test(one))),
    };
  },
};
