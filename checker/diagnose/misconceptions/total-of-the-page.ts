import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** The total is smaller than the number of all users: of this page, or of those that an inner join leaves. */
export const totalOfThePage: Misconception = {
  id: 'total-of-the-page',
  lesson: '10-filter-order-page#pages',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call?.afterwards.startsWith('looking at total')) return undefined;
    const { expected, actual = '' } = evidence.finding;
    if (!(Number(actual) < Number(expected))) return undefined;
    return {
      message:
        `total says how many users there are altogether, on every page the same; ${actual} are too few. ` +
        'The length of a page is not it, and users without favorites count too. findAndCountAll gives it as count.',
      place: callPlace(call, ({ method }) => method.startsWith('find') || method === 'count'),
    };
  },
};
