import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A column of the include is used where nothing is joined yet: in the inner query that a limit makes. */
export const columnNotJoinedYet: Misconception = {
  id: 'column-not-joined-yet',
  lesson: '10-filter-order-page#nested-column',
  find(evidence) {
    const call = functionCall(evidence);
    const [, column] = /no such column: (Favorites\.\w+)/.exec(errorText(evidence)) ?? [];
    if (!call || !column) return undefined;
    const limits = call.sent.some((sql) => /\bLIMIT\b/i.test(sql));
    return {
      message:
        `${column} is asked for in a place where the favorites are not joined. ` +
        (limits
          ? 'With a limit, the outer where goes into an inner query, which has only the users. Find the ids first, then page.'
          : 'A path such as $Favorites.title$ needs an include of the favorites in the same query.'),
      place: callPlace(call, ({ arguments: given }) => given.some((one) => one.includes(column))),
    };
  },
};
