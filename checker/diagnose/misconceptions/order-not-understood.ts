import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** What stands in order is no column and no path to one. */
export const orderNotUnderstood: Misconception = {
  id: 'order-not-understood',
  lesson: '10-filter-order-page#order',
  find(evidence) {
    const call = functionCall(evidence);
    const said = errorText(evidence);
    if (!call || !REFUSED.some((pattern) => pattern.test(said))) return undefined;
    return {
      message:
        "order is a list; each entry is a column, or a list of its own: ['name', 'DESC']. A column of an include comes with the path to it, " +
        "which begins with the alias: ['Favorites', 'title', 'ASC'].",
      place: callPlace(call, ({ arguments: given }) => given.some((one) => /\border\b/.test(one))),
    };
  },
};

const REFUSED = [
  /Unable to find a valid association for model/,
  /no such column: \S+ (?:ASC|DESC)/i,
  /Order must be type of array/,
  /no such column: User\.(?:title|Favorites)/,
];
