import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** The total is not the number of all users: it counts rows of a join, or only the page. */
export const countCountsJoinedRows: Misconception = {
  id: 'count-counts-joined-rows',
  lesson: '10-filter-order-page#pages',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call?.afterwards.startsWith('looking at total')) return undefined;
    const [right, given] = [Number(evidence.finding.expected), Number(evidence.finding.actual)];
    if (!(given > right)) return undefined;
    return {
      message:
        `The count of ${given} is that of a join: a user with three favorites counts three times in it. ` +
        'With distinct: true, findAndCountAll counts users; User.count() without an include does as well.',
      place: callPlace(call, ({ method }) => /count/i.test(method)),
    };
  },
};
