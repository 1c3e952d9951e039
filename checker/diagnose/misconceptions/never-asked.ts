import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A function answers from what stands in the code, and not from what is stored. */
export const neverAsked: Misconception = {
  id: 'never-asked',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/, without a single SQL|without a single SQL statement$/.test(evidence.finding.actual ?? ''))
      return undefined;
    return {
      message:
        `${call.name} answered, and the database was never asked. The rows differ in every check, so they have to be read: ` +
        'the models that the function is given can do that.',
      place: callPlace(call, () => true),
      lesson: `${evidence.exercise}#your-turn`,
    };
  },
};
