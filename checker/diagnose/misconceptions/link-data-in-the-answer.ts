import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf } from '../reading.ts';

/** The answer shows the link where only the row was asked for, or has not found what stands on the link. */
export const linkDataInTheAnswer: Misconception = {
  id: 'link-data-in-the-answer',
  lesson: '12-data-on-the-link#read',
  find(evidence) {
    const call = functionCall(evidence);
    const model = joinOf(evidence)?.forward.through?.model;
    if (!call || !model || call.afterwards !== 'looking at its answer') return undefined;
    const { expected = '', actual = '' } = evidence.finding;
    const place = callPlace(call, ({ method }) => /^(?:get|find)[A-Z]/.test(method));
    if (actual.includes(`${model}: {`) && !expected.includes(`${model}: {`)) {
      return {
        message: `Each row that comes through the association has its link with it, as ${model}, and here nobody asked for that. Leave it away with joinTableAttributes: [], or with through: { attributes: [] } in an include.`,
        place,
      };
    }
    if (!/\bhours: \d/.test(expected) || /\bhours: \d/.test(actual) || !actual.includes('{')) return undefined;
    return {
      message: `The hours are missing in the answer. They are not on the row itself, but on its link: beach.${model}.hours.`,
      place,
    };
  },
};
