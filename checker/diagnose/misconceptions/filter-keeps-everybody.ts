import { callPlace, functionCall } from '../function-call.ts';
import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';

/** A filter was to choose users, and all are there, or some who do not match. */
export const filterKeepsEverybody: Misconception = {
  id: 'filter-keeps-everybody',
  lesson: '10-filter-order-page#where',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !call.data['title'] || !/^looking which users /.test(call.afterwards)) return undefined;
    const right = itemsIn(evidence.finding.expected);
    if (!itemsIn(evidence.finding.actual).some((one) => !right.includes(one))) return undefined;
    const outer = call.calls.find(({ arguments: given }) => given.some((one) => /required:\s*false/.test(one)));
    return {
      message:
        'Users are there who do not have this show among their favorites. ' +
        (outer
          ? 'required: false keeps every user and filters only what is shown of them; a where without it chooses the users.'
          : 'Compare the title in the query, or look it up in the favorites of each user.'),
      place: outer ?? callPlace(call, ({ method }) => /^find|^query$/.test(method)),
    };
  },
};
