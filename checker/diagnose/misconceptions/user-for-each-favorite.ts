import { callPlace, functionCall } from '../function-call.ts';
import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';

/** The same user comes several times: once for each row of the join. */
export const userForEachFavorite: Misconception = {
  id: 'user-for-each-favorite',
  lesson: '10-filter-order-page#picture',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/^looking (?:which|who) .*users? /.test(`${call.afterwards} `)) return undefined;
    const given = itemsIn(evidence.finding.actual);
    if (new Set(given).size === given.length) return undefined;
    return {
      message:
        'The same user is there more than once: a join gives one row for each pair of a user and a favorite. ' +
        'Put the rows of one user together, as include does, or ask for each user once, with DISTINCT or GROUP BY.',
      place: callPlace(call, ({ method }) => /^find|^query$/.test(method)),
    };
  },
};
