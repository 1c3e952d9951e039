import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** Rows are handed out as instances of models where the task asks for plain objects. */
export const instancesReturned: Misconception = {
  id: 'instances-returned',
  lesson: '09-eager-loading#attributes',
  find(evidence) {
    const call = functionCall(evidence);
    const [, models] = /^instances of (.*)$/.exec(evidence.finding.actual ?? '') ?? [];
    if (!call || models === undefined) return undefined;
    return {
      message:
        `The answer holds instances of ${models}: rows with methods, and with more inside than their columns. ` +
        'toJSON() makes a plain object of one, with everything that was included in it. A list needs it for each: map.',
      place: callPlace(call, ({ method }) => method.startsWith('find')),
    };
  },
};
