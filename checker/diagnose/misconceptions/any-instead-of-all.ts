import { callPlace, functionCall } from '../function-call.ts';
import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';

/** Who has all of several things was asked for; the answer has others too, or lacks some. */
export const anyInsteadOfAll: Misconception = {
  id: 'any-instead-of-all',
  lesson: '10-filter-order-page#both',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !Array.isArray(call.data['titles']) || !/^looking which users /.test(call.afterwards))
      return undefined;
    const [right, given] = [itemsIn(evidence.finding.expected), itemsIn(evidence.finding.actual)];
    const more = given.some((one) => !right.includes(one));
    const less = right.some((one) => !given.includes(one));
    if (!more && !less) return undefined;
    return {
      message: more ? SOME : NONE,
      place: callPlace(call, ({ arguments: all }) => all.some((one) => /where|having/i.test(one))),
    };
  },
};

const SOME =
  'Users are there who do not like all of the titles. A list in where means "one of these". ' +
  'Count how many of the titles each user has: group by the user, and keep the groups that have as many as were asked for.';
const NONE =
  'Somebody is missing who likes all of the titles. One row of the join has one title, so no row has two at once; ' +
  'and what else a user likes does not matter. Take the rows with any of the titles, group them by the user, and count.';
