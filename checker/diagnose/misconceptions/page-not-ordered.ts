import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A page was cut out of a list that was not in the order of the task, so other users are on it. */
export const pageNotOrdered: Misconception = {
  id: 'page-not-ordered',
  lesson: '10-filter-order-page#order',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call?.afterwards.startsWith('looking which users are on the page')) return undefined;
    const limited = call.sent.filter((sql) => /\bLIMIT\b/i.test(sql));
    if (limited.length === 0 || limited.some((sql) => /ORDER BY\s+[`"\w.]*?`?\bname\b/i.test(sql))) return undefined;
    return {
      message:
        'The database cut the page out of users that were not in the order of their names. The order comes before the limit: ' +
        'say it in the same query, as order, and not afterwards.',
      place: callPlace(call, ({ method }) => /^find|^query$/.test(method)),
    };
  },
};
