import { callPlace, functionCall } from '../function-call.ts';
import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';
import { list } from '../reading.ts';

/** Objects of an answer have more in them than the task names: the row of the join table, most often. */
export const moreThanAsked: Misconception = {
  id: 'more-than-asked',
  lesson: '09-eager-loading#attributes',
  find(evidence) {
    const call = functionCall(evidence);
    const [, what] = /^looking what is in (.*)$/.exec(call?.afterwards ?? '') ?? [];
    if (!call || what === undefined) return undefined;
    const asked = itemsIn(evidence.finding.expected);
    const more = itemsIn(evidence.finding.actual).filter((name) => !asked.includes(name));
    if (more.length === 0) return undefined;
    const through = evidence.claimed.flatMap(({ associations }) =>
      associations.flatMap((one) => one.through?.model ?? []),
    );
    const joined = more.find((name) => through.includes(name));
    return {
      message:
        `In ${what} stands ${list(more)} as well, which the task does not name. ` +
        (joined
          ? `${joined} is the row of the join table; through: { attributes: [] } in the include leaves it out.`
          : 'attributes: […] says which columns are read; every include has its own.'),
      place: callPlace(call, ({ method }) => method.startsWith('find')),
    };
  },
};
