import { callPlace, functionCall } from '../function-call.ts';
import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';

/** The where of an include was to choose users, and hides their other favorites as well. */
export const whereHidesTheRest: Misconception = {
  id: 'where-hides-the-rest',
  lesson: '10-filter-order-page#where',
  find(evidence) {
    const call = functionCall(evidence);
    const [, whose] = /^looking which shows are in Favorites of (.*)$/.exec(call?.afterwards ?? '') ?? [];
    const title = call?.data['title'];
    if (!call || whose === undefined || typeof title !== 'string') return undefined;
    const given = itemsIn(evidence.finding.actual);
    if (given.length !== 1 || !given[0]!.endsWith(title)) return undefined;
    return {
      message:
        `Of all that ${whose} likes, only "${title}" is there. A where in an include chooses the users and hides what else they have. ` +
        'Find the ids of the users with it, then read those users again, with a plain include.',
      place: callPlace(call, ({ arguments: all }) => all.some((one) => /where/i.test(one))),
    };
  },
};
