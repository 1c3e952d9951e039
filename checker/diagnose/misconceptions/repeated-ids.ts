import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** The same id twice in one list is two links for `add` and `set`. */
export const repeatedIds: Misconception = {
  id: 'repeated-ids',
  lesson: '11-changing-links#once',
  find(evidence) {
    const call = functionCall(evidence);
    const again =
      call && Object.values(call.data).find((value) => Array.isArray(value) && new Set(value).size < value.length);
    if (!call || !again) return undefined;
    return {
      message: `The list names a show more than once. Sequelize makes a link for each, and the table takes each pair once. Take every id once: [...new Set(ids)].`,
      place: callPlace(call, ({ method }) => /^(set|add|bulkCreate)/.test(method)),
    };
  },
};
