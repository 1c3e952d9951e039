import { callPlace, functionCall } from '../function-call.ts';
import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';

/** What belongs to one row is given to another as well. */
export const rowsOfOthers: Misconception = {
  id: 'rows-of-others',
  lesson: '09-eager-loading#picture',
  find(evidence) {
    const call = functionCall(evidence);
    const [, whose] = /^looking which shows are in Favorites of (.*)$/.exec(call?.afterwards ?? '') ?? [];
    if (!call || whose === undefined) return undefined;
    const own = itemsIn(evidence.finding.expected);
    const more = itemsIn(evidence.finding.actual).filter((one) => !own.includes(one));
    if (more.length === 0) return undefined;
    return {
      message:
        `${whose} gets shows that belong to somebody else. Which show belongs to which user stands in the join table only: ` +
        'each of its rows names one user and one show. Compare both of its columns, or let include do it.',
      place: callPlace(call, ({ method }) => method === 'filter' || method === 'find'),
    };
  },
};
