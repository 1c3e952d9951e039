import { callPlace, functionCall } from '../function-call.ts';
import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';

/** What belongs to a row is not all there: a where took part of it away, or it was looked for in the wrong place. */
export const favoritesMissing: Misconception = {
  id: 'favorites-missing',
  lesson: '09-eager-loading#picture',
  find(evidence) {
    const call = functionCall(evidence);
    const [, whose] = /^looking which shows are in Favorites of (.*)$/.exec(call?.afterwards ?? '') ?? [];
    if (!call || whose === undefined) return undefined;
    const given = itemsIn(evidence.finding.actual);
    const missing = itemsIn(evidence.finding.expected).filter((one) => !given.includes(one));
    if (missing.length === 0) return undefined;
    const filters = call.sent.some((sql) =>
      /\bAND\b[^()]*(?:`|")?(?:id|title|name)(?:`|")?\s*(?:=|IN|LIKE)/i.test(sql),
    );
    return {
      message:
        `${whose} has ${missing.length} more in the join table than the answer shows. ` +
        (filters
          ? 'A where inside an include does two things: it chooses the rows, and it leaves out everything else that belongs to them.'
          : 'Which show belongs to which user stands in the join table only: each of its rows names one user and one show.'),
      place: callPlace(call, ({ method }) => method.startsWith('find') || method === 'filter'),
    };
  },
};
