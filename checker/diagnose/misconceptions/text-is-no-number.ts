import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** Ids that came as text are handed to the methods as they are, which compare them with numbers. */
export const textIsNoNumber: Misconception = {
  id: 'text-is-no-number',
  lesson: '11-changing-links#text',
  find(evidence) {
    const call = functionCall(evidence);
    const text =
      call &&
      Object.values(call.data)
        .flat()
        .filter((value) => typeof value === 'string' && /^\d+$/.test(value));
    if (!call || !text || text.length === 0) return undefined;
    return {
      message: `This time the ids are text, as from a web address. Sequelize compares the ids of the links with ===, and '${text.at(-1)}' is not ${text.at(-1)}. Make numbers of them first: Number(id).`,
      place: callPlace(call, ({ method }) => /^(has|add|set|remove|includes|filter)/.test(method)),
    };
  },
};
